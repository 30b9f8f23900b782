import type {
  AnswerOf,
  DataMeshApi,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import type { ListedProduct } from './ProductCells';

type Neighbourhood = Pick<
  AnswerOf<'getNeighbourhood'>,
  'refs' | 'relations' | 'edges'
>;

/** So many steps each way can be asked for. */
export const STEPS = [1, 2, 3] as const;

/** No more boxes than one can look at; as many as one question may name. */
const MAX_PRODUCTS = 50;

/** A data product among those around one. */
export interface PlacedProduct {
  readonly product: ListedProduct;
  /** Steps from the one in the middle: below nought what is read, above who reads. */
  readonly column: number;
  /** Those of the others that it reads, as refs. */
  readonly reads: readonly string[];
}

/** What a data product is made of, and what is made of it. */
export interface Around {
  readonly centre: string;
  readonly placed: readonly PlacedProduct[];
  /** True when there are more, and the farthest are missing. */
  readonly isCut: boolean;
}

/** Asks what is around a data product; without one, around the most read. */
export async function askAround(
  api: Pick<DataMeshApi, 'ask'>,
  of: string | undefined,
  steps: number,
) {
  const centre = of ?? (await findMostRead(api));
  if (centre === undefined)
    return { asOf: new Date().toISOString(), isStale: false };
  const [kind, namespace, name] = centre.split(/[:/]/);
  const { value: found, ...time } = await api.ask('getNeighbourhood', {
    ...{ kind, namespace, name, depth: steps, limit: MAX_PRODUCTS },
    ...{ along: ['consumesFrom', 'suppliesTo'], straight: true },
  });
  if (found === undefined) return time;
  const { value: listed } = await api.ask('getProducts', {
    ...{ ref: [...found.refs], sort: 'title', limit: MAX_PRODUCTS },
  });
  const placed = placeAround(found, listed?.items ?? []);
  // what it is around is no data product
  if (!placed.some(({ column }) => column === 0)) return time;
  return { value: { centre, placed, isCut: found.isCut }, ...time };
}

async function findMostRead(api: Pick<DataMeshApi, 'ask'>) {
  const { value } = await api.ask('getProducts', { sort: 'readBy', limit: 1 });
  return value?.items[0]?.ref;
}

/** Each with its column; one that is both read and reads stands where it is nearer. */
export function placeAround(
  { refs, relations, edges }: Neighbourhood,
  listed: readonly ListedProduct[],
): PlacedProduct[] {
  const reads = new Map<string, string[]>();
  const readBy = new Map<string, string[]>();
  for (let at = 0; at < edges.length; at += 3) {
    const [reader, giver] = [refs[edges[at]], refs[edges[at + 2]]];
    const isFlow = relations[edges[at + 1]] === 'consumesFrom';
    if (!isFlow || reader === giver) continue;
    reads.set(reader, [...(reads.get(reader) ?? []), giver]);
    readBy.set(giver, [...(readBy.get(giver) ?? []), reader]);
  }
  const [before, after] = [
    stepsFrom(refs[0], reads),
    stepsFrom(refs[0], readBy),
  ];
  return listed.flatMap(product => {
    const [back, on] = [before.get(product.ref), after.get(product.ref)];
    if (back === undefined && on === undefined) return [];
    const column = (on ?? Infinity) < (back ?? Infinity) ? on! : -back!;
    // not below nought in the middle
    return [
      { product, column: column || 0, reads: reads.get(product.ref) ?? [] },
    ];
  });
}

function stepsFrom(
  start: string,
  next: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, number> {
  const steps = new Map([[start, 0]]);
  for (const [ref, step] of steps)
    for (const each of next.get(ref) ?? [])
      if (!steps.has(each)) steps.set(each, step + 1);
  return steps;
}
