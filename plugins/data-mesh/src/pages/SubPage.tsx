import {
  AsOfNote,
  type Loadable,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import type { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    /*
     * The host's own tabs run past the edge of a narrow page and make all of it
     * scroll sideways. While a page of ours is shown, they scroll by themselves.
     */
    '@global': {
      '.bui-PluginHeaderTabsWrapper': {
        overflowX: 'auto',
        overflowY: 'hidden',
        whiteSpace: 'nowrap',
      },
    },
    root: {
      padding: theme.spacing(1, 2.5, 3),
      [theme.breakpoints.down('xs')]: { padding: theme.spacing(1, 1, 3) },
    },
    time: { textAlign: 'end', minHeight: theme.spacing(3) },
  }),
  { name: 'DataMeshSubPage' },
);

/** The frame of every sub-page: its margins, and of when its answer is. */
export function SubPage(props: {
  /** The answer that the page is about. */
  loadable: Loadable<unknown>;
  children: ReactNode;
}) {
  const classes = useStyles();
  const { loadable, children } = props;
  return (
    <div className={classes.root}>
      <div className={classes.time}>
        {'asOf' in loadable && (
          <AsOfNote asOf={loadable.asOf} isStale={loadable.isStale} />
        )}
      </div>
      {children}
    </div>
  );
}
