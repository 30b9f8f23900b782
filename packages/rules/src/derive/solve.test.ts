import {
  buildMeshGraph,
  readMesh,
  type MeshNode,
} from '@backstage-data-mesh/model';
import fc from 'fast-check';
import { solve } from './solve';

function meshOf(inputs: Readonly<Record<string, readonly string[]>>) {
  const products = Object.entries(inputs).map(([name, from]) => ({
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'DataProduct',
    metadata: { name },
    spec: {
      type: 'aggregate',
      lifecycle: 'production',
      owner: 'crew',
      inputPorts: from.map(provider => ({ from: provider })),
    },
  }));
  return buildMeshGraph(readMesh(products).items);
}

/** The largest number in a product's name, of itself and all it reads. */
function largest(graph: ReturnType<typeof meshOf>) {
  const own = (node: MeshNode) =>
    Number(graph.refOf(node).match(/\d+$/)?.[0] ?? 0);
  const values = solve(graph, {
    along: 'consumesFrom',
    bottom: -Infinity,
    compute: (node, valueOf) =>
      Math.max(
        own(node),
        ...[...graph.targets(node, 'consumesFrom')].map(valueOf),
      ),
    equals: Object.is,
  });
  return (name: string) => values[graph.nodeOf(`dataproduct:default/${name}`)!];
}

describe('solve', () => {
  it('carries values along a chain', () => {
    const value = largest(meshOf({ p1: ['p2'], p2: ['p9'], p9: [] }));
    expect([value('p1'), value('p2'), value('p9')]).toEqual([9, 9, 9]);
  });

  it('gives one value to all of a cycle', () => {
    const value = largest(
      meshOf({ p1: ['p2'], p2: ['p3'], p3: ['p1', 'p7'], p7: [] }),
    );
    expect([value('p1'), value('p2'), value('p3')]).toEqual([7, 7, 7]);
  });

  it('stands a chain of 10,000', () => {
    const chain = Array.from({ length: 10_000 }, (_, i) => [
      `p${i}`,
      i + 1 < 10_000 ? [`p${i + 1}`] : [],
    ]);
    expect(largest(meshOf(Object.fromEntries(chain)))('p0')).toBe(9_999);
  });

  it('is the best of what can be reached, for any mesh', () => {
    const wiring = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 14 });
    fc.assert(
      fc.property(wiring, edges => {
        const inputs: Record<string, string[]> = {};
        for (let i = 0; i <= 6; i++) inputs[`p${i}`] = [];
        edges.forEach(([from, to]) => inputs[`p${from}`].push(`p${to}`));
        const value = largest(meshOf(inputs));
        for (let i = 0; i <= 6; i++) {
          expect(value(`p${i}`)).toBe(Math.max(...reachable(i, edges)));
        }
      }),
    );
  });
});

function reachable(start: number, edges: readonly (readonly number[])[]) {
  const found = new Set([start]);
  for (const node of found) {
    edges.filter(([from]) => from === node).forEach(([, to]) => found.add(to));
  }
  return found;
}
