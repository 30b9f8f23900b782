import { buildMeshGraph, readMesh } from '@backstage-data-mesh/model';
import { createKeeper } from '../../memory/keeper';
import { keepTeamFlows } from './teamFlows';

const product = (name: string, owner: string, ...inputs: string[]) => ({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'DataProduct',
  metadata: { name },
  spec: {
    type: 'aggregate',
    lifecycle: 'production',
    owner,
    inputPorts: inputs.map(from => ({ from })),
  },
});

const graph = buildMeshGraph(
  readMesh([
    product('visits', 'a'),
    product('journeys', 'b', 'visits', 'gone'),
    product('plans', 'b', 'journeys'),
    product('notes', 'user:jane', 'visits'),
    product('idle', 'c'),
  ]).items,
);
const flows = keepTeamFlows(graph, createKeeper(graph));
const [a, b, c] = ['a', 'b', 'c'].map(name =>
  graph.nodeOf(`group:default/${name}`)!,
);

describe('the flows between teams', () => {
  it('finds who reads the data of whom, within a team left out', () => {
    expect([...flows.consumersOf(a)]).toEqual([b]);
    expect([...flows.consumersOf(b)]).toEqual([]);
  });

  it('finds a flow from either side', () => {
    expect(flows.isBetween(a, b)).toBe(true);
    expect(flows.isBetween(b, a)).toBe(true);
    expect(flows.isBetween(a, c)).toBe(false);
  });

  it('knows the teams that own a product, and no person', () => {
    expect(flows.productTeams()).toEqual([a, b, c]);
    expect(flows.ownsProduct(c)).toBe(true);
  });
});
