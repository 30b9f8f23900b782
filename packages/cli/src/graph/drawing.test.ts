import {
  buildMeshGraph,
  readMesh,
  type MeshGraph,
} from '@backstage-data-mesh/model';
import { product, times } from '../badInput/__testUtils__/entities';
import { drawMesh } from './drawing';

/** Products in a row, each of a team of its own. */
function chainOf(length: number): MeshGraph {
  const products = times(length, index =>
    product(`p${index}`, {
      owner: `group:crew-${index}`,
      domain: undefined,
      inputPorts: index === 0 ? [] : [{ from: `p${index - 1}` }],
    }),
  );
  return buildMeshGraph(readMesh(products).items);
}

describe('what is around an entity', () => {
  it('is what so many steps lead to, against the arrows as well', () => {
    const scope = { ref: 'dataproduct:default/p2', depth: 1 };
    const { nodes, edges } = drawMesh(chainOf(5), scope);
    expect(nodes.map(({ ref }) => ref)).toEqual([
      'dataproduct:default/p1',
      'dataproduct:default/p2',
      'dataproduct:default/p3',
      'group:default/crew-2',
    ]);
    expect(edges.map(({ from, to }) => `${from} → ${to}`).sort()).toEqual([
      'dataproduct:default/p2 → dataproduct:default/p1',
      'dataproduct:default/p2 → group:default/crew-2',
      'dataproduct:default/p3 → dataproduct:default/p2',
    ]);
  });

  it('takes no longer to draw when the chain is long', () => {
    const looksInto = (length: number) => {
      const graph = chainOf(length);
      let looks = 0;
      const counting: MeshGraph = {
        ...graph,
        targets: (node, relation) => {
          looks++;
          return graph.targets(node, relation);
        },
      };
      drawMesh(counting, { ref: 'dataproduct:default/p0', depth: 1 });
      return looks;
    };
    expect(looksInto(2_000)).toBe(looksInto(20));
  });
});
