import { meshOf } from '../../__testUtils__/yaml';
import { viewTeam } from './team';

function group(name: string, annotations = '{}') {
  return `
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: ${name}, title: The ${name}, annotations: ${annotations} }
spec: { type: team, children: [] }`;
}

function profile(team: string, more: string) {
  return `
---
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: ${team} }
spec: { team: ${team}, owner: ${team}, ${more} }`;
}

const graph = meshOf(
  [
    group('crew'),
    group(
      'coaches',
      '{ data-mesh/team-type: enabling, data-mesh/region: eu, data-mesh/time-zone: Europe/Zurich }',
    ),
    group('cloud'),
    group('idle'),
    `
---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: sales, title: Sales }
spec: { owner: crew }`,
    profile(
      'crew',
      `type: stream-aligned, size: 6, domains: [{ domain: sales }],
       timeZones: [{ id: Asia/Tokyo, people: 2 }], cognitiveLoad: { intrinsic: 4 },
       teamInteractions: [
         { with: coaches, mode: facilitating, role: facilitated, until: 2027-03-01 },
         { with: gone, mode: collaboration, until: 2027-01-01 },
         { with: past, mode: collaboration, status: ended }]`,
    ),
    profile(
      'cloud',
      `type: platform, teamInteractions: [
         { with: crew, mode: x-as-a-service, role: provider, contract: "api:warehouse" }]`,
    ),
    `
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits, title: Visits }
spec: { type: source-aligned, lifecycle: production, owner: crew, domain: sales }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: plans, title: Plans }
spec: { type: aggregate, lifecycle: production, owner: night, inputPorts: [{ from: visits }] }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: night, title: Night shift, description: Keeps it running., annotations: { data-mesh/time-zone: Asia/Kolkata } }
spec: { type: team, parent: crew, children: [] }
---
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: reminders, title: Reminders }
spec:
  owner: idle
  status: active
  effortType: data
  statement: { weBelieve: a, willResultIn: b }
  initiatives:
    - { id: pilot, title: Pilot, status: active, team: crew }
    - { id: other, title: Other, status: planned, teams: [cloud] }`,
  ].join(''),
);

const team = (name: string) =>
  viewTeam(graph, `group:default/${name}`, '2026-11-20');

describe('viewTeam', () => {
  it('tells what the profile says', () => {
    expect(team('crew')).toMatchObject({
      type: 'stream-aligned',
      typeFrom: 'profile',
      profileRefs: ['teamprofile:default/crew'],
      size: { people: 6, isAtLeast: false },
      timeZones: [{ id: 'Asia/Tokyo', people: 2 }],
      domains: [{ ref: 'domain:default/sales', title: 'Sales' }],
      cognitiveLoad: { intrinsic: 4 },
    });
  });

  it('tells what the annotations of a group say that has no profile', () => {
    expect(team('coaches')).toMatchObject({
      type: 'enabling',
      typeFrom: 'annotation',
      profileRefs: [],
      region: 'eu',
      timeZones: [{ id: 'Europe/Zurich' }],
    });
  });

  it('lists the data products that the team owns', () => {
    expect(team('crew')?.products.map(({ title }) => title)).toEqual([
      'Visits',
    ]);
  });

  it('has interactions of both sides, the soonest end first, none that ended', () => {
    expect(
      team('crew')?.interactions.map(({ otherTitle, isMissing }) => [
        otherTitle,
        isMissing,
      ]),
    ).toEqual([
      ['gone', true],
      ['The coaches', false],
      ['The cloud', false],
    ]);
  });

  it('gives the role that the team itself has, whoever declares it', () => {
    const roles = (name: string) =>
      team(name)?.interactions.map(({ interaction }) => interaction.role);
    expect(roles('crew')).toEqual([undefined, 'facilitated', 'consumer']);
    expect(roles('coaches')).toEqual(['facilitator']);
  });

  it('tells on whom the team depends, with flows, modes and hours in common', () => {
    const found = team('crew')?.partners.map(each => [
      ...[each.title, each.reads, each.readBy, each.modes, each.hoursShared],
    ]);
    expect(found).toEqual([
      ['Night shift', 0, 1, [], 4.5],
      ['The cloud', 0, 0, ['x-as-a-service'], undefined],
      ['The coaches', 0, 0, ['facilitating'], 0],
      ['gone', 0, 0, ['collaboration'], undefined],
    ]);
    expect(team('night')?.partners).toMatchObject([{ reads: 1, readBy: 0 }]);
  });

  it('tells the bets that it works on, with its own initiatives', () => {
    expect(team('crew')?.bets).toEqual([
      {
        ...{ ref: 'valuehypothesis:default/reminders', title: 'Reminders' },
        ...{ phase: 'live', isOwner: false },
        initiatives: [{ title: 'Pilot', phase: 'live' }],
      },
    ]);
    expect(team('idle')?.bets).toMatchObject([
      { isOwner: true, initiatives: [] },
    ]);
  });

  it('tells what groups within it own', () => {
    expect(team('crew')?.children).toMatchObject([
      { title: 'Night shift', products: [{ title: 'Plans' }] },
    ]);
    expect(team('night')?.children).toEqual([]);
  });

  it('counts what the team carries', () => {
    expect(team('crew')?.load).toEqual({
      ...{ products: 1, domains: 1, initiatives: 1 },
      partners: { collaboration: 1, 'x-as-a-service': 1, facilitating: 1 },
    });
  });

  it('says what the team is there for, as the group does without a profile', () => {
    expect(team('night')?.purpose).toBe('Keeps it running.');
    expect(team('crew')?.purpose).toBeUndefined();
  });

  it('knows nothing of a group that does nothing yet, and no other entity', () => {
    expect(team('idle')).toMatchObject({
      type: undefined,
      products: [],
      interactions: [],
    });
    expect(team('gone')).toBeUndefined();
    expect(
      viewTeam(graph, 'dataproduct:default/visits', '2026-11-20'),
    ).toBeUndefined();
  });
});
