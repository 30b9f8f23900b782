import type {
  MappedInteraction,
  MappedTeam,
  TeamFlow,
} from '@backstage-data-mesh/model';
import { EntityLink } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, type RefObject } from 'react';
import { usePageText, type PageTextFunction } from '../../facts/usePageText';
import { VisuallyHidden } from '../../facts/VisuallyHidden';
import { ModeShape } from '../../teams/ModeShape';
import { CELL, HEAD, useMatrixStyles } from './teamMatrixStyles';
import { createMatrix, type MatrixCell } from './matrixCells';

/** Above that only what is seen is drawn. */
const MAX_DRAWN = 30;

/**
 * Which team's data which other team reads, and how the two work together.
 * Of more than thirty teams only what is seen is drawn.
 */
export function TeamMatrix(props: {
  teams: readonly MappedTeam[];
  flows: readonly TeamFlow[];
  interactions: readonly MappedInteraction[];
}) {
  const t = usePageText();
  const classes = useMatrixStyles();
  const frame = useRef<HTMLDivElement>(null);
  const { teams, flows, interactions } = props;
  const cellOf = useMemo(
    () => createMatrix(flows, interactions),
    [flows, interactions],
  );
  const rows = useSeen(teams.length, frame, { size: CELL.height });
  const columns = useSeen(teams.length, frame, {
    size: CELL.width,
    isHorizontal: true,
  });
  const width = HEAD.width + teams.length * CELL.width;
  const height = HEAD.height + teams.length * CELL.height;
  return (
    <>
      <div
        ref={frame}
        className={classes.root}
        role="region"
        aria-label={t('pages.teams.matrix.label')}
        // what scrolls must be reachable without a pointer
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <div
          className={classes.table}
          style={{ width, height }}
          role="table"
          aria-label={t('pages.teams.matrix.label')}
          aria-rowcount={teams.length + 1}
          aria-colcount={teams.length + 1}
        >
          <Head teams={teams} columns={columns} width={width} />
          {rows.map(row => (
            <Row
              key={teams[row].ref}
              row={row}
              columns={columns}
              teams={teams}
              cellOf={cellOf}
              width={width}
            />
          ))}
        </div>
      </div>
      <Typography variant="caption" color="textSecondary" component="p">
        {t('pages.teams.matrix.legend')}
      </Typography>
    </>
  );
}

function Head(props: {
  teams: readonly MappedTeam[];
  columns: readonly number[];
  width: number;
}) {
  const t = usePageText();
  const classes = useMatrixStyles();
  const { teams, columns, width } = props;
  return (
    <div
      role="row"
      aria-rowindex={1}
      className={classes.top}
      style={{ width, height: HEAD.height }}
    >
      <div role="columnheader" aria-colindex={1} className={classes.corner}>
        {t('pages.teams.matrix.corner')}
      </div>
      {columns.map(column => (
        <div
          key={teams[column].ref}
          role="columnheader"
          aria-colindex={column + 2}
          className={`${classes.head} ${classes.column}`}
          style={{ left: HEAD.width + column * CELL.width, top: 0 }}
        >
          <span>{teams[column].title}</span>
        </div>
      ))}
    </div>
  );
}

/** The places that are drawn: all of a few, and of many those that are seen. */
function useSeen(
  count: number,
  frame: RefObject<HTMLDivElement>,
  { size, isHorizontal = false }: { size: number; isHorizontal?: boolean },
): readonly number[] {
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => size,
    horizontal: isHorizontal,
    overscan: 6,
  });
  return count <= MAX_DRAWN
    ? Array.from({ length: count }, (_, index) => index)
    : virtualizer.getVirtualItems().map(({ index }) => index);
}

function Row(props: {
  row: number;
  columns: readonly number[];
  teams: readonly MappedTeam[];
  cellOf: (from: string, to: string) => MatrixCell | undefined;
  width: number;
}) {
  const classes = useMatrixStyles();
  const { row, columns, teams, cellOf, width } = props;
  const team = teams[row];
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className={classes.line}
      style={{
        ...{ width, height: CELL.height },
        top: HEAD.height + row * CELL.height,
      }}
    >
      <div role="rowheader" aria-colindex={1} className={classes.row}>
        <EntityLink
          entityRef={team.ref}
          title={team.title}
          isMissing={team.isMissing}
        />
      </div>
      {columns.map(column => (
        <Cell
          key={teams[column].ref}
          from={team}
          to={teams[column]}
          column={column}
          cell={cellOf(team.ref, teams[column].ref)}
        />
      ))}
    </div>
  );
}

function Cell(props: {
  from: MappedTeam;
  to: MappedTeam;
  column: number;
  cell: MatrixCell | undefined;
}) {
  const t = usePageText();
  const classes = useMatrixStyles();
  const { from, to, column, cell } = props;
  const names = [
    classes.cell,
    from.ref === to.ref && classes.self,
    cell?.isUndeclared && classes.undeclared,
  ];
  const words =
    cell &&
    t('pages.teams.matrix.cell', {
      ...{ from: from.title, to: to.title },
      what: sayCell(cell, t),
    });
  return (
    <div
      role="cell"
      aria-colindex={column + 2}
      className={names.filter(Boolean).join(' ')}
      style={{ left: HEAD.width + column * CELL.width }}
      title={words}
    >
      {cell && (
        <>
          <VisuallyHidden>{words}</VisuallyHidden>
          {cell.modes.map(mode => (
            <ModeShape key={mode} mode={mode} />
          ))}
          {cell.flows > 0 && <span aria-hidden="true">{cell.flows}</span>}
        </>
      )}
    </div>
  );
}

function sayCell(cell: MatrixCell, t: PageTextFunction): string {
  return [
    t('pages.teams.matrix.flows', { number: cell.flows }),
    ...cell.modes.map(mode => t(`teams.mode.${mode}`)),
    ...(cell.isUndeclared ? [t('pages.teams.matrix.undeclared')] : []),
  ].join(', ');
}
