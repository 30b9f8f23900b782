import { useLocale } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  TableCell,
  TableRow,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import type { ReactNode } from 'react';
import { useFamilyWord } from '../../facts/useFamilyWord';
import { usePageText } from '../../facts/usePageText';
import type { Profile } from './profile';
import { profileTableStyles } from './profileTableStyles';
import { TallyBar } from './TallyBar';

/** An outcome that has a column. */
export type OutcomeColumn = 'fail' | 'waived' | 'unknown' | 'error' | 'grace';

/** How the rules of one family end. */
export function ProfileRow(props: {
  line: Profile[number];
  /** The heading of the rows, in the first of them. */
  head: ReactNode;
  hasFamily: boolean;
  outcomes: readonly OutcomeColumn[];
  /** True where more of the same group follows. */
  isInner: boolean;
}) {
  const t = usePageText();
  const wordOf = useFamilyWord();
  const locale = useLocale();
  const classes = profileTableStyles();
  const { line, head, hasFamily, outcomes, isInner } = props;
  const { family, score, tally } = line;
  const cell = isInner ? `${classes.cell} ${classes.inner}` : classes.cell;
  const number = `${cell} ${classes.number}`;
  return (
    <TableRow className={classes.row}>
      {head}
      {hasFamily && <TableCell className={cell}>{wordOf(family)}</TableCell>}
      <TableCell className={`${cell} ${classes.share}`}>
        <TallyBar tally={tally} />
      </TableCell>
      <TableCell className={number}>
        {score
          ? t('pages.scorecards.passedOf', {
              passed: score.passed,
              of: score.of,
            })
          : t('pages.scorecards.nothingApplies')}
      </TableCell>
      {outcomes.map(name => (
        <TableCell
          key={name}
          className={tally[name] === 0 ? `${number} ${classes.nought}` : number}
        >
          {tally[name].toLocaleString(locale)}
        </TableCell>
      ))}
    </TableRow>
  );
}
