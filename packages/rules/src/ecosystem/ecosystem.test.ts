import { buildMeshGraph, finish, readMesh } from '@backstage-data-mesh/model';
import { parseAllDocuments } from 'yaml';
import { regionMesh } from '../rules/region/shared/exampleMesh';
import { ecosystemInSteps, measureEcosystem } from './ecosystem';

function graphOf(...texts: readonly string[]) {
  const entities = parseAllDocuments(texts.join('\n---\n')).map(document =>
    document.toJS(),
  );
  return buildMeshGraph(readMesh(entities).items);
}
const measure = (...texts: readonly string[]) =>
  measureEcosystem(graphOf(...texts));

const product = (name: string, more = '') => `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: ${name} }
spec: { type: aggregate, lifecycle: production, owner: group:crew, ${more} }`;

const enterpriseBody = `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: board }
spec: { type: technology, owner: group:crew, scope: { level: enterprise } }`;

describe('an ecosystem whose flows keep within regions', () => {
  const found = measure(regionMesh({ isRegional: true }));

  it('counts the flows of each pair of regions', () => {
    const { labels, cells, crossing } = found.region;
    expect(labels).toEqual([
      { id: 'east', title: 'east', products: 6, out: 12, into: 12 },
      { id: 'west', title: 'west', products: 6, out: 12, into: 12 },
    ]);
    expect(cells).toEqual([0, 0, 12, 1, 1, 12]);
    expect(crossing).toMatchObject({ observed: 0, expected: 0.5 });
  });

  it('finds the communities, which are the regions and not the domains', () => {
    expect(found.communities.map(({ regions }) => regions)).toEqual([
      [{ id: 'east', products: 6 }],
      [{ id: 'west', products: 6 }],
    ]);
    expect(found.region.match).toBe(1);
    expect(found.region.misplaced).toEqual([]);
    expect(found.domain.match).toBeLessThan(0.1);
  });

  it('shows the flows behind a number, by their ends', () => {
    const flows = found.flowsBetween('region', 'east', 'east');
    expect(flows).toHaveLength(12);
    expect(flows[0]).toEqual({
      provider: 'dataproduct:default/east-1',
      consumer: 'dataproduct:default/east-2',
    });
    expect(found.flowsBetween('region', 'east', 'west')).toEqual([]);
    expect(found.flowsBetween('region', 'east', 'mars')).toEqual([]);
  });

  it('tells of some products what they give and take', () => {
    const some = new Set(['dataproduct:default/east-1']);
    const { labels, cells, unlabelled } = finish(found.flowsOf('region', some));
    const [east] = labels;
    expect(labels).toEqual([{ ...east, id: 'east', out: east.into }]);
    expect(cells).toEqual([0, 0, east.out]);
    expect(unlabelled).toBe(0);
    const flows = found.flowsBetween('region', 'east', 'east', some);
    expect(flows).toHaveLength(east.out);
    for (const flow of flows)
      expect(Object.values(flow)).toContain([...some][0]);
  });

  it('tells the same of all products as of none in particular', () => {
    const all = new Set(
      found.communities.flatMap(({ products }) => [...products]),
    );
    const { labels, cells } = found.domain;
    expect(finish(found.flowsOf('domain', all))).toMatchObject({
      ...{ labels, cells },
    });
    expect(finish(found.flowsOf('domain', new Set()))).toEqual({
      ...{ labels: [], cells: [], unlabelled: 0 },
    });
  });

  it('is a regional one', () => expect(found.stage).toBe('regional'));
});

describe('an ecosystem whose flows cross regions', () => {
  const crossing = regionMesh({ isRegional: false });

  it('is one of an enterprise where a body decides across regions', () => {
    expect(measure(crossing).stage).toBe('ungoverned');
    expect(measure(crossing, enterpriseBody).stage).toBe('enterprise');
  });
});

describe('a small ecosystem', () => {
  const pair = (more: string) =>
    measure(
      product('a', more),
      product('b', `${more}, inputPorts: [{ from: a }]`),
    );

  it('is local in one region, and has figures that say little', () => {
    const found = pair('region: eu');
    expect(found).toMatchObject({ stage: 'local', communities: [] });
    expect(found.coordination.isTooFew).toBe(true);
    expect(found.region).toMatchObject({ match: undefined, misplaced: [] });
  });

  it('has no stage where nobody says where its products are', () => {
    const found = pair('domain: sales');
    expect(found.stage).toBeUndefined();
    expect(found.region).toMatchObject({ unlabelled: 2, crossing: undefined });
  });

  it('has none without any flow', () => {
    expect(measure(product('a', 'region: eu')).stage).toBeUndefined();
  });
});

it('is measured in steps', () => {
  const graph = graphOf(regionMesh({ isRegional: true }));
  expect([...ecosystemInSteps(graph)].length).toBeGreaterThan(10);
});
