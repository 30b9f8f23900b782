import {
  buildMeshGraph,
  dataProduct,
  readMesh,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import fc from 'fast-check';
import { denseFlows } from '../../../facts/flow/__testUtils__/denseFlows';
import { deriveFacts, type Facts } from '../../../facts/facts';
import { createKeeper } from '../../../memory/keeper';
import type { Combined } from './combineLimits';
import { createCombine } from './createCombine';
import { CHAINED, surelyGiven } from './inputLimits';
import { promisesOf } from './promisesOf';
import {
  chainedPromise,
  wantedBy,
  weighPromises,
  type Standing,
} from './weighPromises';

/** STILL_RUNS=1000 looks longer. */
const RUNS = Number(process.env.STILL_RUNS ?? 100);

const WAYS = ['product', 'weakest'] as const;

const PRODUCTS = ['p0', 'p1', 'p2', 'p3'];

const LEVELS = [
  { property: 'latency', values: [1, 2, 3], unit: 'h' },
  { property: 'freshness', values: [1, 2, 3], unit: 'h' },
  { property: 'frequency', values: [1, 2, 3], unit: 'd' },
  { property: 'availability', values: [99, 98, 97], unit: '%' },
];

const promised = fc
  .subarray(LEVELS, { minLength: 1 })
  .chain(levels =>
    fc.tuple(
      ...levels.map(({ values, ...level }) =>
        fc.constantFrom(...values).map(value => ({ ...level, value })),
      ),
    ),
  );

/** Few products, most of which promise and expect what can be compared. */
const promisingProducts = fc
  .tuple(
    ...PRODUCTS.map(name =>
      fc.record({
        name: fc.constant(name),
        reads: fc.subarray(PRODUCTS, { maxLength: 3 }),
        type: fc.constantFrom('rest', 'table'),
        slos: promised,
        ofAll: fc.option(promised, { nil: undefined }),
      }),
    ),
  )
  .map(products =>
    products.map(({ name, reads, type, slos, ofAll }) => ({
      apiVersion: 'data-mesh/v1alpha1',
      kind: 'DataProduct',
      metadata: { name },
      spec: {
        ...{ type: 'aggregate', lifecycle: 'production', owner: 'crew' },
        ...{ slos: ofAll, outputPorts: [{ name: 'out', type, slos }] },
        inputPorts: reads.map(from => ({ name: from, from: `${from}#out` })),
      },
    })),
  );

/** How a product stands, found input by input for each promise. */
function weighAtLength(
  product: MeshNode,
  { flows }: Pick<Facts, 'flows'>,
  availability: (typeof WAYS)[number],
): Standing {
  const combine = createCombine(flows.into(product), {
    availability,
    referenceData: Infinity,
    hasOwnSource: false,
  });
  let standing: Standing = 'none';
  for (const port of promisesOf(flows.offers(product)))
    for (const property of CHAINED) {
      const level = chainedPromise(port, property).placed?.level;
      if (!level) continue;
      const combined = combine({ ...wantedBy(port, property), level });
      if (!combined || combined.broken || combined.doubt) return 'open';
      standing = 'kept';
    }
  return standing;
}

/** The facts about a mesh, for all at once and product by product. */
function factsOf(graph: MeshGraph): Facts[] {
  const keeper = createKeeper(graph);
  return [keeper, { ...keeper, isStill: false }].map(each =>
    deriveFacts(graph, each),
  );
}

it.each([
  ['that promise what can be compared', promisingProducts],
  ['that promise and read anything', denseFlows],
])('takes for kept what is kept, one by one: products %s', (_, meshes) => {
  const met = new Set<string>();
  fc.assert(
    fc.property<[readonly object[]]>(meshes, entities => {
      const graph = buildMeshGraph(readMesh(entities).items);
      for (const facts of factsOf(graph))
        for (const product of graph.ofKind(dataProduct))
          for (const availability of WAYS) {
            const { flows } = facts;
            const promises = promisesOf(flows.offers(product));
            const seen = weighPromises(product, promises, {
              flows,
              availability,
            });
            const found = weighAtLength(product, facts, availability);
            met.add(`${seen}, ${found}`);
            // what is left open is looked at, and may well be kept
            expect(seen === 'open' ? found : seen).toBe(found);
          }
    }),
    { numRuns: RUNS },
  );
  expect([...met]).toEqual(
    expect.arrayContaining(['none, none', 'kept, kept', 'open, open']),
  );
});

it('holds promises alike where it is known what inputs are sure to give', () => {
  const met = new Set<string>();
  const endOf = ({ broken, doubt }: Combined) =>
    broken
      ? ['broken', broken.input.flow.key, broken.level]
      : ['open', doubt?.why, doubt?.flow.key];
  fc.assert(
    fc.property<[readonly object[]]>(promisingProducts, entities => {
      const graph = buildMeshGraph(readMesh(entities).items);
      const [{ flows }] = factsOf(graph);
      for (const product of graph.ofKind(dataProduct)) {
        const into = flows.into(product);
        const terms = {
          availability: 'product',
          referenceData: 7_200,
          hasOwnSource: false,
        } as const;
        const plain = createCombine(into, terms);
        const quick = createCombine(into, {
          ...terms,
          surely: wanted => {
            const given = surelyGiven(wanted);
            return place => given(into[place].reading);
          },
        });
        for (const port of promisesOf(flows.offers(product)))
          for (const property of CHAINED) {
            const level = chainedPromise(port, property).placed?.level;
            if (!level) continue;
            const promise = { ...wantedBy(port, property), level };
            const [expected, found] = [plain(promise)!, quick(promise)!];
            expect(endOf(found)).toEqual(endOf(expected));
            met.add(expected.broken ? 'broken' : String(expected.doubt?.why));
          }
      }
    }),
    { numRuns: RUNS },
  );
  expect([...met]).toEqual(
    expect.arrayContaining(['broken', 'reference-data', 'undefined']),
  );
});
