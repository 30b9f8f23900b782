import { buildMeshGraph, readMesh } from '@backstage-data-mesh/model';
import { findMeshDomain } from './meshDomain';

const domain = (name: string, subdomainOf?: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Domain',
  metadata: { name },
  spec: { owner: 'crew', subdomainOf },
});

function meshDomainOf(...domains: object[]) {
  const graph = buildMeshGraph(readMesh(domains).items);
  const found = findMeshDomain(graph);
  return found === undefined ? undefined : graph.refOf(found);
}

describe('findMeshDomain', () => {
  it('is the domain in no wider one', () => {
    expect(meshDomainOf(domain('a', 'z'), domain('z'))).toBe(
      'domain:default/z',
    );
  });

  it('is the first of several, also where the wider one is missing', () => {
    expect(meshDomainOf(domain('c'), domain('b', 'gone'))).toBe(
      'domain:default/b',
    );
  });

  it('is the first in a circle, and none in an empty mesh', () => {
    expect(meshDomainOf(domain('b', 'a'), domain('a', 'b'))).toBe(
      'domain:default/a',
    );
    expect(meshDomainOf()).toBeUndefined();
  });
});
