import { makeStyles } from '@backstage-data-mesh/plugin-data-mesh-react/ui';

/** Styles of the table of results by family. */
export const profileTableStyles = makeStyles(
  theme => ({
    cell: {
      padding: theme.spacing(0.75, 2, 0.75, 0),
      lineHeight: 1.43,
      borderBottom: `1px solid ${theme.palette.divider}`,
      verticalAlign: 'top',
      textAlign: 'start',
      // Backstage's theme would break words to make columns narrow
      wordBreak: 'normal',
      overflowWrap: 'break-word',
    },
    // the lines of one group belong together
    inner: { borderBottom: 'none', paddingBottom: 0 },
    headCell: {
      minWidth: 180,
      maxWidth: 360,
      [theme.breakpoints.down('xs')]: { minWidth: 104 },
    },
    // the numbers say the same, and have to be in view
    share: { [theme.breakpoints.down('xs')]: { display: 'none' } },
    // stripes would run across groups
    row: { '&&': { backgroundColor: 'transparent' } },
    heading: {
      color: theme.palette.text.secondary,
      fontSize: '0.75rem',
      fontWeight: 700,
      whiteSpace: 'nowrap',
      textTransform: 'none',
      letterSpacing: 0,
    },
    number: {
      textAlign: 'end',
      whiteSpace: 'nowrap',
      fontVariantNumeric: 'tabular-nums',
    },
    nought: { color: theme.palette.text.secondary },
  }),
  { name: 'DataMeshProfileTable' },
);
