import { buildMeshGraph, finish, readMesh } from '@backstage-data-mesh/model';
import { measureMesh } from './meshStatistics';

const product = (
  name: string,
  [domain, region]: readonly [string, string],
  ...inputs: readonly string[]
) => ({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'DataProduct',
  metadata: { name },
  spec: {
    type: 'aggregate',
    lifecycle: 'production',
    owner: 'crew',
    domain,
    region,
    inputPorts: inputs.map(from => ({ from })),
  },
});

// two regions of three; one product of each domain lies in the other's region
const graph = buildMeshGraph(
  readMesh([
    product('a1', ['sales', 'eu']),
    product('a2', ['sales', 'eu'], 'a1', 'gone'),
    product('a3', ['ops', 'eu'], 'a1', 'a2', 'a3'),
    product('b1', ['ops', 'us'], 'a3'),
    product('b2', ['ops', 'us'], 'b1'),
    product('b3', ['sales', 'us'], 'b1', 'b2'),
    product('alone', ['sales', 'us']),
  ]).items,
);
const statistics = finish(measureMesh(graph));

describe('measureMesh', () => {
  it('counts products in flows, and flows between products that exist', () => {
    expect(statistics.crossing('region')).toMatchObject({
      products: 6,
      flows: 7,
      crossing: 1,
    });
  });

  it('names the flows that cross', () => {
    const flows = statistics.crossingFlows('region');
    expect(flows.map(flow => graph.refOf(flow.provider))).toEqual([
      'dataproduct:default/a3',
    ]);
    expect(flows.map(flow => graph.refOf(flow.consumer))).toEqual([
      'dataproduct:default/b1',
    ]);
  });

  it('says how far the communities agree with a boundary', () => {
    expect(statistics.matchOf('region')).toBe(1);
    expect(statistics.matchOf('domain')).toBeLessThan(0.2);
  });

  it('names the products that lie among those of another part', () => {
    expect(statistics.misplaced('domain').map(graph.refOf)).toEqual([
      'dataproduct:default/a3',
      'dataproduct:default/b3',
    ]);
    expect(statistics.misplaced('region')).toEqual([]);
  });

  it('measures nothing in an empty mesh', () => {
    const empty = finish(measureMesh(buildMeshGraph([])));
    expect(empty.crossing('domain')).toBeUndefined();
    expect(empty.misplaced('domain')).toEqual([]);
  });
});
