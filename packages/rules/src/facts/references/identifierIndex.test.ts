import { buildMeshGraph, finish, readMesh } from '@backstage-data-mesh/model';
import { createKeeper } from '../../memory/keeper';
import { indexDefiners, indexIdentifiers } from './identifierIndex';

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
    const domains = [domain('b', ['x-id']), domain('a', ['x-id', 'y-id'])];
    const graph = buildMeshGraph(readMesh(domains).items);
    const definersOf = indexDefiners(createKeeper(graph), graph);
    const named = (identifier: string) =>
      definersOf(identifier).map(node => graph.refOf(node));
    expect(named('x-id')).toEqual(['domain:default/a', 'domain:default/b']);
    expect(named('y-id')).toEqual(['domain:default/a']);
    expect(named('z-id')).toEqual([]);
  });

  it('finds the nearest, and none when nothing is near', () => {
    const identifiers = index(domain('a', ['batch-id', 'branch-id']));
    expect(identifiers.nearest('bach-id')).toBe('batch-id');
    expect(identifiers.nearest('batch_id')).toBe('batch-id');
    expect(identifiers.nearest('patient')).toBeUndefined();
    expect(identifiers.nearest('')).toBeUndefined();
  });
});
