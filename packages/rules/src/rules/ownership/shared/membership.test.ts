import { buildMeshGraph, readMesh } from '@backstage-data-mesh/model';
import { isMember } from './membership';

const groupOf = (name: string, parent?: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name },
  spec: { type: 'team', children: [], parent },
});

function isJaneIn(group: string, groups: readonly object[]) {
  const jane = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: 'jane' },
    spec: { memberOf: ['g0'] },
  };
  const graph = buildMeshGraph(readMesh([jane, ...groups]).items);
  const [person, node] = ['user:default/jane', `group:default/${group}`].map(
    ref => graph.nodeOf(ref)!,
  );
  return isMember(graph, person, node);
}

const chain = (length: number) =>
  Array.from({ length }, (_, i) => groupOf(`g${i}`, `g${(i + 1) % length}`));

describe('isMember', () => {
  it('is true for the group itself and for each around it', () => {
    expect(isJaneIn('g0', chain(3))).toBe(true);
    expect(isJaneIn('g2', chain(3))).toBe(true);
  });

  it('is false for other groups, also when groups go round in a circle', () => {
    expect(isJaneIn('other', [...chain(3), groupOf('other')])).toBe(false);
  });

  it('is unknown when groups are nested without end', () => {
    expect(isJaneIn('g1500', chain(2_000))).toBeUndefined();
  });
});
