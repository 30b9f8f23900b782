import type { GovernanceBodyEntity } from '@backstage-data-mesh/model';
import { Mark } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { CompactTable } from '../../facts/CompactTable';
import { DateText } from '../../facts/DateText';
import { FreeText } from '../../facts/FreeText';
import { ReferenceLinks } from '../../facts/ReferenceLinks';
import { SafeLink } from '../../facts/SafeLink';
import { Section } from '../../facts/Section';
import { TextList } from '../../facts/TextList';
import { useText } from '../../facts/useText';

type PolicyList = NonNullable<GovernanceBodyEntity['spec']['policies']>;
type Policy = PolicyList[number];

const STATUSES = {
  draft: { shape: 'ring', ink: 'quiet' },
  grace: { shape: 'half', ink: 'steady' },
  enforced: { shape: 'disc', ink: 'good' },
  retired: { shape: 'square', ink: 'quiet' },
} as const;

/** What a body asks for, and how far each policy is in its life. */
export function Policies(props: { policies: PolicyList }) {
  const t = useText();
  const title = t('about.policies');
  return (
    <Section title={title}>
      {props.policies.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          {t('about.noPolicies')}
        </Typography>
      ) : (
        <CompactTable
          label={title}
          headings={[
            t('about.policy'),
            t('about.state'),
            t('about.checkedBy'),
            t('about.steward'),
          ]}
          rows={props.policies.map((policy, index) => ({
            key: String(index),
            cells: [
              <PolicyName policy={policy} />,
              <PolicyState policy={policy} />,
              <Enforcement policy={policy} />,
              <Steward policy={policy} index={index} />,
            ],
          }))}
        />
      )}
    </Section>
  );
}

function PolicyName(props: { policy: Policy }) {
  const t = useText();
  const { title, id, purpose, floor } = props.policy;
  return (
    <>
      <FreeText>{title ?? id}</FreeText>
      <Typography variant="caption" color="textSecondary" display="block">
        {purpose && t(`about.purposes.${purpose}`)}
        {purpose && floor && ' · '}
        {floor && t('about.floor')}
      </Typography>
    </>
  );
}

function PolicyState(props: { policy: Policy }) {
  const t = useText();
  const { status, since, graceUntil } = props.policy;
  return (
    <>
      <Mark {...STATUSES[status]}>{t(`about.policyStatus.${status}`)}</Mark>
      <Typography variant="caption" color="textSecondary" component="div">
        {status === 'grace' && graceUntil ? (
          <>
            {t('about.until')} <DateText iso={graceUntil} />
          </>
        ) : (
          since && (
            <>
              {t('about.since')} <DateText iso={since} />
            </>
          )
        )}
      </Typography>
    </>
  );
}

/** By rules, by a check elsewhere, by people, or by nothing yet. */
function Enforcement(props: { policy: Policy }) {
  const t = useText();
  const { rules, enforcement } = props.policy;
  if (rules && rules.length > 0) {
    return <TextList texts={rules.map(({ rule }) => rule)} />;
  }
  if (enforcement === 'manual') return <>{t('about.byPeople')}</>;
  return enforcement ? (
    <>
      {t('about.elsewhere')} <FreeText>{enforcement.external}</FreeText>
    </>
  ) : (
    <Mark shape="ring" ink="quiet">
      {t('about.unchecked')}
    </Mark>
  );
}

function Steward(props: { policy: Policy; index: number }) {
  const t = useText();
  const { proposedBy } = props.policy;
  const at = ['spec', 'policies', props.index];
  return (
    <>
      <ReferenceLinks at={[...at, 'steward']} />
      {proposedBy?.by && (
        <Typography variant="caption" color="textSecondary" component="div">
          {t('about.proposedBy')}{' '}
          <ReferenceLinks at={[...at, 'proposedBy', 'by']} />
          {proposedBy.url && (
            <>
              {' · '}
              <SafeLink to={proposedBy.url}>{t('about.discussion')}</SafeLink>
            </>
          )}
        </Typography>
      )}
    </>
  );
}
