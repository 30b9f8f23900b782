import {
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
} from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import type { ReactNode } from 'react';
import { ScrollRegion } from './ScrollRegion';

const useStyles = makeStyles(
  theme => ({
    cell: {
      padding: theme.spacing(1, 2, 1, 0),
      lineHeight: 1.43,
      borderBottom: `1px solid ${theme.palette.divider}`,
      verticalAlign: 'top',
      // Backstage's theme would break words to make columns narrow
      wordBreak: 'normal',
      overflowWrap: 'break-word',
      // wide enough that no everyday word is broken
      minWidth: 136,
      maxWidth: 320,
      textAlign: 'start',
      // a long name without blanks is broken; no everyday word is
      '&& a': {
        display: 'inline-block',
        maxWidth: 320,
        overflowWrap: 'break-word',
      },
      // Backstage's name of an entity, which would keep its width
      '&& a > span': { display: 'inline', overflowWrap: 'break-word' },
    },
    // stripes would end where the text begins
    row: { '&&': { backgroundColor: 'transparent' } },
    head: {
      color: theme.palette.text.secondary,
      fontSize: '0.75rem',
      fontWeight: 700,
      whiteSpace: 'nowrap',
      textTransform: 'none',
      letterSpacing: 0,
    },
  }),
  { name: 'DataMeshCompactTable' },
);

/** A row: its key, then one cell for each heading; the first names the row. */
export interface CompactRow {
  readonly key: string;
  readonly cells: readonly ReactNode[];
}

/** A small table with a name for screen readers. */
export function CompactTable(props: {
  label: string;
  headings: readonly string[];
  rows: readonly CompactRow[];
}) {
  const classes = useStyles();
  const { label, headings, rows } = props;
  return (
    <ScrollRegion label={label}>
      <Table size="small" aria-label={label}>
        <TableHead>
          <TableRow>
            {headings.map(heading => (
              <TableCell
                key={heading}
                scope="col"
                className={`${classes.cell} ${classes.head}`}
              >
                {heading}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(row => (
            <TableRow key={row.key} className={classes.row}>
              {drawCells(row, classes.cell)}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ScrollRegion>
  );
}

function drawCells({ cells }: CompactRow, className: string) {
  return cells.map((cell, column) => (
    <TableCell
      // eslint-disable-next-line react/no-array-index-key
      key={column}
      className={className}
      // Material UI would call a body's heading a cell
      {...(column === 0 && {
        component: 'th',
        scope: 'row',
        role: 'rowheader',
      })}
    >
      {cell}
    </TableCell>
  ));
}
