import type { AnswerOf } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import type { ReactNode } from 'react';
import { ScrollRegion } from '../../facts/ScrollRegion';
import { useText } from '../../facts/useText';
import { profileTableStyles } from './profileTableStyles';
import { TallyBar } from './TallyBar';

/** How the rules of each family end, the worst first. */
export type Profile = AnswerOf<'getScorecards'>['items'][number]['families'];

/** Whose results they are. */
export interface ProfileGroup {
  readonly key: string;
  /** Names the rows; missing where the whole table is of one. */
  readonly head?: ReactNode;
  readonly families: Profile;
  /** What stands for the families that are left out. */
  readonly more?: (count: number) => ReactNode;
}

/** So many families are told of each, where there are many of them. */
const SHOWN = 3;

/** The outcomes whose columns are there even when all are nought. */
const ALWAYS = ['fail', 'waived', 'unknown'] as const;
const WHERE_ANY = ['error', 'grace'] as const;

/** Results by family: what was passed of how many, and what was not, and why. */
export function ProfileTable(props: {
  label: string;
  /** What the rows are of; without it the table is of one. */
  heading?: string;
  groups: readonly ProfileGroup[];
  /** True where each group is a family itself. */
  isByFamily?: boolean;
}) {
  const t = useText();
  const classes = profileTableStyles();
  const { label, heading, groups, isByFamily } = props;
  const outcomes = [
    ...ALWAYS,
    ...WHERE_ANY.filter(name =>
      groups.some(({ families }) => families.some(f => f.tally[name] > 0)),
    ),
  ];
  return (
    <ScrollRegion label={label}>
      <Table size="small" aria-label={label}>
        <TableHead>
          <TableRow>
            {heading && <Heading>{heading}</Heading>}
            {!isByFamily && (
              <Heading>{t('pages.scorecards.column.family')}</Heading>
            )}
            <Heading>{t('pages.scorecards.column.share')}</Heading>
            <Heading isNumber>{t('pages.scorecards.column.passed')}</Heading>
            {outcomes.map(name => (
              <Heading key={name} isNumber>
                {t(`pages.scorecards.column.${name}`)}
              </Heading>
            ))}
          </TableRow>
        </TableHead>
        {groups.map(group => (
          <TableBody key={group.key}>{rowsOf(group)}</TableBody>
        ))}
      </Table>
    </ScrollRegion>
  );

  function rowsOf({ key, head, families, more }: ProfileGroup) {
    const shown = more ? families.slice(0, SHOWN) : families;
    const left = families.length - shown.length;
    const rows = Math.max(1, shown.length) + (left > 0 ? 1 : 0);
    const headCell = heading && (
      <TableCell
        className={`${classes.cell} ${classes.headCell}`}
        component="th"
        scope="rowgroup"
        role="rowheader"
        rowSpan={rows}
      >
        {head}
      </TableCell>
    );
    const isLast = (index: number) => left === 0 && index === shown.length - 1;
    return (
      <>
        {shown.length === 0 && (
          <TableRow className={classes.row}>
            {headCell}
            <TableCell className={classes.cell} colSpan={9}>
              {t('pages.scorecards.nothingApplies')}
            </TableCell>
          </TableRow>
        )}
        {shown.map(({ family, score, tally }, index) => {
          const cell = isLast(index)
            ? classes.cell
            : `${classes.cell} ${classes.inner}`;
          const number = `${cell} ${classes.number}`;
          return (
            <TableRow key={`${key} ${family}`} className={classes.row}>
              {index === 0 && headCell}
              {!isByFamily && <TableCell className={cell}>{family}</TableCell>}
              <TableCell className={cell}>
                <TallyBar tally={tally} />
              </TableCell>
              <TableCell className={number}>
                {score
                  ? t('pages.scorecards.passedOf', {
                      passed: String(score.passed),
                      of: String(score.of),
                    })
                  : t('pages.scorecards.nothingApplies')}
              </TableCell>
              {outcomes.map(name => (
                <TableCell
                  key={name}
                  className={
                    tally[name] === 0 ? `${number} ${classes.nought}` : number
                  }
                >
                  {tally[name]}
                </TableCell>
              ))}
            </TableRow>
          );
        })}
        {left > 0 && (
          <TableRow className={classes.row}>
            <TableCell className={classes.cell} colSpan={9}>
              {more?.(left)}
            </TableCell>
          </TableRow>
        )}
      </>
    );
  }
}

function Heading(props: { isNumber?: boolean; children: ReactNode }) {
  const classes = profileTableStyles();
  const { isNumber, children } = props;
  const names = [classes.cell, classes.heading, isNumber && classes.number];
  return (
    <TableCell scope="col" className={names.filter(Boolean).join(' ')}>
      {children}
    </TableCell>
  );
}
