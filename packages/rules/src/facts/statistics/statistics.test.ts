import { finish } from '@backstage-data-mesh/model';
import fc from 'fast-check';
import { findCommunities } from './communities';
import { crossingInSteps, measureCrossing } from './boundaryCrossing';
import type { FlowNetwork } from './flowNetwork';
import { KnownCommunities } from './knownCommunities';
import { adjustedRandIndex, randIndexInSteps } from './randIndex';
import { seededOrder } from './seededOrder';

type Edge = readonly [number, number];

function networkOf(size: number, edges: readonly Edge[]): FlowNetwork {
  return {
    products: Array.from({ length: size }, (_, index) => index),
    providers: Uint32Array.from(edges, ([provider]) => provider),
    consumers: Uint32Array.from(edges, ([, consumer]) => consumer),
  };
}

// Two regions of three products, in each a flow from every product to every
// later one, and one flow across.
const twoRegions = networkOf(6, [
  [0, 1],
  [1, 2],
  [0, 2],
  [3, 4],
  [4, 5],
  [3, 5],
  [2, 3],
]);
const region = Int32Array.of(0, 0, 0, 1, 1, 1);
const domain = Int32Array.of(0, 0, 1, 0, 0, 1);

function undirectedModularity(
  { products, providers, consumers }: FlowNetwork,
  labels: Int32Array,
): number {
  const m = providers.length;
  const degrees = products.map(
    node => [...providers, ...consumers].filter(other => other === node).length,
  );
  const within = [...providers].filter(
    (provider, flow) => labels[provider] === labels[consumers[flow]],
  ).length;
  const chance = [...new Set(labels)]
    .map(label =>
      degrees
        .filter((_, node) => labels[node] === label)
        .reduce((sum, degree) => sum + degree, 0),
    )
    .reduce((sum, degree) => sum + (degree / (2 * m)) ** 2, 0);
  return within / m - chance;
}

describe('measuring in steps', () => {
  const labels = new Int32Array(200_000);
  const flows = { products: [], providers: new Uint32Array(200_000) };

  it('pauses after a bounded number of flows', () => {
    const network = { ...flows, consumers: new Uint32Array(200_000) };
    expect([...crossingInSteps(network, labels)].length).toBeGreaterThan(3);
  });

  it('pauses after a few products', () => {
    const steps = [...randIndexInSteps(labels, labels)];
    expect(steps.length).toBeGreaterThanOrEqual(2_000);
  });
});

describe('measureCrossing', () => {
  it('compares the share of crossing flows with that of chance', () => {
    expect(measureCrossing(twoRegions, region)).toEqual({
      products: 6,
      flows: 7,
      crossing: 1,
      observed: 1 / 7,
      expected: expect.closeTo(0.5102, 4),
      modularity: expect.closeTo(0.3673, 4),
    });
  });

  it('gives a partition that flows ignore a negative modularity', () => {
    expect(measureCrossing(twoRegions, domain)?.modularity).toBeLessThan(0);
  });

  it('leaves out what has no label', () => {
    const labels = Int32Array.of(0, 0, -1, 1, 1, 1);
    expect(measureCrossing(twoRegions, labels)).toMatchObject({
      products: 5,
      flows: 4,
      crossing: 0,
    });
  });

  it('names no share where nothing flows', () => {
    expect(measureCrossing(networkOf(3, []), region)).toBeUndefined();
  });
});

describe('findCommunities', () => {
  it('finds the regions that exchange data', () => {
    expect([...findCommunities(twoRegions)]).toEqual(
      expect.arrayContaining([0, 1]),
    );
    expect(adjustedRandIndex(findCommunities(twoRegions), region)).toBe(1);
  });

  it('finds each clique in a ring of ten cliques of five', () => {
    const edges = cliqueRing(10, 5);
    const cliques = Int32Array.from({ length: 50 }, (_, node) =>
      Math.floor(node / 5),
    );
    const found = findCommunities(networkOf(50, edges));
    expect(adjustedRandIndex(found, cliques)).toBe(1);
  });

  it("splits Zachary's karate club about as well as is known to be possible", () => {
    const club = networkOf(34, karateClub);
    const found = findCommunities(club);
    // the best partition has 0.4198
    expect(undirectedModularity(club, found)).toBeGreaterThan(0.41);
  });

  it('leaves nodes without flows alone, and survives a mesh without any', () => {
    expect([...findCommunities(networkOf(3, []))]).toEqual([0, 1, 2]);
    expect([...findCommunities(networkOf(0, []))]).toEqual([]);
  });

  it('gives the same answer twice, and never does worse than one for each', () => {
    const edge = fc.tuple(fc.nat(19), fc.nat(19)).filter(([a, b]) => a !== b);
    fc.assert(
      fc.property(fc.array(edge, { minLength: 1 }), edges => {
        const network = networkOf(20, edges);
        const found = findCommunities(network);
        expect(findCommunities(network)).toEqual(found);
        const alone = Int32Array.from({ length: 20 }, (_, node) => node);
        expect(undirectedModularity(network, found)).toBeGreaterThanOrEqual(
          undirectedModularity(network, alone) - 1e-9,
        );
      }),
    );
  });
});

describe('KnownCommunities', () => {
  const among = (network: FlowNetwork) => finish(known.of(network));
  const again = ({ products, providers, consumers }: FlowNetwork) => ({
    products,
    providers: providers.slice(),
    consumers: consumers.slice(),
  });
  const known = new KnownCommunities();
  const turned = {
    ...twoRegions,
    providers: twoRegions.consumers,
    consumers: twoRegions.providers,
  };
  const fewer = networkOf(3, [
    [0, 1],
    [1, 2],
  ]);

  it('finds those of the same flows once, also when others were tried between', () => {
    const first = among(twoRegions);
    expect(first).toEqual(findCommunities(twoRegions));
    expect(among(fewer)).toEqual(findCommunities(fewer));
    expect(among(again(twoRegions))).toBe(first);
    expect(among(turned)).not.toBe(first);
  });

  it('holds no more than the last few', () => {
    const first = among(twoRegions);
    among(fewer);
    among(turned);
    expect(among(twoRegions)).not.toBe(first);
  });
});

describe('adjustedRandIndex', () => {
  it('is one for the same partition under other names', () => {
    expect(adjustedRandIndex(region, Int32Array.of(7, 7, 7, 2, 2, 2))).toBe(1);
  });

  it('is below zero for partitions that agree less than chance', () => {
    expect(adjustedRandIndex(region, domain)).toBeCloseTo(-0.2162, 4);
  });

  it('leaves out what has no label in either', () => {
    const partial = Int32Array.of(0, 0, -1, 1, 1, -1);
    expect(adjustedRandIndex(region, partial)).toBe(1);
  });

  it('is one where partitions cannot differ', () => {
    expect(adjustedRandIndex(Int32Array.of(0), Int32Array.of(3))).toBe(1);
    const one = Int32Array.of(1, 1, 1);
    expect(adjustedRandIndex(one, one)).toBe(1);
  });
});

describe('seededOrder', () => {
  it('holds every number once, in the same order for the same seed', () => {
    const order = seededOrder(100, 7);
    expect([...order].sort((a, b) => a - b)).toEqual(
      Array.from({ length: 100 }, (_, index) => index),
    );
    expect(seededOrder(100, 7)).toEqual(order);
    expect(seededOrder(100, 8)).not.toEqual(order);
  });
});

function cliqueRing(count: number, size: number): Edge[] {
  const edges: Edge[] = [];
  for (let clique = 0; clique < count; clique++) {
    const first = clique * size;
    for (let a = 0; a < size; a++) {
      for (let b = a + 1; b < size; b++) edges.push([first + a, first + b]);
    }
    edges.push([first + size - 1, ((clique + 1) % count) * size]);
  }
  return edges;
}

// W. W. Zachary, An information flow model for conflict and fission in small
// groups (1977): for each member, the members with a lower number that it knows.
const karateClub: readonly Edge[] = [
  [],
  [0],
  [0, 1],
  [0, 1, 2],
  [0],
  [0],
  [0, 4, 5],
  [0, 1, 2, 3],
  [0, 2],
  [2],
  [0, 4, 5],
  [0],
  [0, 3],
  [0, 1, 2, 3],
  [],
  [],
  [5, 6],
  [0, 1],
  [],
  [0, 1],
  [],
  [0, 1],
  [],
  [],
  [],
  [23, 24],
  [],
  [2, 23, 24],
  [2],
  [23, 26],
  [1, 8],
  [0, 24, 25, 28],
  [2, 8, 14, 15, 18, 20, 22, 23, 29, 30, 31],
  [8, 9, 13, 14, 15, 18, 19, 20, 22, 23, 26, 27, 28, 29, 30, 31, 32],
].flatMap((known, member) =>
  known.map((other): [number, number] => [other, member]),
);
