import {
  eachInSteps,
  listProductsInSteps,
  sortInSteps,
  type ListedProduct,
} from '@backstage-data-mesh/model';
import {
  operations,
  type OperationAnswer,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { InputError } from '@backstage/errors';
import type { Sight } from '../../access/access';
import { seeMesh } from '../../access/seeMesh';
import { belongsTo } from '../../history/belongsTo';
import type { House } from '../../house';
import type { MeshNow } from '../../mesh/meshReader';
import { OnceAVersion } from '../../mesh/onceAVersion';
import { resource } from '../resource';

type Answer = OperationAnswer<(typeof operations)['getProducts']>;
type Row = Answer['items'][number];

/** No list of what can be filtered by is longer than that. */
const MAX_FACETS = 500;

/** All data products that the caller sees, as a table. */
export const products = ({
  mesh,
  access,
  sealer,
}: Pick<House, 'mesh' | 'access' | 'sealer'>) => {
  const whole = new OnceAVersion(mesh, now =>
    listProductsInSteps(now.evaluation.graph),
  );
  const listFor = async (sight: Sight, signal: AbortSignal) => {
    if (sight.isWhole) return whole.get();
    const see = await seeMesh(mesh, sight);
    return mesh.readInSteps(function* inSteps(now) {
      const value = yield* listProductsInSteps(see(now.evaluation.graph));
      return { frame: now.frame, value };
    }, signal);
  };
  return resource(
    operations.getProducts,
    async ({ credentials, query, signal }) => {
      const { limit, cursor, sort, ...filter } = query;
      const sight = await access.entities(credentials);
      const judged = await access.findings(credentials);
      const { frame, value: all } = await listFor(sight, signal);
      const terms = { filter, sort, sight, judged, signal };
      const rows = await findRows(mesh, all, terms);
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
    },
  );
};

/** What the filters leave, with what was found on it, as far as the caller sees. */
async function findRows(
  mesh: House['mesh'],
  all: readonly ListedProduct[],
  terms: {
    readonly filter: Filter;
    readonly sight: Sight;
    readonly judged: Sight;
    readonly sort: string;
    readonly signal: AbortSignal;
  },
): Promise<Row[]> {
  const { filter, sort, sight, judged, signal } = terms;
  const { domain, owner } = filter;
  const places = [...(domain ?? []), ...(owner ?? [])].map(ref =>
    ref.toLowerCase(),
  );
  const visible = await sight.visible(places);
  // what is around something hidden is not told by a filter either
  if (places.some(ref => !visible.has(ref))) return [];
  const seen = judged.isWhole
    ? undefined
    : await judged.visible(all.map(({ ref }) => ref));
  return mesh.readInSteps(function* inSteps(now) {
    const belongs = belongsTo(now, { domain, owner });
    const rows: Row[] = [];
    yield* eachInSteps(all, row => {
      if (!matches(row, filter) || !belongs(row.ref)) return;
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

interface Filter {
  readonly ref?: readonly string[];
  readonly domain?: readonly string[];
  readonly owner?: readonly string[];
  readonly type?: readonly string[];
  readonly lifecycle?: readonly string[];
  readonly region?: readonly string[];
  readonly text?: string;
}

function matches(row: ListedProduct, filter: Filter): boolean {
  const { ref, type, lifecycle, region, text } = filter;
  const among = (values: readonly string[] | undefined, value = '') =>
    !values || values.some(each => each.toLowerCase() === value.toLowerCase());
  return (
    among(ref, row.ref) &&
    among(type, row.type) &&
    among(lifecycle, row.lifecycle) &&
    among(region, row.region) &&
    `${row.title} ${row.ref}`
      .toLowerCase()
      .includes(text?.trim().toLowerCase() ?? '')
  );
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

function facetsOf(rows: readonly ListedProduct[]): Answer['facets'] {
  return {
    domains: tally(rows, ({ domain }) => domain && [domain.ref, domain]),
    owners: tally(rows, ({ owner }) => owner && [owner.ref, owner]),
    regions: tally(rows, ({ region }) => region && [region, { name: region }]),
  };
}

function tally<Place extends object>(
  rows: readonly ListedProduct[],
  placeOf: (row: ListedProduct) => readonly [string, Place] | '' | undefined,
): (Place & { readonly products: number })[] {
  const found = new Map<string, Place & { products: number }>();
  for (const row of rows) {
    const place = placeOf(row);
    if (!place) continue;
    const [key, named] = place;
    const known = found.get(key);
    if (known) known.products += 1;
    else found.set(key, { ...named, products: 1 });
  }
  return [...found.values()]
    .sort((a, b) => b.products - a.products)
    .slice(0, MAX_FACETS);
}
