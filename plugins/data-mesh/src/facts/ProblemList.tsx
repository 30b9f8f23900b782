import { formatPath, type Problem } from '@backstage-data-mesh/model';
import {
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { MarkedText } from './MarkedText';
import { useText } from './useText';

const useStyles = makeStyles(
  theme => ({
    list: {
      ...theme.typography.body2,
      margin: 0,
      paddingInlineStart: theme.spacing(2.5),
      overflowWrap: 'anywhere',
    },
    summary: { cursor: 'pointer', color: theme.palette.text.secondary },
    tidy: { marginTop: theme.spacing(2) },
  }),
  { name: 'DataMeshProblemList' },
);

/** A broken file can have a problem in every line; a page shows the first. */
const MAX_SHOWN = 20;

/** What is wrong with an entity that cannot be drawn. */
export function BreakingProblems(props: {
  title: string;
  problems: readonly Problem[];
}) {
  const { title, problems } = props;
  return (
    <div role="alert">
      <Typography gutterBottom>{title}</Typography>
      <Problems problems={problems} />
    </div>
  );
}

/** What should be tidied in an entity that can be used; folded away. */
export function TidyList(props: { problems: readonly Problem[] }) {
  const t = useText();
  const classes = useStyles();
  const { problems } = props;
  if (problems.length === 0) return <></>;
  return (
    <details className={classes.tidy}>
      <Typography
        component="summary"
        variant="body2"
        className={classes.summary}
      >
        {t('about.thingsToTidy', { count: problems.length })}
      </Typography>
      <Problems problems={problems} />
    </details>
  );
}

function Problems(props: { problems: readonly Problem[] }) {
  const t = useText();
  const classes = useStyles();
  const rest = props.problems.length - MAX_SHOWN;
  return (
    <ul className={classes.list}>
      {props.problems.slice(0, MAX_SHOWN).map(({ path, message }) => (
        <li key={`${formatPath(path)} ${message}`}>
          <MarkedText>{message}</MarkedText>
        </li>
      ))}
      {rest > 0 && <li>{t('about.andMore', { number: rest })}</li>}
    </ul>
  );
}
