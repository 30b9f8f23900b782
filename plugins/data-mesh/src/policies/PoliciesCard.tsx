import {
  DataMeshCard,
  Mark,
  useDataMesh,
  type AnswerOf,
  type MarkLook,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { EntityRefLink, useEntity } from '@backstage/plugin-catalog-react';
import { CompactTable } from '../facts/CompactTable';
import { DateText } from '../facts/DateText';
import { FreeText } from '../facts/FreeText';
import { usePageText } from '../facts/usePageText';
import { RuleSettings } from './RuleSettings';

type Policy = AnswerOf<'getEntityPolicies'>['policies'][number];
type Standing = Policy['rules'][number];

const LOOKS: Readonly<Record<Standing['standing'], MarkLook>> = {
  satisfied: { shape: 'tick', ink: 'good' },
  violated: { shape: 'cross', ink: 'bad' },
  waived: { shape: 'dash', ink: 'quiet' },
  unknown: { shape: 'dashed-ring', ink: 'quiet' },
  'in-grace': { shape: 'half', ink: 'steady' },
  'not-enforced': { shape: 'ring', ink: 'quiet' },
  'not-applicable': { shape: 'ring', ink: 'quiet' },
  error: { shape: 'warning', ink: 'bad' },
};

/** Which policies are about the entity of this page, and how it stands to them. */
export function PoliciesCard() {
  const t = usePageText();
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity);
  const loadable = useDataMesh(
    api => api.ask('getEntityPolicies', parseEntityRef(ref)),
    [ref],
  );
  return (
    <DataMeshCard
      title={t('policies.title')}
      subheader={t('policies.subheader')}
      loadable={loadable}
      empty={t('findingsBar.notJudged')}
    >
      {({ policies, settings }) => (
        <Typography component="div" variant="body2">
          {policies.length === 0 ? (
            <p>{t('policies.none')}</p>
          ) : (
            <PolicyTable policies={policies} />
          )}
          <RuleSettings settings={settings} />
        </Typography>
      )}
    </DataMeshCard>
  );
}

function PolicyTable({ policies }: { policies: readonly Policy[] }) {
  const t = usePageText();
  return (
    <CompactTable
      label={t('policies.title')}
      headings={[
        t('policies.policy'),
        t('policies.body'),
        t('policies.force'),
        t('policies.standingTitle'),
      ]}
      rows={policies.map(policy => ({
        key: `${policy.body} ${policy.policy}`,
        cells: [
          <FreeText key="policy">{policy.title ?? policy.policy}</FreeText>,
          <EntityRefLink key="body" entityRef={policy.body} />,
          <Force key="force" policy={policy} />,
          <Standings key="standings" rules={policy.rules} />,
        ],
      }))}
    />
  );
}

function Force({ policy }: { policy: Policy }) {
  const t = usePageText();
  const { force, graceUntil } = policy;
  return (
    <>
      {t(`policies.forces.${force}`)}
      {graceUntil && (
        <>
          {' '}
          {t('policies.until')} <DateText iso={graceUntil} />
        </>
      )}
    </>
  );
}

function Standings({ rules }: { rules: readonly Standing[] }) {
  const t = usePageText();
  return (
    <>
      {rules.map(({ rule, standing, waivedUntil }) => (
        <div key={rule}>
          <Mark {...LOOKS[standing]}>{t(`policies.standing.${standing}`)}</Mark>
          {waivedUntil && (
            <>
              {' '}
              {t('policies.until')} <DateText iso={waivedUntil} />
            </>
          )}{' '}
          <Typography variant="caption" color="textSecondary">
            <code>{rule}</code>
          </Typography>
        </div>
      ))}
    </>
  );
}
