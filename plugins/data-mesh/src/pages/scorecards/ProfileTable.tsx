import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import type { ReactNode } from 'react';
import { ScrollRegion } from '../../facts/ScrollRegion';
import { usePageText } from '../../facts/usePageText';
import type { Profile } from './profile';
import { ProfileRow, type OutcomeColumn } from './ProfileRow';
import { profileTableStyles } from './profileTableStyles';
import { isClean, worstFirst } from './worstFirst';

/** Whose results they are. */
export interface ProfileGroup {
  readonly key: string;
  /** Names the rows; missing where the whole table is of one. */
  readonly head?: ReactNode;
  readonly families: Profile;
  /** True where only the families are told in which something is open. */
  readonly isShort?: boolean;
  /** What stands for the families that are left out. */
  readonly more?: (count: number) => ReactNode;
}

/** So many families are told of each, where there are many of them. */
const SHOWN = 3;

/** Wider than any table. */
const ALL_COLUMNS = 9;

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
  const t = usePageText();
  const { label, heading, groups, isByFamily = false } = props;
  const outcomes = [
    ...ALWAYS,
    ...WHERE_ANY.filter(name =>
      groups.some(({ families }) => families.some(f => f.tally[name] > 0)),
    ),
  ];
  const numbers = ['passed', ...outcomes] as const;
  return (
    <ScrollRegion label={label}>
      <Table size="small" aria-label={label}>
        <TableHead>
          <TableRow>
            {heading && <Heading>{heading}</Heading>}
            {!isByFamily && (
              <Heading>{t('pages.scorecards.column.family')}</Heading>
            )}
            <Heading isShare>{t('pages.scorecards.column.share')}</Heading>
            {numbers.map(name => (
              <Heading key={name} isNumber>
                {t(`pages.scorecards.column.${name}`)}
              </Heading>
            ))}
          </TableRow>
        </TableHead>
        {groups.map(group => (
          <TableBody key={group.key}>
            <GroupRows
              group={group}
              hasHead={heading !== undefined}
              isByFamily={isByFamily}
              outcomes={outcomes}
            />
          </TableBody>
        ))}
      </Table>
    </ScrollRegion>
  );
}

function GroupRows(props: {
  group: ProfileGroup;
  hasHead: boolean;
  isByFamily: boolean;
  outcomes: readonly OutcomeColumn[];
}) {
  const t = usePageText();
  const classes = profileTableStyles();
  const { hasHead, isByFamily, outcomes } = props;
  const { head, more, isShort } = props.group;
  const families = worstFirst(props.group.families);
  const open = isShort ? families.filter(line => !isClean(line)) : families;
  const shown = more ? open.slice(0, SHOWN) : open;
  const left = open.length - shown.length;
  const rows = Math.max(1, shown.length) + (left > 0 ? 1 : 0);
  const headCell = hasHead && (
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
  return (
    <>
      {shown.length === 0 && (
        <TableRow className={classes.row}>
          {headCell}
          <TableCell className={classes.cell} colSpan={ALL_COLUMNS}>
            {families.length > 0
              ? t('pages.scorecards.allPassed', { count: families.length })
              : t('pages.scorecards.nothingApplies')}
          </TableCell>
        </TableRow>
      )}
      {shown.map((line, index) => (
        <ProfileRow
          key={line.family}
          line={line}
          head={index === 0 && headCell}
          hasFamily={!isByFamily}
          outcomes={outcomes}
          isInner={index + 1 < rows}
        />
      ))}
      {left > 0 && (
        <TableRow className={classes.row}>
          <TableCell className={classes.cell} colSpan={ALL_COLUMNS}>
            {more?.(left)}
          </TableCell>
        </TableRow>
      )}
    </>
  );
}

function Heading(props: {
  isNumber?: boolean;
  isShare?: boolean;
  children: ReactNode;
}) {
  const classes = profileTableStyles();
  const { isNumber, isShare, children } = props;
  const names = [
    ...[classes.cell, classes.heading],
    isNumber && classes.number,
    isShare && classes.share,
  ];
  return (
    <TableCell scope="col" className={names.filter(Boolean).join(' ')}>
      {children}
    </TableCell>
  );
}
