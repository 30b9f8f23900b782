import { buildMeshGraph, finish, readMesh } from '@backstage-data-mesh/model';
import { findHandOffs } from './handOffs';

const product = (name: string, owner: string, ...inputs: string[]) => ({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'DataProduct',
  metadata: { name },
  spec: {
    type: 'aggregate',
    lifecycle: 'production',
    owner,
    inputPorts: inputs.map(from => ({ from })),
  },
});

const graph = buildMeshGraph(
  readMesh([
    product('source', 'a'),
    product('middle', 'a', 'source'),
    product('short', 'c', 'source', 'gone'),
    product('long', 'b', 'middle'),
    product('end', 'c', 'short', 'long', 'end'),
    product('owned-by-one', 'user:jane', 'end'),
  ]).items,
);
const handOffs = finish(findHandOffs(graph));
const node = (name: string) => graph.nodeOf(`dataproduct:default/${name}`)!;

describe('findHandOffs', () => {
  it('counts the changes of team on the way with the most of them', () => {
    expect(handOffs.countAt(node('source'))).toBe(0);
    expect(handOffs.countAt(node('short'))).toBe(1);
    expect(handOffs.countAt(node('end'))).toBe(2);
    expect(handOffs.countAt(node('owned-by-one'))).toBe(2);
  });

  it('names the products on that way', () => {
    expect(handOffs.chainTo(node('end')).map(graph.refOf)).toEqual(
      ['source', 'middle', 'long', 'end'].map(
        name => `dataproduct:default/${name}`,
      ),
    );
    expect(handOffs.previousOf(node('end'))).toBe(node('long'));
  });
});
