import { buildMeshGraph } from '../graph/meshGraph';
import { readMesh } from '../graph/meshItem';
import { References } from '../read/references';
import { readInteractions } from './interactions';

function interactionsOf(...teamInteractions: object[]) {
  const graph = buildMeshGraph(
    readMesh([
      {
        apiVersion: 'data-mesh/v1alpha1',
        kind: 'TeamProfile',
        metadata: { name: 'crew' },
        spec: { team: 'crew', owner: 'crew', teamInteractions },
      },
    ]).items,
  );
  return readInteractions(graph, graph.nodeOf('teamprofile:default/crew')!);
}

describe('the interactions that an entity declares', () => {
  it('name teams, contracts and products as far as the fields allow them', () => {
    expect(
      interactionsOf(
        {
          with: 'plat',
          contract: 'api:rides',
          for: ['visits', 'group:x', 'y'],
        },
        { with: 'user:jane', contract: 'group:x' },
      ),
    ).toMatchObject([
      {
        partnerRef: 'group:default/plat',
        contractRef: 'api:default/rides',
        productRefs: ['dataproduct:default/visits', 'dataproduct:default/y'],
      },
      { partnerRef: undefined, contractRef: undefined, productRefs: [] },
    ]);
  });

  it('have a key each, also where an id comes twice', () => {
    const keys = interactionsOf(
      { id: 'pilot', with: 'plat' },
      { with: 'plat' },
      { id: 'pilot', with: 'plat' },
    ).map(({ key }) => key);
    expect(keys).toEqual(['pilot', '#1', '#2']);
  });

  it('are read without making anything of their references', () => {
    const made = jest.spyOn(References.prototype, 'of');
    interactionsOf({ with: 'plat', for: ['visits'] });
    expect(made).not.toHaveBeenCalledWith(
      expect.stringContaining('teamInteractions'),
    );
    made.mockRestore();
  });
});
