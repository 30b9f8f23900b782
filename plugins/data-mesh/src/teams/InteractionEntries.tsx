import type {
  InteractionModel,
  TeamInteraction,
} from '@backstage-data-mesh/model';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import type { ReactNode } from 'react';
import { CompactTable } from '../facts/CompactTable';
import { DateText } from '../facts/DateText';
import { FreeText } from '../facts/FreeText';
import { NotGiven } from '../facts/NotGiven';
import { useText } from '../facts/useText';
import { ImpactMark } from './ImpactMark';
import { InteractionModeMark } from './InteractionModeMark';

/** An interaction, with links already made for its ends. */
export interface InteractionEntry {
  readonly key: string;
  readonly interaction: TeamInteraction;
  readonly team: ReactNode;
  readonly model?: InteractionModel;
  readonly contract?: ReactNode;
}

const useStyles = makeStyles(
  theme => ({
    quiet: {
      ...theme.typography.caption,
      lineHeight: 1.5,
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'DataMeshInteractionEntries' },
);

/** Interactions as a table, in the order in which they are given. */
export function InteractionEntries(props: {
  label: string;
  entries: readonly InteractionEntry[];
}) {
  const t = useText();
  const headings = [
    t('teams.team'),
    t('teams.modeAndModel'),
    t('teams.purpose'),
    t('teams.until'),
    t('teams.impactTitle'),
  ];
  return (
    <CompactTable
      label={props.label}
      headings={headings}
      rows={props.entries.map(entry => ({
        key: entry.key,
        cells: [
          entry.team,
          <ModeCell entry={entry} />,
          <PurposeCell entry={entry} />,
          <UntilCell interaction={entry.interaction} />,
          <ImpactCell interaction={entry.interaction} />,
        ],
      }))}
    />
  );
}

function ModeCell(props: { entry: InteractionEntry }) {
  const t = useText();
  const classes = useStyles();
  const { interaction, model } = props.entry;
  return (
    <>
      <InteractionModeMark mode={interaction.mode} role={interaction.role} />
      <div className={classes.quiet}>
        {interaction.role && <div>{t(`teams.role.${interaction.role}`)}</div>}
        {model && <div>{t(`teams.model.${model}`)}</div>}
        {interaction.status === 'planned' && t('teams.planned')}
      </div>
    </>
  );
}

function PurposeCell(props: { entry: InteractionEntry }) {
  const t = useText();
  const classes = useStyles();
  const { interaction, contract } = props.entry;
  const { purpose, exitCriterion } = interaction;
  return (
    <>
      {purpose ? <FreeText>{purpose}</FreeText> : <NotGiven />}
      <div className={classes.quiet}>
        {contract && (
          <div>
            {t('teams.contract')}: {contract}
          </div>
        )}
        {exitCriterion && (
          <div>
            {t('teams.endsWhen')}: <FreeText>{exitCriterion}</FreeText>
          </div>
        )}
      </div>
    </>
  );
}

function ImpactCell(props: { interaction: TeamInteraction }) {
  const t = useText();
  const classes = useStyles();
  const { impact, impactSince } = props.interaction;
  return (
    <>
      <ImpactMark impact={impact} />
      {impactSince && (
        <div className={classes.quiet}>
          {t('about.since')} <DateText iso={impactSince} />
        </div>
      )}
    </>
  );
}

function UntilCell(props: { interaction: TeamInteraction }) {
  const t = useText();
  const classes = useStyles();
  const { since, until, evolvesTo } = props.interaction;
  return (
    <>
      {until ? <DateText iso={until} /> : t('teams.noEnd')}
      <div className={classes.quiet}>
        {since && (
          <div>
            {t('teams.since')} <DateText iso={since} />
          </div>
        )}
        {evolvesTo && (
          <div>
            {t('teams.then', {
              mode: t(`teams.mode.${evolvesTo}`),
            })}
          </div>
        )}
      </div>
    </>
  );
}
