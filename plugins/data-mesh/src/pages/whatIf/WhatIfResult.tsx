import type {
  AnswerOf,
  MarkLook,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { CompactTable } from '../../facts/CompactTable';
import { Section } from '../../facts/Section';
import { Note } from '../../facts/Note';
import { usePageText } from '../../facts/usePageText';
import { CoordinationTables } from './CoordinationTables';
import { FoundTable } from '../found/FoundTable';
import { MarkLine } from '../found/MarkLine';
import { MoreRows } from '../found/MoreRows';
import { TeamsTable } from './TeamsTable';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      columnGap: theme.spacing(4),
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 560px), 1fr))',
      alignItems: 'start',
    },
    part: { minWidth: 0 },
  }),
  { name: 'DataMeshWhatIfResult' },
);

/** The answer in one line, and then each part of it. */
export function WhatIfResult({ answer }: { answer: AnswerOf<'whatIf'> }) {
  const t = usePageText();
  const classes = useStyles();
  const { findings, teams, coordination, isCut, isPartial } = answer;
  return (
    <>
      <Summary answer={answer} />
      {isCut && <Note>{t('pages.whatIf.result.cut')}</Note>}
      {isPartial && <Note>{t('pages.whatIf.result.partial')}</Note>}
      <TeamsTable teams={teams} />
      <div className={classes.root}>
        <div className={classes.part}>
          <FoundTable
            title={t('pages.whatIf.findings.appeared')}
            found={findings.appeared}
          />
          <FoundTable
            title={t('pages.whatIf.findings.resolved')}
            found={findings.resolved}
          />
          <UnknownTable unknown={findings.unknown} />
        </div>
        <div className={classes.part}>
          <CoordinationTables coordination={coordination} />
        </div>
      </div>
    </>
  );
}

function Summary({ answer }: { answer: AnswerOf<'whatIf'> }) {
  const t = usePageText();
  const { findings, teams, coordination } = answer;
  const counts = {
    appeared: findings.appeared.length,
    resolved: findings.resolved.length,
    unknown: findings.unknown.length,
    teams: teams.length,
    needed: coordination.becomesNeeded.length,
    idle: coordination.becomesIdle.length,
  };
  const always = ['appeared', 'resolved'];
  const names = (Object.keys(LOOKS) as (keyof typeof LOOKS)[]).filter(
    name => counts[name] > 0 || always.includes(name),
  );
  return (
    <MarkLine
      marks={names.map(name => [
        counts[name] > 0 ? LOOKS[name] : QUIET,
        t(`pages.whatIf.result.${name}`, { count: counts[name] }),
      ])}
    />
  );
}

const QUIET: MarkLook = { shape: 'dash', ink: 'quiet' };
const LOOKS = {
  appeared: { shape: 'cross', ink: 'bad' },
  resolved: { shape: 'tick', ink: 'good' },
  unknown: { shape: 'dashed-ring', ink: 'quiet' },
  teams: { shape: 'disc', ink: 'steady' },
  needed: { shape: 'up', ink: 'bad' },
  idle: { shape: 'down', ink: 'quiet' },
} as const satisfies Record<string, MarkLook>;

function UnknownTable(props: {
  unknown: AnswerOf<'whatIf'>['findings']['unknown'];
}) {
  const t = usePageText();
  const { unknown } = props;
  if (unknown.length === 0) return <></>;
  return (
    <Section title={t('pages.whatIf.findings.unknown')}>
      <MoreRows items={unknown}>
        {shown => (
          <CompactTable
            label={t('pages.whatIf.findings.unknown')}
            headings={[t('pages.found.entity'), t('pages.found.rule')]}
            rows={shown.map(({ rule, subject }) => ({
              key: `${rule} ${subject}`,
              cells: [
                <EntityRefLink key="on" entityRef={subject} hideIcon />,
                <code key="rule">{rule}</code>,
              ],
            }))}
          />
        )}
      </MoreRows>
    </Section>
  );
}
