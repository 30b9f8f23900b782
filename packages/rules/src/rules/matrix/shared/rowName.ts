import { quote, type MatrixRow } from '@backstage-data-mesh/model';
import { namePart } from '../../../wording/parts';

/** "`ingest`"; of a row without a name its place, "the 2nd row". */
export function nameRow({ id, path }: MatrixRow): string {
  const index = Number(path[path.length - 1]);
  return id.trim() === '' ? namePart('row', { id, index }) : quote(id);
}

/** "the responsibility `ingest`", "the 2nd row". */
export function nameResponsibility(row: MatrixRow): string {
  return row.id.trim() === ''
    ? nameRow(row)
    : `the responsibility ${nameRow(row)}`;
}
