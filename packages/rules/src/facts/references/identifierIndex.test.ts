import { buildMeshGraph, finish, readMesh } from '@backstage-data-mesh/model';
import { indexIdentifiers } from './identifierIndex';

const domain = (name: string, ids: readonly string[]) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Domain',
  metadata: { name },
  spec: { owner: 'crew', dataMesh: { identifiers: ids.map(id => ({ id })) } },
});

const index = (...domains: object[]) =>
  finish(indexIdentifiers(buildMeshGraph(readMesh(domains).items)));

describe('indexIdentifiers', () => {
  it('knows the identifiers of all domains', () => {
    const identifiers = index(domain('a', ['x-id']), domain('b', ['y-id']));
    expect(['x-id', 'y-id', 'z-id'].map(identifiers.isDefined)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('finds the nearest, and none when nothing is near', () => {
    const identifiers = index(domain('a', ['batch-id', 'branch-id']));
    expect(identifiers.nearest('bach-id')).toBe('batch-id');
    expect(identifiers.nearest('batch_id')).toBe('batch-id');
    expect(identifiers.nearest('patient')).toBeUndefined();
    expect(identifiers.nearest('')).toBeUndefined();
  });
});
