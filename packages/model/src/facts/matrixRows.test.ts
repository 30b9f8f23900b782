import { buildMeshGraph } from '../graph/meshGraph';
import { readMesh } from '../graph/meshItem';
import { readMatrixRows } from './matrixRows';

describe('readMatrixRows', () => {
  it('reads the teams of each row as refs in normal form', () => {
    const { items } = readMesh([
      {
        apiVersion: 'data-mesh/v1alpha1',
        kind: 'DataProduct',
        metadata: { name: 'visits', namespace: 'emea' },
        spec: {
          type: 'aggregate',
          lifecycle: 'production',
          owner: 'crew',
          responsibilities: [
            { id: 'ingest' },
            { id: 'serve', primary: 'Crew', material: ['group:default/plat'] },
          ],
        },
      },
    ]);
    const graph = buildMeshGraph(items);
    const product = graph.nodeOf('dataproduct:emea/visits')!;
    expect(readMatrixRows(graph, product)).toMatchObject([
      { id: 'ingest', primary: undefined, material: [] },
      {
        id: 'serve',
        primary: { ref: 'group:emea/crew' },
        material: [{ ref: 'group:default/plat' }],
      },
    ]);
  });
});
