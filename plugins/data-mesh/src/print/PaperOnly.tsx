import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import type { ReactNode } from 'react';

const useStyles = makeStyles(
  {
    paper: { '@media screen': { display: 'none' } },
    screen: { '@media print': { display: 'none' } },
  },
  { name: 'DataMeshPaperOnly' },
);

/** What makes sense on paper alone, such as a box to tick. */
export function PaperOnly(props: { children: ReactNode }) {
  return <div className={useStyles().paper}>{props.children}</div>;
}

/** What makes sense on a screen alone, such as a button. */
export function ScreenOnly(props: { children: ReactNode }) {
  return <div className={useStyles().screen}>{props.children}</div>;
}
