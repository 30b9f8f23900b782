import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { MeshOverviewContent } from './MeshOverviewContent';

const useStyles = makeStyles(
  theme => ({ root: { padding: theme.spacing(1, 2.5, 3) } }),
  { name: 'DataMeshPage' },
);

/** The page in the new frontend system, which draws the header itself. */
export function MeshPage() {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <MeshOverviewContent />
    </div>
  );
}
