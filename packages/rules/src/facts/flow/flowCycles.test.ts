import { findReach } from '@backstage-data-mesh/model';
import fc from 'fast-check';
import { graphOf, productEntity } from './__testUtils__/graphs';
import { findFlowCycles } from './flowCycles';

const SIZE = 7;

function graphWith(edges: readonly (readonly [number, number])[], size = SIZE) {
  return graphOf(
    Array.from({ length: size }, (_, index) =>
      productEntity(`p${index}`, {
        inputPorts: edges.flatMap(([from, to]) =>
          from === index ? { from: `p${to}` } : [],
        ),
      }),
    ),
  );
}

const wiring = fc.array(fc.tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1)), {
  maxLength: 16,
});

describe('the shortest cycle', () => {
  it('is one, and none is shorter, in any mesh', () => {
    fc.assert(
      fc.property(wiring, edges => {
        const graph = graphWith(edges);
        const cycles = findFlowCycles(graph);
        for (let node = 0; node < SIZE; node++) {
          const targets = [...graph.targets(node, 'consumesFrom')];
          const lengths = targets.flatMap(target => {
            const back = findReach(graph, target, ['consumesFrom']);
            return back.pathTo(node).length || [];
          });
          const { nodes = [] } = cycles.get(node) ?? {};
          expect(nodes).toHaveLength(lengths.length ? Math.min(...lengths) : 0);
          nodes.forEach((member, place) => {
            const next = nodes[(place + 1) % nodes.length];
            expect(graph.targets(member, 'consumesFrom')).toContain(next);
          });
          expect(nodes.length === 0 || nodes.includes(node)).toBe(true);
          expect(nodes[0] ?? Infinity).toBe(Math.min(...nodes));
        }
      }),
    );
  });

  it('is found in a ring of 10,000', () => {
    const size = 10_000;
    const ring = Array.from(
      { length: size },
      (_, i) => [i, (i + 1) % size] as const,
    );
    const cycles = findFlowCycles(graphWith(ring, size));
    expect(cycles.get(size - 1)?.nodes).toHaveLength(size);
    expect(cycles.get(size - 1)?.nodes[0]).toBe(0);
  });

  it('is that of the group where there are too many to search for', () => {
    const size = 3_000;
    const edges = Array.from({ length: size }, (_, i) => [
      [i, (i + 1) % size] as const,
      [i, (i + 2) % size] as const,
    ]).flat();
    const cycles = findFlowCycles(graphWith(edges, size));
    for (let node = 0; node < size; node++) {
      expect(cycles.get(node)?.groupSize).toBe(size);
    }
  });
});
