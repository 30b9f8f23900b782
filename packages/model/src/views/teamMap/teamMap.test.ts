import { meshOf } from '../../__testUtils__/yaml';
import { viewTeamMap } from './teamMap';

const product = (name: string, owner: string, more = '') => `
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: ${name} }
spec: { type: aggregate, lifecycle: production, owner: ${owner}, ${more} }`;

const map = viewTeamMap(
  meshOf(
    [
      `
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: crew, title: The crew }
spec: { type: team, children: [] }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: coaches, annotations: { data-mesh/team-type: enabling, data-mesh/region: eu } }
spec: { type: team, children: [] }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: kitchen }
spec: { type: team, children: [] }
---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: sales, title: Sales }
spec: { owner: crew }
---
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: crew }
spec:
  team: crew
  owner: crew
  type: stream-aligned
  teamInteractions:
    - { id: old, with: gone, mode: collaboration, until: 2026-01-31, status: ended }
    - { id: now, with: cloud, mode: x-as-a-service, role: consumer, since: 2026-02-01 }
    - { id: self, with: crew, mode: collaboration }`,
      product('visits', 'crew', 'domain: sales'),
      product('notes', 'crew', 'domain: sales, inputPorts: [{ from: visits }]'),
      product(
        'plans',
        'cloud',
        'inputPorts: [{ from: visits }, { from: notes }]',
      ),
      product('mine', 'user:jo', 'inputPorts: [{ from: visits }]'),
      product('past', 'old-crew', 'lifecycle: retired').replace(
        'lifecycle: production, ',
        '',
      ),
    ].join(''),
  ),
);

describe('viewTeamMap', () => {
  it('has who owns products, has a type or works with others, by title', () => {
    expect(
      map.teams.map(({ title, type, isMissing, products }) => [
        ...[title, type, isMissing, products],
      ]),
    ).toEqual([
      ['The crew', 'stream-aligned', false, 2],
      ['cloud', undefined, true, 1],
      ['coaches', 'enabling', false, 0],
      ['gone', undefined, true, 0],
    ]);
    expect(map.teams[0].domain?.title).toBe('Sales');
    expect(map.teams[2].region).toBe('eu');
  });

  it('has interactions of any day, the soonest end first', () => {
    expect(map.interactions).toMatchObject([
      {
        ...{ team: 'group:default/crew', partner: 'group:default/gone' },
        ...{ status: 'ended', until: '2026-01-31' },
      },
      {
        ...{ partner: 'group:default/cloud', mode: 'x-as-a-service' },
        ...{ role: 'consumer', status: 'active', since: '2026-02-01' },
      },
    ]);
  });

  it('counts flows between teams, and none within one', () => {
    expect(map.flows).toEqual([
      {
        ...{ provider: 'group:default/crew', consumer: 'group:default/cloud' },
        flows: 2,
      },
    ]);
  });

  it('says how many there are', () => {
    expect(map.totals).toEqual({ teams: 4, interactions: 2, flows: 1 });
  });
});
