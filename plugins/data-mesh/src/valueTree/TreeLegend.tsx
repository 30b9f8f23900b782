import {
  inksOf,
  StatusMark,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { usePageText } from '../facts/usePageText';
import { furtherParentIds } from './layoutTree';
import type { Folding } from './useFolding';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 2),
      marginTop: theme.spacing(1),
      color: inksOf(theme).quiet,
      fontSize: theme.typography.caption.fontSize,
    },
    further: { display: 'inline-flex', alignItems: 'center', gap: 6 },
  }),
  { name: 'DataMeshTreeLegend' },
);

/** What the shapes and lines of the picture mean. */
export function TreeLegend({ folding }: { folding: Folding }) {
  const classes = useStyles();
  const t = usePageText();
  const hasFurtherLinks = folding.shown.some(
    node => furtherParentIds(node).length > 0,
  );
  return (
    <div className={classes.root}>
      <StatusMark phase="live" />
      <StatusMark phase="waiting" />
      <StatusMark phase="ended" />
      <span>{t('valueTree.legend.fork')}</span>
      {hasFurtherLinks && (
        <span className={classes.further}>
          <svg width="28" height="8" aria-hidden="true" focusable="false">
            <path d="M0 4h28" stroke="currentColor" strokeDasharray="5 4" />
          </svg>
          {t('valueTree.legend.further')}
        </span>
      )}
    </div>
  );
}
