import {
  buildMeshGraph,
  createLiveMesh,
  dataProduct,
  group,
  domain,
  readMesh,
  type MeshGraph,
} from '@backstage-data-mesh/model';
import fc from 'fast-check';
import { readSample } from '../__testUtils__/sample';
import { compareOutcomes } from '../evaluate/compareOutcomes';
import { createJudge } from '../evaluate/createJudge';
import type { Evaluation } from '../evaluate/evaluation';
import { rules } from '../rules';
import { applyMoves } from './applyMoves';
import { applyEdits } from '../edits/entityEdits';
import type { Move } from './move';
import { whatIf, type WhatIf } from './whatIf';

const judge = createJudge({ rules, today: '2026-11-20' });
const sample = readSample();
const { items } = readMesh(sample);
const graph = buildMeshGraph(items);
const before = judge(graph);

const ask = (...moves: Move[]): WhatIf => {
  const answer = whatIf(graph, { judge, before }, moves);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer;
};

/** What ends otherwise: entities may be numbered otherwise. */
const differences = (a: Evaluation, b: Evaluation) =>
  compareOutcomes(a.outcomes(), b.outcomes());

const refsOf = (mesh: MeshGraph, kind: { readonly kind: string }) =>
  mesh.ofKind(kind).map(node => mesh.refOf(node));
const products = refsOf(graph, dataProduct);
const teams = refsOf(graph, group);
const domains = refsOf(graph, domain);
const one = (refs: readonly string[]) => fc.constantFrom(...refs);

const anyMove: fc.Arbitrary<Move> = fc.oneof(
  fc.record({
    move: one(products),
    to: one([...teams, ...domains, 'region:apac']),
  }),
  fc.record({ move: one(teams), to: one([...teams, ...domains, 'region:x']) }),
  fc.record({ merge: one(products), into: one(products) }),
  fc.record({ merge: one(teams), into: one(teams) }),
  fc.record({ retire: one(products) }),
);
const anyMoves = fc.array(anyMove, { minLength: 1, maxLength: 3 });

describe('whatIf', () => {
  it('is the evaluation of the mesh with the moves written, and undone it is what it was', () => {
    let made = 0;
    fc.assert(
      fc.property(anyMoves, moves => {
        const moved = applyMoves(graph, moves);
        fc.pre(moved.ok);
        made++;
        const patches = new Map(moved.patches.map(each => [each.ref, each]));
        const written = items.flatMap(({ ref, entity }) => {
          const patch = patches.get(ref);
          if (!patch) return [entity];
          return patch.isRemoved ? [] : [applyEdits(entity, patch.edits)];
        });
        // what was written is read as any file is
        const read = readMesh(written);
        expect(read.refused).toEqual([]);
        const answer = ask(...moves);
        const evaluation = judge(buildMeshGraph(read.items));
        expect(differences(answer.evaluation, evaluation)).toEqual([]);
        const live = createLiveMesh(items);
        live.apply(answer.change);
        live.apply(answer.undo);
        expect(differences(before, judge(live.graph))).toEqual([]);
      }),
      { numRuns: 25 },
    );
    expect(made).toBeGreaterThan(10);
  });

  it('tells what moves of nothing change', () => {
    expect(ask()).toMatchObject({
      appeared: [],
      resolved: [],
      outcomes: [],
      teams: [],
      patches: [],
      coordination: { becomesNeeded: [], becomesIdle: [] },
    });
  });
});

describe('a reorganisation of the sample organisation', () => {
  const answer = ask(
    ...products
      .filter(ref => {
        const owner = graph.first(graph.nodeOf(ref)!, 'ownedBy');
        return graph.refOf(owner!) === 'group:default/support-line';
      })
      .map(move => ({ move, to: 'group:evidence-studio' })),
  );

  it('names the findings that come, by their keys', () => {
    expect(answer.appeared.length).toBeGreaterThan(0);
    const keys = answer.appeared.map(({ finding }) => finding.key);
    expect(keys).toEqual([...keys].sort());
    const known = new Set(
      [...before.outcomes()]
        .filter(({ status }) => status === 'fail')
        .flatMap(({ findings }) => findings.map(({ key }) => key)),
    );
    expect(keys.filter(key => known.has(key))).toEqual([]);
    expect(answer.unchanged + answer.resolved.length).toBe(known.size);
  });

  it('tells what the teams carry before and after', () => {
    const of = (name: string) =>
      answer.teams.find(({ team }) => team === `group:default/${name}`);
    const moved = answer.patches.length;
    expect(moved).toBeGreaterThan(0);
    expect(of('support-line')?.after?.products ?? 0).toBe(0);
    expect(of('evidence-studio')?.after?.products).toBe(
      (of('evidence-studio')?.before?.products ?? 0) + moved,
    );
  });
});

it('tells who would have to work together, and who no longer', () => {
  const product = (name: string, owner: string, ...reads: string[]) => ({
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'DataProduct',
    metadata: { name },
    spec: {
      type: 'aggregate',
      lifecycle: 'production',
      owner,
      inputPorts: reads.map(from => ({ from })),
    },
  });
  const mesh = buildMeshGraph(
    readMesh([
      product('a', 't1'),
      product('b', 't2', 'a'),
      product('c', 't3'),
      product('d', 't2'),
      {
        apiVersion: 'data-mesh/v1alpha1',
        kind: 'TeamProfile',
        metadata: { name: 't1' },
        spec: {
          team: 't1',
          owner: 't1',
          teamInteractions: [{ with: 't2', mode: 'collaboration' }],
        },
      },
    ]).items,
  );
  const answer = whatIf(mesh, { judge }, [{ move: 'b', to: 'group:t3' }]);
  const pair = (a: string, b: string, flows: number) => ({
    teams: [`group:default/${a}`, `group:default/${b}`],
    flows,
  });
  expect(answer.ok && answer.coordination).toMatchObject({
    before: { needed: [pair('t1', 't2', 1)], gaps: [], congruence: 1 },
    after: { needed: [pair('t1', 't3', 1)], congruence: 0 },
    becomesNeeded: [pair('t1', 't3', 1)],
    becomesIdle: [pair('t1', 't2', 0)],
  });
});

it('gives the problems of moves and no answer', () => {
  expect(
    whatIf(graph, { judge, before }, [{ move: 'no-such', to: 'group:x' }]),
  ).toMatchObject({ ok: false, problems: [{ index: 0, field: 'move' }] });
});
