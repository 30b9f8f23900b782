import type { AnswerOf } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useNow } from '../../facts/clock';
import { CompactTable } from '../../facts/CompactTable';
import { describeDate } from '../../facts/describeDate';
import { Section } from '../../facts/Section';
import { usePageText } from '../../facts/usePageText';

type Delta = NonNullable<AnswerOf<'getTrend'>['delta']>[number];
type Tally = Delta['total'];

const COLUMNS = ['pass', 'fail', 'waived', 'unknown'] as const;

/**
 * What differs in a family since a day, by what made it so: nobody takes the
 * credit or the blame for a rule that others changed.
 */
export function Causes(props: {
  /** Missing where too much changed to be told apart. */
  delta: readonly Delta[] | undefined;
  family: string;
  /** A day. */
  since: string;
}) {
  const t = usePageText();
  const now = useNow();
  const { delta, family } = props;
  const line = delta?.find(each => each.family === family);
  const day = describeDate(props.since, now).absolute;
  return (
    <Section title={t('pages.scorecards.causes.title', { day })}>
      {!delta && (
        <Typography variant="body2">
          {t('pages.scorecards.causes.tooMuch')}
        </Typography>
      )}
      {delta && !isOtherwise(line) && (
        <Typography variant="body2">
          {t('pages.scorecards.causes.none')}
        </Typography>
      )}
      {line && isOtherwise(line) && <CauseTable line={line} day={day} />}
    </Section>
  );
}

function CauseTable({ line, day }: { line: Delta; day: string }) {
  const t = usePageText();
  const { parts, rest, total } = line;
  const row = (key: string, word: string, tally: Tally) => ({
    key,
    cells: [word, ...COLUMNS.map(name => withSign(tally[name]))],
  });
  return (
    <CompactTable
      label={t('pages.scorecards.causes.title', { day })}
      headings={[
        t('pages.scorecards.causes.cause'),
        t('pages.scorecards.column.passed'),
        t('pages.scorecards.column.fail'),
        t('pages.scorecards.column.waived'),
        t('pages.scorecards.column.unknown'),
      ]}
      rows={[
        ...parts.map(({ cause, tally }) =>
          row(cause, t(`pages.scorecards.causes.kind.${cause}`), tally),
        ),
        ...(hasAny(rest)
          ? [row('rest', t('pages.scorecards.causes.rest'), rest)]
          : []),
        row('total', t('pages.scorecards.causes.total'), total),
      ]}
    />
  );
}

function isOtherwise(line: Delta | undefined): boolean {
  return line !== undefined && (line.parts.length > 0 || hasAny(line.rest));
}

function hasAny(tally: Tally): boolean {
  return COLUMNS.some(name => tally[name] !== 0);
}

function withSign(count: number): string {
  return count > 0 ? `+${count}` : String(count).replace('-', '−');
}
