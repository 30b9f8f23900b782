import { phaseOfGoal, type Goal } from '@backstage-data-mesh/model';
import { StatusMark } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { FreeText } from '../../facts/FreeText';
import { ReferenceLinks } from '../../facts/ReferenceLinks';
import { useText } from '../../facts/useText';
import { MeasureList } from '../../measures/MeasureList';
import type { Standings } from '../../measures/useStandings';

const useStyles = makeStyles(
  theme => ({
    root: {
      listStyle: 'none',
      margin: theme.spacing(0, 0, 3),
      padding: 0,
      display: 'grid',
      gap: theme.spacing(2),
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      justifyContent: 'space-between',
      gap: theme.spacing(0.5, 2),
    },
    wider: {
      ...theme.typography.caption,
      color: theme.palette.text.secondary,
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 0.5),
    },
    measures: {
      marginTop: theme.spacing(1),
      paddingInlineStart: theme.spacing(2),
      borderInlineStart: `2px solid ${theme.palette.divider}`,
    },
  }),
  { name: 'DataMeshGoalList' },
);

/** The outcomes that bring a vision nearer, each with what it serves itself. */
export function GoalList(props: {
  goals: readonly Goal[];
  /** What the evaluator knows of their measures; without it, they are left out. */
  standings?: Standings;
}) {
  const t = useText();
  const classes = useStyles();
  if (props.goals.length === 0)
    return (
      <Typography variant="body2" color="textSecondary">
        {t('about.noGoals')}
      </Typography>
    );
  return (
    <ul className={classes.root}>
      {props.goals.map((goal, index) => (
        // the position tells two goals with one id apart
        // eslint-disable-next-line react/no-array-index-key
        <li key={`${goal.id} ${index}`}>
          <GoalEntry goal={goal} index={index} standings={props.standings} />
        </li>
      ))}
    </ul>
  );
}

function GoalEntry(props: {
  goal: Goal;
  index: number;
  standings?: Standings;
}) {
  const t = useText();
  const classes = useStyles();
  const { title, id, status = 'open', contributesTo = [] } = props.goal;
  const at = ['spec', 'dataMesh', 'goals', props.index] as const;
  return (
    <>
      <div className={classes.head}>
        {/* with its measures, a goal is a part of the card */}
        <Typography component={props.standings ? 'h4' : 'h5'} variant="body1">
          <FreeText>{title ?? id}</FreeText>
        </Typography>
        <StatusMark phase={phaseOfGoal(props.goal)} status={status} />
      </div>
      {contributesTo.length > 0 && (
        <div className={classes.wider}>
          {t('about.contributesTo')}{' '}
          <ReferenceLinks at={[...at, 'contributesTo']} />
        </div>
      )}
      {props.standings && (
        <GoalMeasures goal={props.goal} at={at} standings={props.standings} />
      )}
    </>
  );
}

function GoalMeasures(props: {
  goal: Goal;
  at: readonly (string | number)[];
  standings: Standings;
}) {
  const classes = useStyles();
  const { id: goal, measures = [] } = props.goal;
  if (measures.length === 0) return <></>;
  return (
    <div className={classes.measures}>
      <MeasureList
        measures={measures}
        heading="h5"
        standingOf={id => props.standings.get(`${goal}/${id}`)}
        sourceOf={index => (
          <ReferenceLinks at={[...props.at, 'measures', index, 'measuredBy']} />
        )}
      />
    </div>
  );
}
