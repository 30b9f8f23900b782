import { buildMeshGraph, readMesh } from '@backstage-data-mesh/model';
import { measureCoordination } from './coordination';

// six products in two regions, a team and a domain of their own for the last of
// each; within a region each reads all before it, and one flow crosses
const NAMES = ['a1', 'a2', 'a3', 'b1', 'b2', 'b3'];
const READS: Readonly<Record<string, readonly string[]>> = {
  a2: ['a1'],
  a3: ['a2', 'a1'],
  b1: ['a3'],
  b2: ['b1'],
  b3: ['b2', 'b1'],
};
const TEAMS = ['t1', 't1', 't2', 't3', 't3', 't4'];

const products = NAMES.map((name, at) => ({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'DataProduct',
  metadata: { name },
  spec: {
    type: 'aggregate',
    lifecycle: 'production',
    owner: TEAMS[at],
    domain: name.endsWith('3') ? 'ops' : 'sales',
    region: name.startsWith('a') ? 'eu' : 'na',
    inputPorts: (READS[name] ?? []).map(from => ({ from })),
  },
}));

const profile = (team: string, ...partners: string[]) => ({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'TeamProfile',
  metadata: { name: team },
  spec: {
    team,
    owner: team,
    teamInteractions: partners.map(partner => ({
      with: partner,
      mode: 'collaboration',
    })),
  },
});

const measure = (...entities: object[]) =>
  measureCoordination(buildMeshGraph(readMesh(entities).items));

describe('measureCoordination', () => {
  const found = measure(
    ...products,
    profile('t1', 't2', 't4'),
    profile('t4', 't3'),
  );

  it('says how many flows cross each boundary, beside what chance would have', () => {
    expect(found).toMatchObject({ products: 6, flows: 7, isTooFew: true });
    expect(found.crossing.region).toMatchObject({
      crossing: 1,
      observed: 1 / 7,
      expected: expect.closeTo(0.5102, 4),
      modularity: expect.closeTo(0.3673, 4),
    });
    expect(found.crossing.domain?.crossing).toBe(5);
    expect(found.crossing.team?.crossing).toBe(5);
  });

  it('compares the teams that need each other with those that say so', () => {
    const ref = (team: string) => `group:default/${team}`;
    expect(found.needed).toEqual([
      { teams: [ref('t1'), ref('t2')], flows: 2 },
      { teams: [ref('t2'), ref('t3')], flows: 1 },
      { teams: [ref('t3'), ref('t4')], flows: 2 },
    ]);
    expect(found.gaps).toEqual([{ teams: [ref('t2'), ref('t3')], flows: 1 }]);
    expect(found.excess).toEqual([{ teams: [ref('t1'), ref('t4')], flows: 0 }]);
    expect(found.congruence).toBeCloseTo(2 / 3);
    expect(found.weightedCongruence).toBeCloseTo(0.8);
  });

  it('names no share where there is nothing to share', () => {
    const none = measure(products[0]);
    expect(none.crossing.team).toBeUndefined();
    expect(none.congruence).toBeUndefined();
  });
});
