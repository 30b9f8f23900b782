import { blocksInSteps, type Steps } from '@backstage-data-mesh/model';
import { NO_LABEL, type FlowNetwork } from '../facts/statistics/flowNetwork';
import type { Labelling } from './labelling';
import type { BoundaryFlows, EcosystemFlow, EcosystemLabel } from './types';

/** All flows, with the names of the data products at their ends. */
export interface SeenFlows {
  /** Of the products of the network. */
  readonly refs: readonly string[];
  readonly network: FlowNetwork;
}

/** How much flows from label to label; only from or to some products, if any. */
export function* countFlows(
  seen: SeenFlows,
  { labels, names }: Labelling,
  products?: ReadonlySet<string>,
): Steps<BoundaryFlows> {
  const { providers, consumers } = seen.network;
  const isWanted = yield* choose(seen, products);
  const width = names.length;
  const out = new Float64Array(width);
  const into = new Float64Array(width);
  const cells = new Map<number, number>();
  const takesPart = new Uint8Array(labels.length);
  yield* blocksInSteps(providers.length, (start, end) => {
    for (let flow = start; flow < end; flow++) {
      const [provider, consumer] = [providers[flow], consumers[flow]];
      if (!isWanted[provider] && !isWanted[consumer]) continue;
      takesPart[provider] = takesPart[consumer] = 1;
      const [from, to] = [labels[provider], labels[consumer]];
      if (from === NO_LABEL || to === NO_LABEL) continue;
      out[from]++;
      into[to]++;
      const key = from * width + to;
      cells.set(key, (cells.get(key) ?? 0) + 1);
    }
  });
  const size = new Float64Array(width);
  let unlabelled = 0;
  yield* blocksInSteps(labels.length, (start, end) => {
    for (let at = start; at < end; at++) {
      if (!takesPart[at]) continue;
      if (labels[at] === NO_LABEL) unlabelled++;
      else size[labels[at]]++;
    }
  });
  const order = [...names.keys()]
    .filter(label => size[label] > 0)
    .sort(
      (a, b) =>
        out[b] + into[b] - (out[a] + into[a]) ||
        (names[a].id < names[b].id ? -1 : 1),
    );
  return {
    labels: order.map((label): EcosystemLabel => ({
      ...names[label],
      products: size[label],
      ...{ out: out[label], into: into[label] },
    })),
    cells: placeCells(cells, width, order),
    unlabelled,
  };
}

/** By the places of their labels. */
function placeCells(
  cells: ReadonlyMap<number, number>,
  width: number,
  order: readonly number[],
): number[] {
  const places = new Map(order.map((label, place) => [label, place]));
  return [...cells]
    .map(([key, flows]) => [
      places.get(Math.floor(key / width)) ?? 0,
      places.get(key % width) ?? 0,
      flows,
    ])
    .sort(([a, b], [c, d]) => a - c || b - d)
    .flat();
}

/** For each product of the network whether it is among some; all by default. */
function* choose(
  { refs }: SeenFlows,
  products?: ReadonlySet<string>,
): Steps<Uint8Array> {
  const isWanted = new Uint8Array(refs.length).fill(products ? 0 : 1);
  if (products)
    yield* blocksInSteps(refs.length, (start, end) => {
      for (let at = start; at < end; at++)
        isWanted[at] = products.has(refs[at]) ? 1 : 0;
    });
  return isWanted;
}

/** The flows from one label to another, by their refs. */
export function flowsBetween(
  { refs, network }: SeenFlows,
  { labels, names }: Labelling,
  wanted: {
    readonly from: string;
    readonly to: string;
    readonly products?: ReadonlySet<string>;
  },
): EcosystemFlow[] {
  const { products } = wanted;
  const [from, to] = [wanted.from, wanted.to].map(id =>
    names.findIndex(name => name.id === id),
  );
  if (from < 0 || to < 0) return [];
  const { providers, consumers } = network;
  const found: EcosystemFlow[] = [];
  for (let flow = 0; flow < providers.length; flow++) {
    if (labels[providers[flow]] !== from || labels[consumers[flow]] !== to)
      continue;
    const provider = refs[providers[flow]];
    const consumer = refs[consumers[flow]];
    if (products && !products.has(provider) && !products.has(consumer))
      continue;
    found.push({ provider, consumer });
  }
  const keyOf = ({ provider, consumer }: EcosystemFlow) =>
    `${provider} ${consumer}`;
  return found.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
