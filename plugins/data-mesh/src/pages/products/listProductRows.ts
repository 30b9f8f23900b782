import type {
  DataMeshApi,
  InputOf,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import type { CsvCell } from '../csv/toCsv';

/** As many as one answer holds. */
const LIMIT = 500;
/** More rows than this are not put into one file. */
const MAX_ROWS = 20_000;

const HEADINGS = [
  ...['ref', 'title', 'type', 'lifecycle', 'domain', 'owner', 'region'],
  ...['reads', 'readBy', 'errors', 'warnings', 'notes'],
];

/** All data products of a question, as rows below their headings. */
export async function listProductRows(
  api: Pick<DataMeshApi, 'ask'>,
  question: InputOf<'getProducts'>,
): Promise<CsvCell[][]> {
  const rows: CsvCell[][] = [HEADINGS];
  let cursor: string | undefined;
  do {
    const { value } = await api.ask('getProducts', {
      ...{ ...question, cursor, limit: LIMIT },
    });
    for (const each of value?.items ?? []) {
      const { findings } = each;
      rows.push([
        ...[each.ref, each.title, each.type, each.lifecycle],
        ...[each.domain?.ref ?? '', each.owner?.ref ?? '', each.region ?? ''],
        ...[each.reads, each.readBy],
        // what is not shown is not nought
        ...(findings
          ? [findings.error, findings.warning, findings.info]
          : ['', '', '']),
      ]);
    }
    cursor = value?.pageInfo.nextCursor;
  } while (cursor !== undefined && rows.length < MAX_ROWS);
  if (cursor !== undefined) rows.push(['…', 'cut']);
  return rows;
}
