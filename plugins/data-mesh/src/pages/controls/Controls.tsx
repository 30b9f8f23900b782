import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import type { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5),
      // the labels of filters stand a little above them
      margin: theme.spacing(1, 0, 2),
      '@media print': { display: 'none' },
    },
  }),
  { name: 'DataMeshControls' },
);

/** A line of choices, filters and buttons above what they change. */
export function Controls(props: { children: ReactNode }) {
  return <div className={useStyles().root}>{props.children}</div>;
}
