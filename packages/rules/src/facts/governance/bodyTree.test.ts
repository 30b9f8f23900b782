import { buildMeshGraph, readMesh } from '@backstage-data-mesh/model';
import { indexParents } from './bodyTree';

const body = (name: string, parent?: string) => ({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'GovernanceBody',
  metadata: { name },
  spec: { type: 'technology', owner: 'group:crew', parent },
});

/** Asks by names: `isParent('forum', 'council')`. */
function parentsIn(bodies: readonly object[]) {
  const graph = buildMeshGraph(readMesh(bodies).items);
  const isParent = indexParents(graph);
  const nodeOf = (name: string) => {
    const node = graph.nodeOf(`governancebody:default/${name}`);
    if (node === undefined) throw new Error(`There is no body ${name}`);
    return node;
  };
  return (parent: string, name: string) =>
    isParent(nodeOf(parent), nodeOf(name));
}

describe('indexParents', () => {
  it('finds parents over several levels, and not the other way round', () => {
    const isParent = parentsIn([body('a'), body('b', 'a'), body('c', 'b')]);
    expect(isParent('a', 'b')).toBe(true);
    expect(isParent('a', 'c')).toBe(true);
    expect(isParent('c', 'a')).toBe(false);
    expect(isParent('a', 'a')).toBe(false);
  });

  it('tells neighbours and what is below them apart', () => {
    const isParent = parentsIn([
      body('a'),
      ...[body('b', 'a'), body('b1', 'b'), body('b2', 'b')],
      ...[body('c', 'a'), body('c1', 'c'), body('other')],
    ]);
    expect(isParent('b', 'b2')).toBe(true);
    expect(isParent('b', 'c')).toBe(false);
    expect(isParent('b', 'c1')).toBe(false);
    expect(isParent('c', 'b1')).toBe(false);
    expect(isParent('b1', 'b2')).toBe(false);
    expect(isParent('a', 'other')).toBe(false);
  });

  it('takes a body that is not in the mesh for a parent', () => {
    const isParent = parentsIn([body('b', 'away'), body('c', 'b')]);
    expect(isParent('away', 'c')).toBe(true);
    expect(isParent('c', 'away')).toBe(false);
  });

  it('takes each of a circle for a parent of the others and of all below', () => {
    const isParent = parentsIn([
      ...[body('below', 'a'), body('lowest', 'below')],
      ...[body('a', 'c'), body('b', 'a'), body('c', 'b')],
      body('own', 'own'),
    ]);
    expect(isParent('a', 'b')).toBe(true);
    expect(isParent('b', 'a')).toBe(true);
    expect(isParent('c', 'lowest')).toBe(true);
    expect(isParent('below', 'c')).toBe(false);
    expect(isParent('a', 'a')).toBe(false);
    expect(isParent('own', 'own')).toBe(false);
    expect(isParent('own', 'a')).toBe(false);
  });

  it('follows a chain to its end', () => {
    const size = 10_000;
    const isParent = parentsIn(
      Array.from({ length: size }, (_, index) =>
        body(`b${index}`, index > 0 ? `b${index - 1}` : undefined),
      ),
    );
    expect(isParent('b0', `b${size - 1}`)).toBe(true);
    expect(isParent(`b${size - 1}`, 'b0')).toBe(false);
  });
});
