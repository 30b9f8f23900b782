import { inksOf } from '@backstage-data-mesh/plugin-data-mesh-react';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';

/** How a node looks in the outline. */
export const useOutlineItemStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: 2,
      padding: '4px 4px 4px 0',
      borderRadius: 4,
      '&:focus': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: -2,
      },
      '&:hover': { background: theme.palette.action.hover },
    },
    // a background alone would have to be so strong that texts are hard to read
    focus: {
      background: theme.palette.action.hover,
      boxShadow: `inset 3px 0 0 ${theme.palette.primary.main}`,
    },
    indent: {
      flex: 'none',
      width: 24,
      [theme.breakpoints.down('xs')]: { width: 12 },
    },
    text: { minWidth: 0, flex: 1 },
    first: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      gap: theme.spacing(0, 1.25),
      fontSize: theme.typography.body2.fontSize,
      lineHeight: 1.7,
    },
    notes: {
      display: 'inline-flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      color: inksOf(theme).quiet,
    },
    line: {
      fontSize: theme.typography.caption.fontSize,
      lineHeight: 1.6,
      color: inksOf(theme).quiet,
    },
  }),
  { name: 'DataMeshOutlineItem' },
);
