import { isSafeAddress } from '@backstage-data-mesh/model';
import {
  Link,
  makeStyles,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import {
  ANNOTATION_EDIT_URL,
  ANNOTATION_VIEW_URL,
  type Entity,
} from '@backstage/catalog-model';
import { useText } from '../facts/useText';

const useStyles = makeStyles(
  theme => ({
    root: { ...theme.typography.body2, display: 'flex', gap: theme.spacing(2) },
  }),
  { name: 'DataMeshSourceLinks' },
);

/** The ways to the file of an entity, where the catalog knows them. */
export function SourceLinks(props: { entity: Entity }) {
  const t = useText();
  const classes = useStyles();
  const { annotations = {} } = props.entity.metadata;
  const view = annotations[ANNOTATION_VIEW_URL];
  const edit = annotations[ANNOTATION_EDIT_URL];
  return (
    <span className={classes.root}>
      {view && isSafeAddress(view) && (
        <Link to={view}>{t('about.viewSource')}</Link>
      )}
      {edit && isSafeAddress(edit) && (
        <Link to={edit}>{t('about.editSource')}</Link>
      )}
    </span>
  );
}
