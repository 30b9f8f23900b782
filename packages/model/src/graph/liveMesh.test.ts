import fc from 'fast-check';
import { dataProduct, kinds } from '../kinds';
import { inverseOf, relations, type RelationName } from '../relations';
import { createLiveMesh } from './liveMesh';
import { buildMeshGraph, type MeshGraph } from './meshGraph';
import { readMesh, type MeshItem } from './meshItem';

const NAMES = ['a', 'b', 'c', 'd', 'e'];
const name = fc.constantFrom(...NAMES);

const product = fc
  .record({
    self: name,
    inputs: fc.array(name, { maxLength: 4 }),
    owner: name,
    domain: name,
  })
  .map(({ self, inputs, owner, domain }) => ({
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'DataProduct',
    metadata: { name: self },
    spec: {
      type: 'aggregate',
      lifecycle: 'production',
      owner: `group:${owner}`,
      domain,
      inputPorts: inputs.map(input => ({ from: `${input}#port` })),
    },
  }));

const profile = fc
  .record({
    self: name,
    team: name,
    partners: fc.array(name, { maxLength: 3 }),
  })
  .map(({ self, team, partners }) => ({
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'TeamProfile',
    metadata: { name: self },
    spec: {
      team: `group:${team}`,
      owner: `group:${team}`,
      teamInteractions: partners.map(partner => ({
        with: `group:${partner}`,
        mode: 'collaboration',
      })),
    },
  }));

const group = fc
  .record({ self: name, members: fc.array(name, { maxLength: 3 }) })
  .map(({ self, members }) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: self },
    spec: { type: 'team', children: [], members },
  }));

const user = fc
  .record({ self: name, groups: fc.array(name, { maxLength: 3 }) })
  .map(({ self, groups }) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: self },
    spec: { memberOf: groups },
  }));

const item = fc
  .oneof(product, profile, group, user)
  .map(entity => readMesh([entity]).items[0]);

const change = fc.record({
  put: fc.array(item, { maxLength: 3 }),
  remove: fc.array(
    item.map(({ ref }) => ref),
    { maxLength: 2 },
  ),
});

/** All that can be asked of a graph, without the numbers of its nodes. */
function describeGraph(graph: MeshGraph) {
  const names = relations.flatMap(({ type }) => {
    const relation = type as RelationName;
    return [...new Set([relation, inverseOf(relation)])];
  });
  const refsOf = (nodes: Iterable<number>) => [...nodes].map(graph.refOf);
  const edges = Array.from({ length: graph.nodeCount }, (_, node) => {
    const leading = names.filter(
      relation => graph.first(node, relation) !== undefined,
    );
    expect(graph.relationsOf(node)).toEqual(leading);
    return leading.map(relation => [
      ...[graph.refOf(node), relation],
      refsOf(graph.targets(node, relation)),
    ]);
  }).flat();
  return {
    edges: edges.map(edge => JSON.stringify(edge)).sort(),
    edgeCount: graph.edgeCount,
    entities: refsOf(graph.nodes()),
    products: graph
      .ofKind(dataProduct)
      .map(node => graph.get(dataProduct, node)?.spec),
    ofKinds: [...kinds, { kind: 'Group' }].map(kind =>
      refsOf(graph.ofKind(kind)),
    ),
  };
}

/** What is left of some items after changes, by their refs. */
function applied(
  items: Map<string, MeshItem>,
  { put, remove }: { put: readonly MeshItem[]; remove: readonly string[] },
) {
  remove.forEach(ref => items.delete(ref));
  put.forEach(added => items.set(added.ref, added));
  return items;
}

describe('a live mesh', () => {
  it('is at any time what would be built from its entities', () => {
    fc.assert(
      fc.property(
        fc.array(item, { maxLength: 8 }),
        fc.array(change, { minLength: 1, maxLength: 5 }),
        (start, changes) => {
          const first = new Map<string, MeshItem>();
          for (const one of start)
            if (!first.has(one.ref)) first.set(one.ref, one);
          const mesh = createLiveMesh(start);
          for (const next of changes) {
            applied(first, next);
            mesh.apply(next);
            expect(describeGraph(mesh.graph)).toEqual(
              describeGraph(buildMeshGraph(first.values())),
            );
          }
        },
      ),
    );
  });

  const read = (...entities: object[]) => readMesh(entities).items;
  const lead = (members: string[]) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'crew' },
    spec: { type: 'team', children: [], members },
  });
  const kim = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: 'kim' },
    spec: { memberOf: ['crew'] },
  };

  it('keeps an edge that somebody else declares too', () => {
    const mesh = createLiveMesh(read(lead(['kim']), kim));
    const { touched } = mesh.apply({ put: read(lead([])) });
    const crew = mesh.graph.nodeOf('group:default/crew')!;
    expect([...mesh.graph.targets(crew, 'hasMember')]).toHaveLength(1);
    expect([...touched]).toEqual([crew]);
  });

  it('tells what changed and which nodes lost or won an edge', () => {
    const mesh = createLiveMesh(read(lead(['kim', 'ola'])));
    const [before] = read(lead(['kim', 'ola']));
    const [after] = read(lead(['ola', 'tom']));
    const { changed, edges, touched } = mesh.apply({ put: [after] });
    expect(changed).toMatchObject([{ before, after }]);
    expect(edges.map(({ relation }) => relation)).toEqual([
      'memberOf',
      'memberOf',
    ]);
    expect([...touched].map(mesh.graph.refOf).sort()).toEqual([
      'group:default/crew',
      'user:default/kim',
      'user:default/tom',
    ]);
  });

  it('knows nothing of removing what is not there', () => {
    const mesh = createLiveMesh([]);
    expect(mesh.apply({ remove: ['group:default/crew'] })).toEqual({
      changed: [],
      edges: [],
      touched: new Set(),
      freed: [],
    });
  });

  it('gives a number back that stood for nothing but a ref', () => {
    const mesh = createLiveMesh(read(lead(['kim'])));
    const count = mesh.graph.nodeCount;
    for (const member of ['a', 'b', 'c']) {
      mesh.apply({ put: read(lead([member])) });
      expect(mesh.graph.nodeOf(`user:default/${member}`)).toBeDefined();
    }
    expect(mesh.graph.nodeOf('user:default/kim')).toBeUndefined();
    expect(mesh.graph.nodeOf('user:default/a')).toBeUndefined();
    expect(mesh.graph.nodeCount).toBe(count + 1);
  });
});
