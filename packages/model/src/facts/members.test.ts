import { buildMeshGraph, finish, readMesh } from '..';
import { findPeopledGroups, isMember, sizeOfTeam } from './members';

const group = (name: string, spec: object) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name },
  spec: { type: 'team', children: [], ...spec },
});
const person = (name: string, ...memberOf: string[]) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name },
  spec: { memberOf },
});
const profile = (team: string, size: number) => ({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'TeamProfile',
  metadata: { name: team },
  spec: { team, owner: team, size },
});

function sizeOf(name: string, ...entities: object[]) {
  const graph = buildMeshGraph(readMesh(entities).items);
  return sizeOfTeam(graph, graph.nodeOf(`group:default/${name}`)!);
}

describe('sizeOfTeam', () => {
  it('counts each person of the group and of groups within it once', () => {
    expect(
      sizeOf(
        'crew',
        group('crew', { members: ['ana'] }),
        group('inner', { parent: 'crew', members: ['ana', 'ben'] }),
        person('cem', 'inner', 'crew'),
      ),
    ).toEqual({ people: 3, isAtLeast: false });
  });

  it('takes the size of the profile only where no member is known', () => {
    const crew = group('crew', {});
    expect(sizeOf('crew', crew, profile('crew', 8))?.people).toBe(8);
    expect(
      sizeOf('crew', crew, profile('crew', 8), person('ana', 'crew'))?.people,
    ).toBe(1);
  });

  it('does not know the size of a group without members', () => {
    expect(sizeOf('crew', group('crew', {}))).toBeUndefined();
    expect(
      sizeOf('crew', group('crew', {}), profile('crew', 0)),
    ).toBeUndefined();
  });

  it('gets through groups that lie within each other', () => {
    expect(
      sizeOf(
        'a',
        group('a', { parent: 'b', members: ['ana'] }),
        group('b', { parent: 'a', members: ['ben'] }),
      ),
    ).toEqual({ people: 2, isAtLeast: false });
  });

  it('stops counting in a group as large as a company', () => {
    const people = Array.from({ length: 2_000 }, (_, n) => `p${n}`);
    expect(sizeOf('all', group('all', { members: people }))).toMatchObject({
      isAtLeast: true,
    });
  });
});

function isJaneIn(name: string, groups: readonly object[]) {
  const graph = buildMeshGraph(
    readMesh([person('jane', 'g0'), ...groups]).items,
  );
  const [jane, node] = ['user:default/jane', `group:default/${name}`].map(ref =>
    graph.nodeOf(ref)!,
  );
  return isMember(graph, jane, node);
}

const chain = (length: number) =>
  Array.from({ length }, (_, i) =>
    group(`g${i}`, { parent: `g${(i + 1) % length}` }),
  );

describe('isMember', () => {
  it('is true for the group itself and for each around it', () => {
    expect(isJaneIn('g0', chain(3))).toBe(true);
    expect(isJaneIn('g2', chain(3))).toBe(true);
  });

  it('is false for other groups, also when groups go round in a circle', () => {
    expect(isJaneIn('other', [...chain(3), group('other', {})])).toBe(false);
  });

  it('is unknown when groups are nested without end', () => {
    expect(isJaneIn('g1500', chain(2_000))).toBeUndefined();
  });
});

describe('findPeopledGroups', () => {
  it('finds groups with a member of whom either side tells, and those around', () => {
    const graph = buildMeshGraph(
      readMesh([
        group('all', {}),
        group('crew', { parent: 'all', members: ['ana'] }),
        group('below', { parent: 'crew' }),
        group('other', { parent: 'round' }),
        group('round', { parent: 'other' }),
        person('ben', 'other'),
        group('empty', {}),
      ]).items,
    );
    const found = [...finish(findPeopledGroups(graph))].map(graph.refOf).sort();
    expect(found).toEqual([
      'group:default/all',
      'group:default/crew',
      'group:default/other',
      'group:default/round',
    ]);
  });
});
