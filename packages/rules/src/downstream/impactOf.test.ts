import { buildMeshGraph, readMesh } from '@backstage-data-mesh/model';
import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { impactOf } from './impactOf';
import type { DownstreamImpact, ImpactStep, Reached } from './types';

const read = (text: string) =>
  buildMeshGraph(
    readMesh(parseAllDocuments(text).map(each => each.toJS())).items,
  );

const graph = read(`
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: access }
spec:
  owner: crew
  dataMesh:
    region: emea
    goals:
      - id: sooner
        contributesTo: [group-wide#growth]
        measures: [{ id: days, measuredBy: reports }]
---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: group-wide }
spec: { owner: board, dataMesh: { goals: [{ id: growth, status: achieved }] } }
---
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: bet }
spec:
  status: active
  owner: crew
  statement: { weBelieve: a, willResultIn: b }
  goals: [access#sooner]
  measures: [{ id: share, measuredBy: reports }]
  initiatives: [{ id: one, status: active, uses: [journeys] }]
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: app }
spec: { type: service, lifecycle: production, owner: crew, dependsOn: ['dataproduct:journeys'] }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: crew
  outputPorts: [{ name: all, version: 1.0.0 }, { name: all, version: 2.0.0 }, { name: raw-events }]
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: journeys }
spec:
  type: aggregate
  lifecycle: production
  owner: desk
  domain: access
  inputPorts: [{ from: visits#all, expects: { version: ^1.0.0 } }]
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: reports }
spec:
  type: consumer-aligned
  lifecycle: production
  owner: desk
  region: EMEA
  inputPorts: [{ from: journeys }]
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: copy }
spec: { type: aggregate, lifecycle: retired, owner: desk, inputPorts: [{ from: visits }] }
`);

const ask = (what: string) => {
  const answer = impactOf(graph, what);
  if (!answer.ok) throw new Error(answer.message);
  return answer;
};
const short = (id: string) => id.replace('default/', '');
const say = ({ path }: Reached) =>
  path.map(({ id, by }) => (by ? `${by} ${short(id)}` : short(id))).join(', ');
const ids = (found: readonly Reached[]) => found.map(({ id }) => short(id));

describe('impactOf', () => {
  const found = ask('visits');

  it('finds who reads a data product, directly and through others', () => {
    expect(ids(found.direct)).toEqual(['dataproduct:journeys']);
    expect(ids(found.transitive)).toEqual(['dataproduct:reports']);
    expect(ids(found.readers)).toEqual(['component:app']);
    expect(found.direct[0].owner).toBe('group:default/desk');
  });

  it('finds measures, bets, goals, domains and regions, each by its shortest way', () => {
    expect(found.bets.map(say)).toEqual([
      'dataproduct:visits, reads dataproduct:journeys, uses valuehypothesis:bet',
    ]);
    expect(found.measures.map(say)).toEqual([
      'dataproduct:visits, reads dataproduct:journeys, reads dataproduct:reports, measures valuehypothesis:bet#share',
      'dataproduct:visits, reads dataproduct:journeys, reads dataproduct:reports, measures domain:access#sooner/days',
    ]);
    expect(found.goals.map(say)).toEqual([
      'dataproduct:visits, reads dataproduct:journeys, uses valuehypothesis:bet, serves domain:access#sooner',
      'dataproduct:visits, reads dataproduct:journeys, uses valuehypothesis:bet, serves domain:access#sooner, serves domain:group-wide#growth',
    ]);
    expect(ids(found.domains)).toEqual(['domain:access', 'domain:group-wide']);
    expect(ids(found.regions)).toEqual(['emea']);
  });

  it('says which bets and goals are over', () => {
    expect([...found.bets, ...found.goals].map(({ phase }) => phase)).toEqual([
      'live',
      'live',
      'ended',
    ]);
  });

  it('follows one port, or one version of it', () => {
    expect(ids(ask('visits#all').direct)).toEqual(['dataproduct:journeys']);
    expect(ask('visits#all@1.0.0').ports).toEqual(['all@1.0.0']);
    expect(ids(ask('visits#all@1.0.0').direct)).toEqual([
      'dataproduct:journeys',
    ]);
    expect(ids(ask('visits#all@2.0.0').direct)).toEqual([]);
    expect(ids(ask('dataproduct:default/visits#raw-events').bets)).toEqual([]);
  });

  it.each([
    [
      'visit',
      'product',
      'Data product `visit` is not in the mesh; did you mean `dataproduct:visits`?',
    ],
    ['group:crew', 'product', '`group:crew` is no data product'],
    [
      'a b',
      'product',
      '`a b` has no valid name (expected [<kind>:][<namespace>/]<name>)',
    ],
    [
      'visits#raw-event',
      'port',
      'Data product `visits` offers no port `raw-event`; did you mean `raw-events`?',
    ],
  ])('refuses %j', (what, field, message) => {
    expect(impactOf(graph, what)).toEqual({ ok: false, field, message });
  });

  it('tells when there is more than it is let say', () => {
    const few = impactOf(graph, 'visits', { maxReached: 2 });
    expect(few).toMatchObject({ isCut: true, bets: [] });
    expect(few.ok && few.direct).toHaveLength(1);
    expect(impactOf(graph, 'visits', { maxSteps: 4 })).toMatchObject({
      isCut: true,
    });
    expect(found.isCut).toBe(false);
  });
});

// Random meshes, and their answers by brute force from what was written.

const COUNT = 6;
const anyMesh = fc.record({
  reads: fc.array(fc.tuple(fc.nat(COUNT - 1), fc.nat(COUNT - 1)), {
    maxLength: 14,
  }),
  retired: fc.array(fc.nat(COUNT - 1), { maxLength: 2 }),
  uses: fc.array(fc.tuple(fc.nat(2), fc.nat(COUNT - 1)), { maxLength: 4 }),
  measures: fc.array(fc.tuple(fc.nat(2), fc.nat(COUNT - 1)), { maxLength: 4 }),
  serves: fc.array(fc.tuple(fc.nat(2), fc.nat(3)), { maxLength: 4 }),
  wider: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 4 }),
  domains: fc.array(fc.nat(1), { minLength: COUNT, maxLength: COUNT }),
});
type AnyMesh = typeof anyMesh extends fc.Arbitrary<infer Value> ? Value : never;

const goal = (n: number) => `d${n % 2}#g${n}`;
const second = <T>(pairs: readonly (readonly [number, T])[], first: number) =>
  pairs.filter(([a]) => a === first).map(([, b]) => b);

function write(mesh: AnyMesh): object[] {
  const product = (n: number) => ({
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'DataProduct',
    metadata: { name: `p${n}` },
    spec: {
      type: 'aggregate',
      lifecycle: mesh.retired.includes(n) ? 'retired' : 'production',
      owner: 'crew',
      domain: `d${mesh.domains[n]}`,
      inputPorts: second(mesh.reads, n).map(from => ({ from: `p${from}` })),
    },
  });
  const bet = (n: number) => ({
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'ValueHypothesis',
    metadata: { name: `b${n}` },
    spec: {
      status: 'active',
      owner: 'crew',
      statement: { weBelieve: 'a', willResultIn: 'b' },
      goals: second(mesh.serves, n).map(goal),
      measures: second(mesh.measures, n).map((by, id) => ({
        id: `m${id}`,
        measuredBy: `p${by}`,
      })),
      initiatives: [
        {
          id: 'i',
          status: 'active',
          uses: second(mesh.uses, n).map(used => `p${used}`),
        },
      ],
    },
  });
  const domain = (n: number) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Domain',
    metadata: { name: `d${n}` },
    spec: {
      owner: 'crew',
      dataMesh: {
        region: `r${n}`,
        goals: [n, n + 2].map(id => ({
          id: `g${id}`,
          contributesTo: second(mesh.wider, id).map(goal),
        })),
      },
    },
  });
  const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);
  return [
    ...numbers(COUNT).map(product),
    ...numbers(3).map(bet),
    ...numbers(2).map(domain),
  ];
}

/** All edges, from what was written, between short names. */
function edgesOf(mesh: AnyMesh): [string, string][] {
  const edges: [string, string][] = [];
  for (const [to, from] of mesh.reads)
    if (!mesh.retired.includes(to)) edges.push([`p${from}`, `p${to}`]);
  for (const [bet, product] of mesh.uses)
    edges.push([`p${product}`, `b${bet}`]);
  for (let bet = 0; bet < 3; bet++) {
    second(mesh.measures, bet).forEach((product, id) => {
      edges.push([`p${product}`, `b${bet}#m${id}`]);
      edges.push([`b${bet}#m${id}`, `b${bet}`]);
    });
  }
  for (const [bet, to] of mesh.serves) edges.push([`b${bet}`, goal(to)]);
  for (const [from, to] of mesh.wider) edges.push([goal(from), goal(to)]);
  for (let n = 0; n < 4; n++) edges.push([goal(n), `d${n % 2}`]);
  mesh.domains.forEach((domain, n) => {
    edges.push([`p${n}`, `d${domain}`], [`p${n}`, `r${domain}`]);
  });
  return edges;
}

/** The lengths of the shortest ways, by trying until nothing gets shorter. */
function bruteForce(edges: readonly [string, string][], start: string) {
  const lengths = new Map([[start, 1]]);
  for (let again = true; again;) {
    again = false;
    for (const [from, to] of edges) {
      const length = (lengths.get(from) ?? Infinity) + 1;
      if (length < (lengths.get(to) ?? Infinity)) {
        lengths.set(to, length);
        again = true;
      }
    }
  }
  return lengths;
}

const everything = (found: DownstreamImpact): readonly Reached[] => [
  ...[found.direct, found.transitive, found.readers, found.measures].flat(),
  ...[found.bets, found.goals, found.domains, found.regions].flat(),
];
const nameOf = ({ id }: ImpactStep) => id.replace(/^.*\//, '');

it('finds what brute force finds, by ways as short, on any mesh', () => {
  fc.assert(
    fc.property(anyMesh, fc.nat(COUNT - 1), (mesh, first) => {
      const random = buildMeshGraph(readMesh(write(mesh)).items);
      const answer = impactOf(random, `p${first}`);
      if (!answer.ok) throw new Error(answer.message);
      const edges = edgesOf(mesh);
      const lengths = bruteForce(edges, `p${first}`);
      lengths.delete(`p${first}`);
      const reached = everything(answer);
      expect(
        Object.fromEntries(
          reached.map(each => [nameOf(each), each.path.length]),
        ),
      ).toEqual(Object.fromEntries(lengths));
      const known = new Set(edges.map(edge => edge.join(' ')));
      for (const { path } of reached) {
        path.slice(1).forEach((step, at) => {
          expect(known).toContain(`${nameOf(path[at])} ${nameOf(step)}`);
        });
      }
    }),
  );
});
