import {
  eachInSteps,
  listProductsInSteps,
  type ListedProduct,
} from '@backstage-data-mesh/model';
import type {
  AnswerFrame,
  OperationAnswer,
  operations,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import type { Sight } from '../access/access';
import { seeMesh } from '../access/seeMesh';
import { belongsTo } from '../history/belongsTo';
import type { House } from '../house';
import { OnceAVersion } from '../mesh/onceAVersion';

/** No list of what can be filtered by is longer than that. */
const MAX_FACETS = 500;

/** By what data products are chosen; all of them without any. */
export interface ProductFilter {
  readonly ref?: readonly string[];
  readonly domain?: readonly string[];
  readonly owner?: readonly string[];
  readonly type?: readonly string[];
  readonly lifecycle?: readonly string[];
  readonly region?: readonly string[];
  readonly text?: string;
}

/** The data products that a caller sees, and which of them a filter leaves. */
export class ProductList {
  private readonly mesh: House['mesh'];
  private readonly whole: OnceAVersion<readonly ListedProduct[]>;

  constructor({ mesh }: Pick<House, 'mesh'>) {
    this.mesh = mesh;
    this.whole = new OnceAVersion(mesh, now =>
      listProductsInSteps(now.evaluation.graph),
    );
  }

  async choose(
    filter: ProductFilter,
    sight: Sight,
    signal: AbortSignal,
  ): Promise<{
    readonly frame: AnswerFrame;
    readonly all: readonly ListedProduct[];
    readonly chosen: readonly ListedProduct[];
  }> {
    const { frame, value: all } = await this.listFor(sight, signal);
    return {
      frame,
      all,
      chosen: await this.find(all, { filter, sight, signal }),
    };
  }

  private async listFor(sight: Sight, signal: AbortSignal) {
    if (sight.isWhole) return this.whole.get();
    const see = await seeMesh(this.mesh, sight);
    return this.mesh.readInSteps(function* inSteps(now) {
      const value = yield* listProductsInSteps(see(now.evaluation.graph));
      return { frame: now.frame, value };
    }, signal);
  }

  private async find(
    all: readonly ListedProduct[],
    terms: {
      readonly filter: ProductFilter;
      readonly sight: Sight;
      readonly signal: AbortSignal;
    },
  ): Promise<readonly ListedProduct[]> {
    const { filter, sight, signal } = terms;
    const { domain, owner } = filter;
    const places = [...(domain ?? []), ...(owner ?? [])].map(ref =>
      ref.toLowerCase(),
    );
    const visible = await sight.visible(places);
    // what is around something hidden is not told by a filter either
    if (places.some(ref => !visible.has(ref))) return [];
    return this.mesh.readInSteps(function* inSteps(now) {
      const belongs = belongsTo(now, { domain, owner });
      const chosen: ListedProduct[] = [];
      yield* eachInSteps(all, row => {
        if (matches(row, filter) && belongs(row.ref)) chosen.push(row);
      });
      return chosen;
    }, signal);
  }
}

function matches(row: ListedProduct, filter: ProductFilter): boolean {
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

type Facets = OperationAnswer<(typeof operations)['getProducts']>['facets'];

/** By what data products can be filtered, the most first. */
export function facetsOf(rows: readonly ListedProduct[]): Facets {
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
