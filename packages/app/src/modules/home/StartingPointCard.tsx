import {
  InfoCard,
  Progress,
  ResponseErrorPanel,
} from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import List from '@material-ui/core/List';
import ListItem from '@material-ui/core/ListItem';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { catalogPathOf, type StartingPoint } from './startingPoints';
import { type SomeOfKind, useSomeOfKind } from './useSomeOfKind';

const shown = 5;

/** A title may be one long word. */
const useStyles = makeStyles({ entity: { overflowWrap: 'anywhere' } });

function EntityLinks(props: { some: SomeOfKind }) {
  const classes = useStyles();
  if (props.some.total === 0) {
    return (
      <Typography color="textSecondary">
        None in the catalog yet. Register a catalog-info.yaml to begin.
      </Typography>
    );
  }
  return (
    <List dense disablePadding>
      {props.some.entities.map(entity => (
        <ListItem
          key={stringifyEntityRef(entity)}
          className={classes.entity}
          disableGutters
        >
          <EntityRefLink entityRef={entity} />
        </ListItem>
      ))}
    </List>
  );
}

function countOf(some: SomeOfKind | undefined): string {
  return some && some.total > shown ? `See all ${some.total}` : 'See all';
}

/** One kind of entity: what it answers, a few of them, the way to the rest. */
export function StartingPointCard(props: { point: StartingPoint }) {
  const { kind, title, question } = props.point;
  const { value, loading, error } = useSomeOfKind(kind, shown);
  return (
    <InfoCard
      title={title}
      titleTypographyProps={{ component: 'h2' }}
      subheader={question}
      deepLink={{ title: countOf(value), link: catalogPathOf(kind) }}
    >
      {loading && <Progress />}
      {error && <ResponseErrorPanel error={error} />}
      {value && <EntityLinks some={value} />}
    </InfoCard>
  );
}
