import type { TeamInteraction } from '@backstage-data-mesh/model';
import { inksOf, useLocale } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  makeStyles,
  useTheme,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import type { ReactNode } from 'react';
import { DateText } from '../../facts/DateText';
import { useText } from '../../facts/useText';
import { InteractionModeMark } from '../InteractionModeMark';
import { paintOfMode } from '../modeColours';
import {
  layoutTimeline,
  type TimedInteraction,
  type TimelineBar,
} from './layoutTimeline';

/** An interaction, with a link already made for whom it is with. */
export interface TimelineEntry extends TimedInteraction {
  readonly key: string;
  readonly mode?: TeamInteraction['mode'];
  readonly role?: TeamInteraction['role'];
  readonly team: ReactNode;
}

const useStyles = makeStyles(
  theme => ({
    root: { listStyle: 'none', margin: 0, padding: 0, maxWidth: 1100 },
    row: {
      display: 'grid',
      gridTemplateColumns: 'minmax(200px, 30%) minmax(0, 1fr)',
      gap: theme.spacing(0, 2),
      alignItems: 'center',
      padding: theme.spacing(0.5, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
      [theme.breakpoints.down('xs')]: { gridTemplateColumns: '100%' },
    },
    head: { borderTop: 0, padding: 0 },
    name: { overflowWrap: 'anywhere', minWidth: 0 },
    words: {
      ...theme.typography.caption,
      color: theme.palette.text.secondary,
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 1),
    },
    late: { color: inksOf(theme).bad },
    picture: { display: 'block', width: '100%', height: 22 },
    axis: {
      position: 'relative',
      height: 18,
      ...theme.typography.caption,
      color: theme.palette.text.secondary,
    },
    tick: {
      position: 'absolute',
      transform: 'translateX(-50%)',
      whiteSpace: 'nowrap',
    },
    today: { stroke: theme.palette.text.primary, strokeWidth: 1.5 },
  }),
  { name: 'DataMeshInteractionTimeline' },
);

/**
 * Interactions on one line of time, in the order in which they are given. Each
 * says in words what its bar shows.
 */
export function InteractionTimeline(props: {
  label: string;
  entries: readonly TimelineEntry[];
  /** An ISO date. */
  today: string;
}) {
  const classes = useStyles();
  const { label, entries, today } = props;
  const layout = layoutTimeline(entries, today);
  return (
    <>
      <div className={`${classes.row} ${classes.head}`} aria-hidden="true">
        <span />
        <div className={classes.axis}>
          <Ticks ticks={layout.ticks} today={layout.today} />
        </div>
      </div>
      <ul className={classes.root} aria-label={label}>
        {entries.map((entry, index) => (
          <li key={entry.key} className={classes.row}>
            <div className={classes.name}>
              {entry.team}
              <div className={classes.words}>
                <InteractionModeMark mode={entry.mode} role={entry.role} />
                <span
                  className={
                    layout.bars[index].state === 'late' ? classes.late : ''
                  }
                >
                  <When entry={entry} bar={layout.bars[index]} />
                </span>
              </div>
            </div>
            <Bar
              mode={entry.mode}
              bar={layout.bars[index]}
              today={layout.today}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Months that would run into the word for today are left out. */
const NEAR = 0.1;
/** A bar that is over in a day is still seen. */
const SHORTEST = 0.006;

function Ticks(props: {
  ticks: readonly { at: number; day: string }[];
  today: number;
}) {
  const t = useText();
  const locale = useLocale();
  const classes = useStyles();
  return (
    <>
      {props.ticks
        .filter(({ at }) => Math.abs(at - props.today) > NEAR)
        .filter(({ at }) => at > 0.04 && at < 0.94)
        .map(({ at, day }) => (
          <span
            key={day}
            className={classes.tick}
            style={{ left: percent(at) }}
          >
            {nameMonth(day, locale)}
          </span>
        ))}
      <b className={classes.tick} style={{ left: percent(props.today) }}>
        {t('teams.timeline.today')}
      </b>
    </>
  );
}

function nameMonth(day: string, locale: string | undefined): string {
  return new Date(day).toLocaleDateString(locale, {
    ...{ month: 'short', year: 'numeric', timeZone: 'UTC' },
  });
}

function When(props: { entry: TimedInteraction; bar: TimelineBar }) {
  const t = useText();
  const { entry, bar } = props;
  const { since, until } = entry;
  if (bar.state === 'late' && until)
    return (
      <>
        {t('teams.timeline.lateSince')} <DateText iso={until} />
      </>
    );
  if (bar.state === 'ended')
    return (
      <>
        {t('teams.timeline.endedOn')} {until && <DateText iso={until} />}
      </>
    );
  if (bar.state === 'planned' && since)
    return (
      <>
        {t('teams.planned')} {t('teams.timeline.from')} <DateText iso={since} />
      </>
    );
  return (
    <>
      {bar.state === 'planned' && <>{t('teams.planned')} · </>}
      {until ? (
        <>
          {t('teams.timeline.until')} <DateText iso={until} />
        </>
      ) : (
        t('teams.noEnd')
      )}
    </>
  );
}

/** The bar of an interaction; the words beside it say the same. */
function Bar(props: {
  mode: TeamInteraction['mode'];
  bar: TimelineBar;
  today: number;
}) {
  const classes = useStyles();
  const { bar, today, mode } = props;
  return (
    <svg className={classes.picture} aria-hidden="true" focusable="false">
      <rect
        x={percent(bar.start)}
        width={percent(Math.max(bar.end - bar.start, SHORTEST))}
        y="5"
        height="12"
        rx={bar.hasEnd ? 3 : 0}
        {...usePaint(mode, bar.state)}
      />
      <line
        className={classes.today}
        x1={percent(today)}
        x2={percent(today)}
        y1="0"
        y2="22"
      />
    </svg>
  );
}

/** State by the outline: dashed is planned, thick is late, none is over. */
function usePaint(mode: TeamInteraction['mode'], state: TimelineBar['state']) {
  const theme = useTheme();
  const inks = inksOf(theme);
  const { fill, stroke } = mode
    ? paintOfMode(mode, theme)
    : { fill: theme.palette.divider, stroke: inks.quiet };
  switch (state) {
    case 'planned':
      return { fill: 'none', stroke, strokeWidth: 1.5, strokeDasharray: '5 3' };
    case 'late':
      return { fill, stroke: inks.bad, strokeWidth: 2.5 };
    case 'ended':
      return { fill, stroke: 'none', opacity: 0.5 };
    default:
      return { fill, stroke, strokeWidth: 1.5 };
  }
}

function percent(part: number): string {
  return `${Math.round(part * 1000) / 10}%`;
}
