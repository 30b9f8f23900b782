import type {
  DataMeshApi,
  InputOf,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import type { CsvCell } from '../csv/toCsv';

/** More entities than this are not put into one file. */
const MAX_ENTITIES = 10_000;

const COLUMNS = [
  'passed',
  'of',
  'fail',
  'waived',
  'unknown',
  'error',
  'grace',
  'notApplicable',
] as const;

/** The entities behind a scorecard as rows for a file, one a family. */
export async function listEntityRows(
  api: Pick<DataMeshApi, 'ask'>,
  question: InputOf<'getScorecardEntities'>,
): Promise<CsvCell[][]> {
  const rows: CsvCell[][] = [['entity', 'family', ...COLUMNS]];
  let entities = 0;
  let cursor: string | undefined;
  do {
    const { value } = await api.ask('getScorecardEntities', {
      ...question,
      cursor,
      limit: 500,
    });
    for (const { ref, families } of value?.items ?? [])
      for (const { family, score, tally } of families) {
        const cells = {
          ...tally,
          passed: score?.passed ?? 0,
          of: score?.of ?? 0,
        };
        rows.push([ref, family, ...COLUMNS.map(name => cells[name])]);
      }
    entities += value?.items.length ?? 0;
    cursor = value?.pageInfo.nextCursor;
  } while (cursor !== undefined && entities < MAX_ENTITIES);
  if (cursor !== undefined) rows.push(['…', 'cut', ...COLUMNS.map(() => '')]);
  return rows;
}
