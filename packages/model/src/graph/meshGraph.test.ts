import fc from 'fast-check';
import { dataProduct, domain } from '../kinds';
import { group } from '../catalogKinds';
import { relations, inverseOf, type RelationName } from '../relations';
import { meshOf } from '../__testUtils__/yaml';
import { findCycles } from './cycles';
import { buildAdjacency } from './adjacency';
import { buildMeshGraph, type MeshGraph } from './meshGraph';
import { readMesh } from './meshItem';
import { findReach } from './reach';

function product(name: string, inputs: readonly string[] = []) {
  return {
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'DataProduct',
    metadata: { name },
    spec: {
      type: 'aggregate',
      lifecycle: 'production',
      owner: 'group:crew',
      domain: 'sales',
      inputPorts: inputs.map(from => ({ from })),
    },
  };
}

function graphOf(...entities: object[]): MeshGraph {
  return buildMeshGraph(readMesh(entities).items);
}

function neighbours(graph: MeshGraph, name: string, relation: RelationName) {
  const node = graph.nodeOf(`dataproduct:default/${name}`)!;
  return [...graph.targets(node, relation)].map(
    target => graph.refOf(target).split('/')[1],
  );
}

describe('rows of edges', () => {
  const stepsFor = (count: number) => {
    const edges = {
      sources: Uint32Array.from({ length: count }, (_, edge) => edge % 100),
      types: new Uint32Array(count),
      targets: Uint32Array.from({ length: count }, (_, edge) => edge % 999),
    };
    return [...buildAdjacency(edges, { nodes: 1_000, types: 1 })].length;
  };
  const stepsTo = (targetOf: (edge: number) => number, count = 300_000) => {
    const edges = {
      sources: Uint32Array.from({ length: count }, (_, edge) => edge),
      types: new Uint32Array(count),
      targets: Uint32Array.from({ length: count }, (_, edge) => targetOf(edge)),
    };
    return [...buildAdjacency(edges, { nodes: count, types: 1 })].length;
  };

  it('are built in steps of a bounded number of edges', () => {
    const more = stepsFor(600_000) - stepsFor(300_000);
    expect(more).toBeGreaterThan((2 * 300_000) / 2 ** 15);
  });

  it('take no fewer steps where all lead to one node', () => {
    const toOne = stepsTo(() => 0);
    expect(toOne).toBeGreaterThanOrEqual(stepsTo(edge => edge));
  });
});

describe('a mesh graph', () => {
  const graph = graphOf(
    product('visits'),
    product('journeys', ['visits#confirmed', 'visits#planned', 'lost']),
    product('suggestions', ['journeys']),
  );

  it('walks a relation from either end', () => {
    expect(neighbours(graph, 'journeys', 'consumesFrom')).toEqual([
      'lost',
      'visits',
    ]);
    expect(neighbours(graph, 'visits', 'suppliesTo')).toEqual(['journeys']);
  });

  it('counts two ports to one product as one relation', () => {
    expect(neighbours(graph, 'journeys', 'consumesFrom')).toHaveLength(2);
    expect(graph.edgeCount).toBe(3 + 3 + 3);
  });

  it('looks up by kind, owner and domain', () => {
    const names = (nodes: Iterable<number>) =>
      [...nodes].map(node => graph.refOf(node).split('/')[1]);
    const owner = graph.nodeOf('group:default/crew')!;
    const sales = graph.nodeOf('domain:default/sales')!;
    const all = ['journeys', 'suggestions', 'visits'];
    expect(names(graph.ofKind(dataProduct))).toEqual(all);
    expect(names(graph.targets(owner, 'ownerOf'))).toEqual(all);
    expect(names(graph.targets(sales, 'hasPart'))).toEqual(all);
    expect(graph.ofKind(domain)).toEqual([]);
  });

  it('knows what is referred to and nowhere declared', () => {
    const lost = graph.nodeOf('dataproduct:default/lost')!;
    expect(graph.itemOf(lost)).toBeUndefined();
    expect(graph.get(dataProduct, lost)).toBeUndefined();
    expect(neighbours(graph, 'lost', 'suppliesTo')).toEqual(['journeys']);
    expect(graph.nodeOf('dataproduct:default/unheard-of')).toBeUndefined();
  });

  it('gives an entity only as the kind that it is', () => {
    const visits = graph.nodeOf('dataproduct:default/visits');
    expect(graph.get(dataProduct, visits)?.spec.type).toBe('aggregate');
    expect(graph.get(domain, visits)).toBeUndefined();
  });

  it('holds people and teams as the catalog declares them', () => {
    const people = meshOf(`
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: crew }
spec: { type: team, parent: sales, members: [kim] }
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: ola }
spec: { memberOf: [crew] }
`);
    const crew = people.nodeOf('group:default/crew')!;
    expect(people.get(group, crew)?.spec.type).toBe('team');
    expect([...people.targets(crew, 'hasMember')].map(people.refOf)).toEqual([
      'user:default/kim',
      'user:default/ola',
    ]);
  });

  it('holds what a group says rightly beside what it says wrongly', () => {
    const people = meshOf(`
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: crew }
spec: { type: 7, parent: sales, members: [kim, 7] }
`);
    const crew = people.nodeOf('group:default/crew')!;
    expect(people.get(group, crew)?.spec).toEqual({
      parent: 'sales',
      members: ['kim', ''],
    });
    expect([...people.targets(crew, 'childOf')].map(people.refOf)).toEqual([
      'group:default/sales',
    ]);
  });

  it('lets symmetric relations be walked both ways', () => {
    const teams = meshOf(`
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: crew }
spec:
  team: group:crew
  owner: group:crew
  teamInteractions: [{ with: group:mdm, mode: collaboration }]
`);
    const refs = (ref: string) =>
      [...teams.targets(teams.nodeOf(ref)!, 'interactsWith')].map(teams.refOf);
    expect(refs('group:default/crew')).toEqual(['group:default/mdm']);
    expect(refs('group:default/mdm')).toEqual(['group:default/crew']);
  });

  it('keeps a domain whose fault is for Backstage to judge', () => {
    const { items, refused } = readMesh([
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Domain',
        metadata: { name: 'sales' },
        spec: { owner: 'a/b/c' },
      },
    ]);
    expect(items.map(({ ref }) => ref)).toEqual(['domain:default/sales']);
    expect(refused).toEqual([]);
  });

  it('lets nothing interact on behalf of what is no team', () => {
    const people = meshOf(`
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: crew }
spec:
  team: user:kim
  owner: group:crew
  teamInteractions: [{ with: group:mdm, mode: collaboration }]
`);
    const mdm = people.nodeOf('group:default/mdm')!;
    expect([...people.targets(mdm, 'interactsWith')]).toEqual([]);
  });

  it('tells what is broken, and keeps all that can be read', () => {
    const broken = { ...product('broken'), spec: { type: 'nothing' } };
    const { items, refused } = readMesh([broken, product('visits'), 'text']);
    expect(items.map(({ ref, unread }) => [ref, unread])).toEqual([
      [
        'dataproduct:default/broken',
        [
          ['spec', 'type'],
          ['spec', 'lifecycle'],
          ['spec', 'owner'],
        ],
      ],
      ['dataproduct:default/visits', undefined],
    ]);
    expect(refused).toHaveLength(2);
  });
});

/** A mesh of a few products that consume each other at random. */
const wiring = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 20 });

function productsFor(edges: readonly (readonly [number, number])[]) {
  return Array.from({ length: 8 }, (_, from) =>
    product(
      `p${from}`,
      edges.filter(([source]) => source === from).map(([, to]) => `p${to}`),
    ),
  );
}

describe('for any mesh', () => {
  it('each relation is seen from both ends', () => {
    fc.assert(
      fc.property(wiring, edges => {
        const graph = graphOf(...productsFor(edges));
        for (const { type } of relations) {
          const relation = type as RelationName;
          for (let node = 0; node < graph.nodeCount; node++) {
            for (const target of graph.targets(node, relation)) {
              const back = graph.targets(target, inverseOf(relation));
              expect(back).toContain(node);
            }
          }
        }
      }),
    );
  });

  it('the order of the entities does not matter', () => {
    const shuffled = wiring.chain(edges =>
      fc.tuple(
        fc.constant(productsFor(edges)),
        fc.shuffledSubarray(productsFor(edges), { minLength: 8 }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([ordered, mixed]) => {
        expect(describeGraph(graphOf(...mixed))).toEqual(
          describeGraph(graphOf(...ordered)),
        );
      }),
    );
  });

  it('cycles are exactly the groups that reach themselves', () => {
    fc.assert(
      fc.property(wiring, edges => {
        const graph = graphOf(...productsFor(edges));
        const inCycle = findCycles(graph, 'consumesFrom').flat().sort();
        const selfReaching = [...graph.ofKind(dataProduct)].filter(node =>
          [...graph.targets(node, 'consumesFrom')].some(
            next =>
              next === node ||
              findReach(graph, next, ['consumesFrom']).nodes.includes(node),
          ),
        );
        expect(inCycle).toEqual(selfReaching);
      }),
    );
  });
});

describe('findReach', () => {
  const graph = graphOf(
    product('d', ['c', 'b']),
    product('c', ['b']),
    product('b', ['a']),
    product('a', ['d']),
  );
  const nodeOf = (name: string) => graph.nodeOf(`dataproduct:default/${name}`)!;

  it('finds the nearest first and survives a cycle', () => {
    const { nodes } = findReach(graph, nodeOf('a'), ['suppliesTo']);
    expect(nodes.map(graph.refOf)).toEqual([
      'dataproduct:default/b',
      'dataproduct:default/c',
      'dataproduct:default/d',
    ]);
  });

  it('goes as many steps as it is told, and looks no further', () => {
    const size = 10_000;
    const chain = graphOf(
      ...Array.from({ length: size }, (_, i) =>
        product(`p${i}`, i === 0 ? [] : [`p${i - 1}`]),
      ),
    );
    const asked: string[] = [];
    const counting: MeshGraph = {
      ...chain,
      targets: (node, relation) => {
        asked.push(chain.refOf(node));
        return chain.targets(node, relation);
      },
    };
    const start = chain.nodeOf('dataproduct:default/p0')!;
    const found = (steps: number) =>
      findReach(counting, start, ['suppliesTo'], steps).nodes.map(chain.refOf);
    expect(found(0)).toEqual([]);
    expect(found(2)).toEqual([
      'dataproduct:default/p1',
      'dataproduct:default/p2',
    ]);
    expect(asked).toEqual(['dataproduct:default/p0', 'dataproduct:default/p1']);
  });

  it('gives the shortest chain', () => {
    const { pathTo } = findReach(graph, nodeOf('a'), ['suppliesTo']);
    expect(pathTo(nodeOf('d'))).toEqual([
      nodeOf('a'),
      nodeOf('b'),
      nodeOf('d'),
    ]);
    expect(pathTo(nodeOf('a'))).toEqual([nodeOf('a')]);
  });
});

describe('findCycles', () => {
  it('sees a cycle of 10,000 products without running out of stack', () => {
    const size = 10_000;
    const graph = graphOf(
      ...Array.from({ length: size }, (_, i) =>
        product(`p${i}`, [`p${(i + 1) % size}`]),
      ),
    );
    const cycles = findCycles(graph, 'consumesFrom');
    expect(cycles.map(({ length }) => length)).toEqual([size]);
  });

  it('finds a product that consumes itself', () => {
    expect(
      findCycles(graphOf(product('a', ['a'])), 'consumesFrom'),
    ).toHaveLength(1);
  });
});

function describeGraph(graph: MeshGraph) {
  return Array.from({ length: graph.nodeCount }, (_, node) => [
    graph.refOf(node),
    [...graph.targets(node, 'consumesFrom')],
  ]);
}
