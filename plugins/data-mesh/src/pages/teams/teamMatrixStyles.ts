import { inksOf } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  makeStyles,
  type Theme,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';

/** The size of a cell, in pixels. */
export const CELL = { width: 56, height: 40 } as const;

/** The width of the names of rows, and the height of those of columns. */
export const HEAD = { width: 190, height: 150 } as const;

/** How the matrix of teams looks. */
export const useMatrixStyles = makeStyles(
  theme => ({ ...headStyles(theme), ...bodyStyles(theme) }),
  { name: 'DataMeshTeamMatrix' },
);

function headStyles(theme: Theme) {
  return {
    root: { overflow: 'auto', maxHeight: '70vh', maxWidth: '100%' },
    table: { position: 'relative', fontSize: 13 },
    head: {
      position: 'absolute',
      boxSizing: 'border-box',
      background: theme.palette.background.paper,
      overflow: 'hidden',
    },
    top: {
      position: 'sticky',
      top: 0,
      zIndex: 2,
      background: theme.palette.background.paper,
    },
    column: {
      width: CELL.width,
      height: HEAD.height,
      '& > span': {
        position: 'absolute',
        bottom: 6,
        left: CELL.width / 2 - 8,
        width: HEAD.height - 10,
        transformOrigin: '0 100%',
        transform: 'rotate(-90deg) translateY(16px)',
        lineHeight: 1.15,
        maxHeight: CELL.width - 8,
        overflow: 'hidden',
      },
    },
    corner: {
      position: 'sticky',
      left: 0,
      zIndex: 3,
      width: HEAD.width,
      height: HEAD.height,
      display: 'flex',
      alignItems: 'flex-end',
      padding: theme.spacing(0, 1, 1, 0),
      boxSizing: 'border-box',
      color: theme.palette.text.secondary,
      background: theme.palette.background.paper,
    },
  } as const;
}

function bodyStyles(theme: Theme) {
  return {
    row: {
      position: 'sticky',
      left: 0,
      zIndex: 1,
      width: HEAD.width,
      height: CELL.height,
      boxSizing: 'border-box',
      display: 'flex',
      alignItems: 'center',
      paddingRight: theme.spacing(1),
      lineHeight: 1.15,
      overflow: 'hidden',
      background: theme.palette.background.paper,
      [theme.breakpoints.down('xs')]: { width: 120 },
    },
    line: {
      position: 'absolute',
      left: 0,
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    cell: {
      position: 'absolute',
      top: 0,
      width: CELL.width,
      height: CELL.height,
      boxSizing: 'border-box',
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'center',
      gap: 2,
      fontVariantNumeric: 'tabular-nums',
    },
    self: { background: theme.palette.action.hover },
    undeclared: {
      border: `2px dashed ${inksOf(theme).bad}`,
      borderRadius: 4,
    },
  } as const;
}
