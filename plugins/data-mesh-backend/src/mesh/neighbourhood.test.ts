import { buildMeshGraph, finish, readMesh } from '@backstage-data-mesh/model';
import { findNeighbourhood, type Walk } from './neighbourhood';

const product = (name: string, ...reads: string[]) => ({
  ...{ apiVersion: 'data-mesh/v1alpha1', kind: 'DataProduct' },
  metadata: { name },
  spec: {
    ...{ type: 'aggregate', lifecycle: 'production', owner: 'crew' },
    domain: 'care',
    inputPorts: reads.map(each => ({ name: each, from: each })),
  },
});

/** visits → stays → costs → plans; visits → calls; plans reads visits too */
const graph = buildMeshGraph(
  readMesh([
    product('visits'),
    product('calls', 'visits'),
    product('stays', 'visits'),
    product('costs', 'stays'),
    product('plans', 'costs', 'visits'),
  ]).items,
);

const walk = (name: string, how: Partial<Walk>) => {
  const found = finish(
    findNeighbourhood(graph, `dataproduct:default/${name}`, {
      ...{ depth: 4, limit: 100 },
      ...how,
    }),
  );
  const names = found.refs.map(ref => ref.replace(/^.*\//, ''));
  const edges = Array.from({ length: found.edges.length / 3 }, (_, index) => {
    const [from, relation, to] = found.edges.slice(index * 3);
    return `${names[from]} ${found.relations[relation]} ${names[to]}`;
  });
  const distances = Object.fromEntries(
    names.map((each, index) => [each, found.distances[index]]),
  );
  return { distances, edges: edges.sort(), isCut: found.isCut };
};

describe('what is around an entity', () => {
  it('is found along all relations, either way', () => {
    const { distances, edges } = walk('stays', { depth: 2 });
    expect(distances).toEqual({
      ...{ stays: 0, visits: 1, costs: 1 },
      ...{ crew: 1, care: 1, calls: 2, plans: 2 },
    });
    expect(edges).toContain('calls consumesFrom visits');
  });

  it('is found along one relation from the end that it is named from', () => {
    const { distances, edges } = walk('stays', { along: ['suppliesTo'] });
    expect(distances).toEqual({ stays: 0, costs: 1, plans: 2 });
    expect(edges).toEqual([
      'costs consumesFrom stays',
      'plans consumesFrom costs',
    ]);
  });

  it('has no way that turns back where it is to be straight', () => {
    const along = ['consumesFrom', 'suppliesTo'] as const;
    expect(walk('stays', { along }).distances).toHaveProperty('calls');
    const { distances, edges } = walk('stays', { along, straight: true });
    expect(distances).toEqual({ stays: 0, visits: 1, costs: 1, plans: 2 });
    // between what is up and what is down as well
    expect(edges).toContain('plans consumesFrom visits');
  });

  it('keeps the nearest, and says that there is more', () => {
    const { distances, isCut } = walk('visits', {
      ...{ along: ['suppliesTo'], limit: 4 },
    });
    expect(isCut).toBe(true);
    expect(Object.values(distances)).toEqual([0, 1, 1, 1]);
  });
});
