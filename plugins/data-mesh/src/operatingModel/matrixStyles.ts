import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';

/** The look of the matrix, shared by its head and its rows. */
export const useMatrixStyles = makeStyles(
  theme => ({
    table: {
      borderCollapse: 'separate',
      borderSpacing: 0,
      ...theme.typography.body2,
    },
    // the first column stays while the teams scroll by
    first: {
      position: 'sticky',
      insetInlineStart: 0,
      zIndex: 1,
      background: theme.palette.background.paper,
      textAlign: 'start',
      minWidth: 148,
      maxWidth: 220,
      overflowWrap: 'anywhere',
      padding: theme.spacing(0.75, 2, 0.75, 0),
      fontWeight: 400,
    },
    team: {
      verticalAlign: 'bottom',
      textAlign: 'center',
      // as narrow as its longest word, so that five teams fit beside the titles
      minWidth: 108,
      maxWidth: 148,
      overflowWrap: 'anywhere',
      padding: theme.spacing(0, 1, 1),
      fontWeight: 400,
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    teamType: {
      ...theme.typography.caption,
      display: 'block',
      overflowWrap: 'normal',
    },
    cluster: {
      textAlign: 'start',
      padding: theme.spacing(1.75, 0, 0.5),
      fontWeight: 700,
    },
    clusterTitle: { position: 'sticky', insetInlineStart: 0 },
    cell: {
      textAlign: 'center',
      padding: theme.spacing(0.25, 1),
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    rowTitle: { borderBottom: `1px solid ${theme.palette.divider}` },
    note: {
      ...theme.typography.caption,
      display: 'block',
      color: theme.palette.text.secondary,
    },
    folded: {
      margin: theme.spacing(1.5, 0),
      color: theme.palette.text.secondary,
      '& button': { textTransform: 'none' },
    },
    nobody: {
      color: theme.palette.text.secondary,
      textAlign: 'start',
      paddingInlineStart: theme.spacing(3),
    },
  }),
  { name: 'DataMeshResponsibilityMatrix' },
);
