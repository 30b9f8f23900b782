import { inksOf } from '@backstage-data-mesh/plugin-data-mesh-react';
import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';

const LINE_HEIGHT = 1.35;

/** Cuts a title after so many lines. */
export function titleLines(lines: number) {
  return { WebkitLineClamp: lines, maxHeight: `${lines * LINE_HEIGHT}em` };
}

/** How a node looks in the picture. */
export const useNodeCardStyles = makeStyles(
  theme => ({
    root: {
      position: 'absolute',
      boxSizing: 'border-box',
      // the fold button covers some of the right edge
      padding: '8px 20px 8px 14px',
      display: 'flex',
      flexDirection: 'column',
      gap: 4,
      background: theme.palette.background.paper,
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: 6,
      boxShadow: theme.shadows[1],
      '&:hover': { boxShadow: theme.shadows[4] },
      // the colour of the tier, along the edge that the lines arrive at
      '&::before': {
        content: '""',
        position: 'absolute',
        left: -1,
        top: -1,
        bottom: -1,
        width: 5,
        borderRadius: '6px 0 0 6px',
        background: 'currentColor',
      },
    },
    quiet: {
      background: theme.palette.background.default,
      boxShadow: 'none',
      borderStyle: 'dashed',
      '&::before': { opacity: 0.45 },
    },
    focus: {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 2,
    },
    head: {
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: 8,
    },
    title: {
      fontSize: theme.typography.body2.fontSize,
      fontWeight: 500,
      color: theme.palette.text.primary,
      lineHeight: LINE_HEIGHT,
      overflow: 'hidden',
      display: '-webkit-box',
      WebkitBoxOrient: 'vertical',
    },
    // the whole card leads to the entity, as its title does
    link: {
      '&::after': {
        content: '""',
        position: 'absolute',
        top: 0,
        right: 0,
        bottom: 0,
        left: 0,
      },
    },
    foot: {
      display: 'flex',
      alignItems: 'center',
      gap: 8,
      height: 20,
      marginTop: 'auto',
      overflow: 'hidden',
      whiteSpace: 'nowrap',
      color: inksOf(theme).quiet,
    },
    word: {
      fontSize: theme.typography.caption.fontSize,
      minWidth: 0,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
    },
    fold: {
      position: 'absolute',
      right: -14,
      top: 'calc(50% - 14px)',
      minWidth: 28,
      height: 28,
      padding: '0 6px',
      zIndex: 1,
      font: 'inherit',
      fontSize: theme.typography.caption.fontSize,
      fontWeight: 700,
      color: theme.palette.text.primary,
      background: theme.palette.background.paper,
      border: `1px solid ${inksOf(theme).quiet}`,
      borderRadius: 14,
      cursor: 'pointer',
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 2,
      },
    },
  }),
  { name: 'DataMeshNodeCard' },
);
