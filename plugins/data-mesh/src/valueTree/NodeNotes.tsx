import type { PlacedValueTreeNode } from '@backstage-data-mesh/model';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { FreeText } from '../facts/FreeText';
import { usePageText } from '../facts/usePageText';

const useStyles = makeStyles(
  theme => ({
    note: {
      fontSize: theme.typography.caption.fontSize,
      border: '1px solid currentColor',
      borderRadius: 3,
      padding: '0 4px',
      lineHeight: 1.35,
      flex: 'none',
    },
    plain: {
      fontSize: theme.typography.caption.fontSize,
      minWidth: 0,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
    },
  }),
  { name: 'DataMeshNodeNotes' },
);

/**
 * What else must be said of a node: that it is missing, that it is no data
 * effort, how a product is tied to it, and the domain of a goal from elsewhere.
 */
export function NodeNotes(props: {
  node: PlacedValueTreeNode;
  /** The domain that need not be named. */
  homeDomain?: string;
}) {
  const { node, homeDomain } = props;
  const classes = useStyles();
  const t = usePageText();
  const isFromElsewhere = node.context && node.context !== homeDomain;
  return (
    <>
      {node.isMissing && (
        <span className={classes.note}>{t('shared.notInCatalog')}</span>
      )}
      {node.effortType === 'non-data' && (
        <span className={classes.note}>{t('valueTree.nonData')}</span>
      )}
      {node.tie && (
        <span className={classes.plain}>{t(`valueTree.tie.${node.tie}`)}</span>
      )}
      {isFromElsewhere && (
        <span className={classes.plain}>
          <FreeText>{node.context ?? ''}</FreeText>
        </span>
      )}
    </>
  );
}
