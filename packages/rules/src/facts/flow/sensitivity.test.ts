import fc from 'fast-check';
import { createFlowFacts } from './flowFacts';
import {
  CLASSIFICATIONS,
  type Classification,
} from '@backstage-data-mesh/model';
import { graphOf, productEntity } from './__testUtils__/graphs';

const SIZE = 6;
const council = {
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'GovernanceBody',
  metadata: { name: 'council' },
  spec: { type: 'oversight', owner: 'crew', scope: { level: 'enterprise' } },
};

interface Made {
  readonly classification?: Classification;
  /** The level from which an approved downgrade leads to the port's own. */
  readonly downgradeFrom?: Classification;
}

function entityOf(index: number, made: Made, inputs: readonly number[]) {
  const { classification, downgradeFrom } = made;
  const downgrades =
    classification && downgradeFrom
      ? [{ from: downgradeFrom, to: classification, approvedBy: 'council' }]
      : undefined;
  return productEntity(`p${index}`, {
    inputPorts: inputs.map(input => ({ from: `p${input}#out` })),
    outputPorts: [{ name: 'out', classification, downgrades }],
  });
}

function levelOf(classification: Classification | undefined) {
  return classification ? CLASSIFICATIONS.indexOf(classification) : -1;
}

/** The same by going round until nothing changes. */
function bruteForce(made: readonly Made[], edges: readonly [number, number][]) {
  const levels: number[] = made.map(() => -1);
  const inDoubt = made.map(() => false);
  const given = (index: number, level: number) => {
    const own = levelOf(made[index].classification);
    const from = levelOf(made[index].downgradeFrom);
    return own >= 0 && from >= level ? own : Math.max(own, level);
  };
  for (let round = 0; round < SIZE * 5; round++) {
    for (const [consumer, provider] of edges) {
      const own = levelOf(made[provider].classification);
      const sent = given(provider, levels[provider]);
      levels[consumer] = Math.max(levels[consumer], sent);
      const worst = given(provider, CLASSIFICATIONS.length - 1);
      const isOpen = inDoubt[provider] && worst > sent;
      inDoubt[consumer] ||= own === -1 || isOpen;
    }
  }
  return { levels, inDoubt };
}

const classification = fc.option(fc.constantFrom(...CLASSIFICATIONS), {
  nil: undefined,
});
const meshes = fc.record({
  made: fc.array(fc.record({ classification, downgradeFrom: classification }), {
    minLength: SIZE,
    maxLength: SIZE,
  }),
  edges: fc.array(fc.tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1)), {
    maxLength: 14,
  }),
});

describe('sensitivity', () => {
  it('is what going round and round gives, in any mesh', () => {
    fc.assert(
      fc.property(meshes, ({ made, edges }) => {
        const entities = made.map((entry, index) =>
          entityOf(
            index,
            entry,
            edges.flatMap(([from, to]) => (from === index ? to : [])),
          ),
        );
        const graph = graphOf([...entities, council]);
        const { levelOf: level, doubtOf } =
          createFlowFacts(graph).sensitivity();
        const { levels, inDoubt } = bruteForce(made, edges);
        made.forEach((_, index) => {
          const node = graph.nodeOf(`dataproduct:default/p${index}`)!;
          expect(level(node) ?? -1).toBe(levels[index]);
          // at the highest level a doubt changes nothing
          const isHighest = levels[index] === CLASSIFICATIONS.length - 1;
          const isDoubted = doubtOf(node) !== undefined;
          expect(isHighest || isDoubted === inDoubt[index]).toBe(true);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('goes through a chain and a cycle of 10,000 products', () => {
    const size = 10_000;
    const entities = Array.from({ length: size }, (_, index) =>
      entityOf(
        index,
        { classification: index === 0 ? 'restricted' : 'internal' },
        [(index + size - 1) % size],
      ),
    );
    const graph = graphOf(entities);
    const sensitivity = createFlowFacts(graph).sensitivity();
    const last = graph.nodeOf(`dataproduct:default/p${size - 1}`)!;
    expect(sensitivity.levelOf(last)).toBe(3);
    expect(sensitivity.sourceOf(last)?.chain()).toHaveLength(size - 1);
    expect(graph.refOf(sensitivity.sourceOf(last)?.product ?? 0)).toBe(
      'dataproduct:default/p0',
    );
  });
});
