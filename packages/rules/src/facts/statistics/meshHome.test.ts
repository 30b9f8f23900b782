import { buildMeshGraph, finish, readMesh } from '@backstage-data-mesh/model';
import { findMeshHome } from './meshHome';

const domain = (name: string, subdomainOf?: string, dataMesh?: object) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Domain',
  metadata: { name },
  spec: { owner: 'crew', subdomainOf, dataMesh },
});

const body = (name: string, type: string, scope: object) => ({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'GovernanceBody',
  metadata: { name },
  spec: { type, owner: 'crew', scope },
});

const product = (name: string, within: string) => ({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'DataProduct',
  metadata: { name },
  spec: {
    type: 'aggregate',
    lifecycle: 'production',
    owner: 'crew',
    domain: within,
  },
});

function homeOf(...entities: object[]) {
  const graph = buildMeshGraph(readMesh(entities).items);
  const found = finish(findMeshHome(graph));
  return found === undefined ? undefined : graph.refOf(found);
}

const ENTERPRISE = { level: 'enterprise' };

describe('findMeshHome', () => {
  it('is the domain in which all others lie', () => {
    expect(homeOf(domain('a', 'z'), domain('z'))).toBe('domain:default/z');
    expect(
      homeOf(domain('a', 'z'), domain('z'), body('b', 'portfolio', ENTERPRISE)),
    ).toBe('domain:default/z');
  });

  it('is no domain of software where there are data domains', () => {
    expect(homeOf(domain('a'), domain('b', undefined, {}))).toBe(
      'domain:default/b',
    );
  });

  it('is the body of the enterprise, its portfolio first, where domains stand side by side', () => {
    expect(
      homeOf(
        domain('a'),
        domain('b'),
        body('a', 'portfolio', { level: 'region', regions: ['emea'] }),
        body('b', 'technology', ENTERPRISE),
        body('c', 'portfolio', ENTERPRISE),
      ),
    ).toBe('governancebody:default/c');
  });

  it('is else the domain with the most products, those within it counted', () => {
    expect(
      homeOf(
        domain('a'),
        domain('b'),
        domain('c', 'b'),
        product('p', 'a'),
        product('q', 'b'),
        product('r', 'c'),
      ),
    ).toBe('domain:default/b');
  });

  it('is one of them in a circle, and none in an empty mesh', () => {
    expect(homeOf(domain('b', 'a'), domain('a', 'b'), product('p', 'b'))).toBe(
      'domain:default/a',
    );
    expect(homeOf()).toBeUndefined();
  });
});
