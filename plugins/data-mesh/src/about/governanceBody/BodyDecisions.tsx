import type { GovernanceBodyEntity } from '@backstage-data-mesh/model';
import { CompactTable } from '../../facts/CompactTable';
import { DateText } from '../../facts/DateText';
import { FreeText } from '../../facts/FreeText';
import { NotGiven } from '../../facts/NotGiven';
import { ReferenceLinks } from '../../facts/ReferenceLinks';
import { SafeLink } from '../../facts/SafeLink';
import { useText } from '../../facts/useText';

type Decisions = NonNullable<GovernanceBodyEntity['spec']['decisions']>;

/** What a body decided, the latest first. */
export function BodyDecisions(props: { decisions: Decisions }) {
  const t = useText();
  const latestFirst = props.decisions
    .map((decision, index) => ({ decision, index }))
    .sort((a, b) =>
      (a.decision.date ?? '') < (b.decision.date ?? '') ? 1 : -1,
    );
  return (
    <CompactTable
      label={t('about.decisions')}
      headings={[
        t('about.decided'),
        t('about.decision'),
        t('about.decidedBy'),
        t('about.isAbout'),
      ]}
      rows={latestFirst.map(({ decision, index }) => ({
        key: String(index),
        cells: [
          decision.date ? <DateText iso={decision.date} /> : <NotGiven />,
          <DecisionTitle decision={decision} />,
          <ReferenceLinks at={['spec', 'decisions', index, 'decidedBy']} />,
          <ReferenceLinks at={['spec', 'decisions', index, 'appliesTo']} />,
        ],
      }))}
    />
  );
}

function DecisionTitle(props: { decision: Decisions[number] }) {
  const t = useText();
  const { title, id, url, supersedes } = props.decision;
  return (
    <>
      <FreeText>{title ?? id}</FreeText>
      {supersedes && (
        <div>
          {t('about.supersedes')} <FreeText>{supersedes}</FreeText>
        </div>
      )}
      {url && (
        <div>
          <SafeLink to={url}>{t('about.readDecision')}</SafeLink>
        </div>
      )}
    </>
  );
}
