import type { ValueHypothesisEntity } from '@backstage-data-mesh/model';
import { CompactTable } from '../../facts/CompactTable';
import { DateText } from '../../facts/DateText';
import { FreeText } from '../../facts/FreeText';
import { NotGiven } from '../../facts/NotGiven';
import { ReferenceLinks } from '../../facts/ReferenceLinks';
import { SafeLink } from '../../facts/SafeLink';
import { useText } from '../../facts/useText';

type Decisions = NonNullable<ValueHypothesisEntity['spec']['decisions']>;

/** What was decided on a bet, the latest first, and on what evidence. */
export function DecisionLog(props: { decisions: Decisions }) {
  const t = useText();
  const latestFirst = props.decisions
    .map((decision, index) => ({ decision, index }))
    .sort((a, b) => (a.decision.date < b.decision.date ? 1 : -1));
  return (
    <CompactTable
      label={t('about.decisions')}
      headings={[
        t('about.decided'),
        t('about.outcome'),
        t('about.decidedBy'),
        t('about.evidence'),
        t('about.why'),
      ]}
      rows={latestFirst.map(({ decision, index }) => ({
        key: String(index),
        cells: [
          <DateText iso={decision.date} />,
          t(`about.outcomes.${decision.outcome}`),
          <ReferenceLinks at={['spec', 'decisions', index, 'by']} />,
          <Evidence evidence={decision.evidence ?? []} />,
          decision.note ? <FreeText>{decision.note}</FreeText> : <NotGiven />,
        ],
      }))}
    />
  );
}

/** Ids of measures, or addresses. */
function Evidence(props: { evidence: readonly string[] }) {
  if (props.evidence.length === 0) return <NotGiven />;
  return (
    <>
      {props.evidence.map((evidence, index) => (
        // eslint-disable-next-line react/no-array-index-key
        <div key={index}>
          <SafeLink to={evidence} />
        </div>
      ))}
    </>
  );
}
