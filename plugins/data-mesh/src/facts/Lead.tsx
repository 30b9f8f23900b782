import {
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import type { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      gap: theme.spacing(0.5, 3),
      margin: theme.spacing(0, 0, 2.5),
      padding: 0,
      listStyle: 'none',
      overflowWrap: 'anywhere',
    },
    label: { color: theme.palette.text.secondary },
  }),
  { name: 'DataMeshLead' },
);

/** The first line of a card: what state it is in, and whose it is. */
export function Lead(props: { children: ReactNode }) {
  return (
    <Typography component="ul" className={useStyles().root}>
      {props.children}
    </Typography>
  );
}

/** One answer of the first line. */
export function LeadItem(props: { label?: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <li>
      {props.label && <span className={classes.label}>{props.label} </span>}
      {props.children}
    </li>
  );
}
