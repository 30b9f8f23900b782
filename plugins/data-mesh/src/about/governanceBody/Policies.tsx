import type { GovernanceBodyEntity } from '@backstage-data-mesh/model';
import {
  Mark,
  type Loadable,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { CompactTable } from '../../facts/CompactTable';
import { DateText } from '../../facts/DateText';
import { FreeText } from '../../facts/FreeText';
import { ReferenceLinks } from '../../facts/ReferenceLinks';
import { SafeLink } from '../../facts/SafeLink';
import { Section } from '../../facts/Section';
import { TextList } from '../../facts/TextList';
import { useText } from '../../facts/useText';
import { PolicyUptake } from './PolicyUptake';
import type { Uptake } from './useUptake';

type PolicyList = NonNullable<GovernanceBodyEntity['spec']['policies']>;
type Policy = PolicyList[number];

const STATUSES = {
  draft: { shape: 'ring', ink: 'quiet' },
  grace: { shape: 'half', ink: 'steady' },
  enforced: { shape: 'disc', ink: 'good' },
  retired: { shape: 'square', ink: 'quiet' },
} as const;

/** What a body asks for, how far each policy is in its life, and how it is kept. */
export function Policies(props: {
  policies: PolicyList;
  /** How far they are kept, where that is to be told. */
  uptake?: Loadable<Uptake>;
}) {
  const t = useText();
  const title = t('about.policies');
  const { uptake } = props;
  const isTold = uptake?.state === 'ready';
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
            ...(isTold ? [t('about.kept')] : []),
            t('about.checkedBy'),
            t('about.steward'),
          ]}
          rows={props.policies.map((policy, index) => ({
            key: String(index),
            cells: [
              <PolicyName policy={policy} />,
              <PolicyState policy={policy} />,
              ...(isTold
                ? [<PolicyUptake uptake={uptake} policy={policy} />]
                : []),
              <Enforcement policy={policy} />,
              <Steward policy={policy} index={index} />,
            ],
          }))}
        />
      )}
      {uptake && <UptakeNote uptake={uptake} />}
    </Section>
  );
}

/** Why it is not told how far they are kept, or not all of it. */
function UptakeNote({ uptake }: { uptake: Loadable<Uptake> }) {
  const t = useText();
  const word = noteOf(uptake);
  if (!word) return <></>;
  return (
    <Typography variant="caption" color="textSecondary" component="p">
      {t(`about.uptake.${word}`)}
    </Typography>
  );
}

function noteOf(uptake: Loadable<Uptake>) {
  switch (uptake.state) {
    case 'no-backend':
      return 'withoutBackend';
    case 'not-allowed':
      return 'notAllowed';
    case 'failed':
      return 'failed';
    case 'ready':
      return uptake.value.isPartial ? 'partial' : undefined;
    default:
      return undefined;
  }
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
