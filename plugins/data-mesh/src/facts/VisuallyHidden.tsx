import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import type { ReactNode } from 'react';

const useStyles = makeStyles(
  {
    root: {
      position: 'absolute',
      width: 1,
      height: 1,
      margin: -1,
      padding: 0,
      overflow: 'hidden',
      clip: 'rect(0 0 0 0)',
      whiteSpace: 'nowrap',
      border: 0,
    },
  },
  { name: 'DataMeshVisuallyHidden' },
);

/** Text for screen readers alone. */
export function VisuallyHidden(props: { children: ReactNode }) {
  return <span className={useStyles().root}>{props.children}</span>;
}
