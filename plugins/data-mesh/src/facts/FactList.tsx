import {
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { Children, type ReactNode } from 'react';
import { NotGiven } from './NotGiven';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(160px, 1fr))',
      gap: theme.spacing(2, 3),
      margin: theme.spacing(0, 0, 1),
    },
    label: {
      ...theme.typography.caption,
      color: theme.palette.text.secondary,
      fontWeight: 700,
    },
    wide: { gridColumn: '1 / -1' },
    value: { margin: theme.spacing(0.5, 0, 0), overflowWrap: 'anywhere' },
  }),
  { name: 'DataMeshFactList' },
);

/** Facts in a grid that wraps: labels above values. */
export function FactList(props: { children: ReactNode }) {
  const classes = useStyles();
  return <dl className={classes.root}>{props.children}</dl>;
}

/** One fact; without a value it says so. */
export function Fact(props: {
  label: string;
  /** For sentences: takes the whole row. */
  wide?: boolean;
  children?: ReactNode;
}) {
  const classes = useStyles();
  const isEmpty = Children.toArray(props.children).length === 0;
  return (
    <div className={props.wide ? classes.wide : undefined}>
      <dt className={classes.label}>{props.label}</dt>
      <Typography component="dd" variant="body2" className={classes.value}>
        {isEmpty ? <NotGiven /> : props.children}
      </Typography>
    </div>
  );
}
