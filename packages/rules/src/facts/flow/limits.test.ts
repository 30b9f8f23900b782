import fc from 'fast-check';
import { createFlowFacts } from './flowFacts';
import { graphOf, productEntity } from './__testUtils__/graphs';
import type { ChainedProperty } from './limits';

const SIZE = 6;

function entityOf(
  index: number,
  promise: number | undefined,
  inputs: readonly number[],
  property: ChainedProperty,
) {
  const unit = property === 'availability' ? 'percent' : 's';
  return productEntity(`p${index}`, {
    inputPorts: inputs.map(input => ({ from: `p${input}#out` })),
    outputPorts: [
      {
        name: 'out',
        slos: promise === undefined ? [] : [{ property, value: promise, unit }],
      },
    ],
  });
}

type Edges = readonly (readonly [number, number])[];

/** What each port gives, by going round until nothing changes. */
function bruteForce(
  promises: readonly (number | undefined)[],
  edges: Edges,
  property: ChainedProperty,
) {
  const inputs: (number | undefined)[] = promises.map(() => undefined);
  const worse = property === 'latency' ? Math.max : Math.min;
  for (let round = 0; round < SIZE * 2; round++) {
    for (const [consumer, provider] of edges) {
      const given = promises[provider] ?? inputs[provider];
      const known = inputs[consumer];
      if (given === undefined) continue;
      inputs[consumer] = known === undefined ? given : worse(known, given);
    }
  }
  return promises.map((promise, index) => promise ?? inputs[index]);
}

const meshes = fc.record({
  property: fc.constantFrom(
    'latency',
    'availability',
    'frequency',
  ) as fc.Arbitrary<ChainedProperty>,
  promises: fc.array(
    fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined }),
    {
      minLength: SIZE,
      maxLength: SIZE,
    },
  ),
  edges: fc.array(fc.tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1)), {
    maxLength: 14,
  }),
});

describe('limits', () => {
  it('are what going round and round gives, in any mesh', () => {
    fc.assert(
      fc.property(meshes, ({ property, promises, edges }) => {
        const graph = graphOf(
          promises.map((promise, index) =>
            entityOf(
              index,
              promise,
              edges.flatMap(([from, to]) => (from === index ? to : [])),
              property,
            ),
          ),
        );
        const facts = createFlowFacts(graph);
        const limits = facts.limits(property);
        const expected = bruteForce(promises, edges, property);
        const scale = property === 'availability' ? 100 : 1;
        for (let node = 0; node < SIZE; node++) {
          for (const flow of facts.into(node)) {
            const amount = limits.limitOf(flow)?.level.amount;
            const given = expected[flow.provider];
            const rounded = Math.round((amount ?? -1) * scale);
            expect(rounded).toBe(given ?? -scale);
            expect(given !== undefined || limits.isInDoubt(flow)).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('go through a cycle of 10,000 silent products', () => {
    const size = 10_000;
    const ring = Array.from({ length: size }, (_, index) =>
      entityOf(
        index,
        undefined,
        index === 0 ? [size - 1, size] : [index - 1],
        'latency',
      ),
    );
    const graph = graphOf([...ring, entityOf(size, 60, [], 'latency')]);
    const facts = createFlowFacts(graph);
    const last = graph.nodeOf(`dataproduct:default/p${size - 1}`)!;
    const [flow] = facts.into(last);
    const limit = facts.limits('latency').limitOf(flow);
    expect(limit?.level.amount).toBe(60);
    expect(limit?.chain()).toHaveLength(size);
    expect(facts.limits('latency').isInDoubt(flow)).toBe(false);
  });
});
