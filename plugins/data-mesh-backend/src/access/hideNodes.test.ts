import {
  buildMeshGraph,
  readMesh,
  type MeshGraph,
} from '@backstage-data-mesh/model';
import { hideNodes, watchNodes } from './hideNodes';

const graph = buildMeshGraph(
  readMesh([
    {
      ...{ apiVersion: 'data-mesh/v1alpha1', kind: 'DataProduct' },
      metadata: { name: 'visits' },
      spec: {
        ...{ type: 'aggregate', lifecycle: 'production', owner: 'crew' },
        domain: 'care',
      },
    },
  ]).items,
);
const visits = 'dataproduct:default/visits';
const crew = 'group:default/crew';

const namesFrom = (seen: MeshGraph, ref: string) =>
  seen.relationsOf(seen.nodeOf(ref)!);

describe('the relations that lead anywhere from an entity', () => {
  it('are all of them for who sees all', () => {
    const all = hideNodes(graph, () => true);
    expect(namesFrom(all, visits)).toEqual(['ownedBy', 'partOf']);
    expect(namesFrom(all, crew)).toEqual(['ownerOf']);
  });

  it('are not those at whose other end nobody can be seen', () => {
    const withoutCrew = hideNodes(graph, ref => ref !== crew);
    expect(namesFrom(withoutCrew, visits)).toEqual(['partOf']);
    expect(namesFrom(withoutCrew, crew)).toEqual([]);
  });

  it('note who stands at their other ends', () => {
    const noted = new Set<number>();
    namesFrom(
      watchNodes(graph, node => noted.add(node)),
      visits,
    );
    expect([...noted].map(graph.refOf)).toContain(crew);
  });
});
