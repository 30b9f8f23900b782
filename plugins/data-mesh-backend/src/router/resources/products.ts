import {
  eachInSteps,
  sortInSteps,
  type ListedProduct,
} from '@backstage-data-mesh/model';
import {
  operations,
  type OperationAnswer,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { InputError } from '@backstage/errors';
import type { Sight } from '../../access/access';
import type { House } from '../../house';
import type { MeshNow } from '../../mesh/meshReader';
import { facetsOf, type ProductList } from '../productList';
import { resource } from '../resource';

type Answer = OperationAnswer<(typeof operations)['getProducts']>;
type Row = Answer['items'][number];

/** All data products that the caller sees, as a table. */
export const products = (
  { mesh, access, sealer }: Pick<House, 'mesh' | 'access' | 'sealer'>,
  list: ProductList,
) =>
  resource(operations.getProducts, async ({ credentials, query, signal }) => {
    const { limit, cursor, sort, ...filter } = query;
    const sight = await access.entities(credentials);
    const judged = await access.findings(credentials);
    const { frame, all, chosen } = await list.choose(filter, sight, signal);
    const rows = await withFindings(mesh, chosen, { judged, sort, signal });
    const asked = JSON.stringify([filter, sort]);
    const start =
      cursor === undefined
        ? 0
        : placeAfter(rows, readCursor(sealer.open(cursor), asked));
    const items = rows.slice(start, start + limit);
    const next = start + items.length;
    const isLast = next >= rows.length;
    const nextCursor = () => sealer.seal([asked, items.at(-1)?.ref, next]);
    return {
      ...frame,
      ...{ items, total: rows.length, of: all.length },
      facets: facetsOf(all),
      pageInfo: isLast ? {} : { nextCursor: nextCursor() },
    };
  });

/** In their order, with what was found on each, as far as the caller sees it. */
async function withFindings(
  mesh: House['mesh'],
  chosen: readonly ListedProduct[],
  terms: {
    readonly judged: Sight;
    readonly sort: string;
    readonly signal: AbortSignal;
  },
): Promise<Row[]> {
  const { judged, sort, signal } = terms;
  const seen = judged.isWhole
    ? undefined
    : await judged.visible(chosen.map(({ ref }) => ref));
  return mesh.readInSteps(function* inSteps(now) {
    const rows: Row[] = [];
    yield* eachInSteps(chosen, row => {
      const isShown = !seen || seen.has(row.ref);
      const findings = isShown ? countFindings(now, row.ref) : undefined;
      rows.push({ ...row, findings });
    });
    return yield* sortInSteps(rows, ORDERS[sort]);
  }, signal);
}

function readCursor(
  opened: unknown,
  asked: string,
): readonly [string, string, number] {
  if (Array.isArray(opened) && opened[0] === asked)
    return [asked, opened[1], opened[2]];
  throw new InputError('The cursor belongs to another question');
}

/** After the last row of the page before; where that is gone, as far down. */
function placeAfter(
  rows: readonly Row[],
  [, last, next]: readonly [string, string, number],
): number {
  const at = rows.findIndex(({ ref }) => ref === last);
  return at < 0 ? next : at + 1;
}

function countFindings(
  { book }: Pick<MeshNow, 'book'>,
  ref: string,
): NonNullable<Row['findings']> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { status, severity } of book.of(ref))
    if (status === 'fail' && severity) counts[severity] += 1;
  return counts;
}

const byTitle = (a: Row, b: Row) =>
  compare(a.title, b.title) || compare(a.ref, b.ref);

const ORDERS: Readonly<Record<string, (a: Row, b: Row) => number>> = {
  title: byTitle,
  domain: (a, b) =>
    compare(a.domain?.title ?? '~', b.domain?.title ?? '~') || byTitle(a, b),
  owner: (a, b) =>
    compare(a.owner?.title ?? '~', b.owner?.title ?? '~') || byTitle(a, b),
  readBy: (a, b) => b.readBy - a.readBy || byTitle(a, b),
  findings: (a, b) =>
    most(a, b, 'error') ||
    most(a, b, 'warning') ||
    most(a, b, 'info') ||
    byTitle(a, b),
};

function most(a: Row, b: Row, severity: 'error' | 'warning' | 'info'): number {
  return (b.findings?.[severity] ?? 0) - (a.findings?.[severity] ?? 0);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
