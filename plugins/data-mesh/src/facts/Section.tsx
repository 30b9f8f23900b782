import {
  makeStyles,
  Typography,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import type { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: { marginTop: theme.spacing(3) },
    title: {
      fontSize: '1rem',
      fontWeight: 700,
      margin: theme.spacing(0, 0, 1),
    },
  }),
  { name: 'DataMeshSection' },
);

/** A part of a card with its own heading. */
export function Section(props: { title: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <section className={classes.root}>
      <Typography component="h4" variant="subtitle1" className={classes.title}>
        {props.title}
      </Typography>
      {props.children}
    </section>
  );
}
