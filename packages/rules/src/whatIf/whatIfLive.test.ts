import {
  buildMeshGraph,
  dataProduct,
  domain,
  group,
  readMesh,
} from '@backstage-data-mesh/model';
import fc from 'fast-check';
import { readSample } from '../__testUtils__/sample';
import { compareOutcomes } from '../evaluate/compareOutcomes';
import { createJudge } from '../evaluate/createJudge';
import { evaluateLive } from '../evaluate/live/liveEvaluation';
import type { OutcomeChange } from '../evaluate/passes';
import { rules } from '../rules';
import { governMesh } from '../settings/governMesh';
import type { Move } from './move';
import { whatIf, type WhatIfResult } from './whatIf';
import { whatIfLive, type LiveWhatIfResult } from './whatIfLive';

const today = '2026-11-20';
const { items } = readMesh(readSample());
const graph = buildMeshGraph(items);
const judge = createJudge({ rules, today });
const before = judge(graph);
const live = evaluateLive(items, {
  today,
  govern: (mesh, day) => governMesh(mesh, { rules, today: day }),
});

const refsOf = (kind: { readonly kind: string }) =>
  fc.constantFrom(...graph.ofKind(kind).map(node => graph.refOf(node)));
const anyMove: fc.Arbitrary<Move> = fc.oneof(
  fc.record({
    move: refsOf(dataProduct),
    to: fc.oneof(refsOf(group), refsOf(domain)),
  }),
  fc.record({ move: refsOf(group), to: refsOf(group) }),
  fc.record({ merge: refsOf(dataProduct), into: refsOf(dataProduct) }),
  fc.record({ retire: refsOf(dataProduct) }),
);

const keysOf = (changes: readonly OutcomeChange[]) =>
  changes
    .map(({ before: was, after: is }) => {
      const { rule, subject } = (is ?? was)!;
      return `${rule} ${subject}: ${was?.status} to ${is?.status}`;
    })
    .sort();

/** All that both ways to ask have to agree on. */
function summaryOf(answer: WhatIfResult | LiveWhatIfResult) {
  if (!answer.ok) return answer;
  const { appeared, resolved, outcomes, teams, coordination, patches } = answer;
  return {
    appeared: appeared.map(({ finding }) => finding),
    resolved: resolved.map(({ finding }) => finding),
    outcomes: keysOf(outcomes),
    ...{ teams, coordination, patches },
  };
}

describe('whatIfLive', () => {
  it('answers as whatIf does, and leaves the evaluation as it was', () => {
    const anyMoves = fc.array(anyMove, { minLength: 1, maxLength: 2 });
    let made = 0;
    fc.assert(
      fc.property(anyMoves, moves => {
        const quick = whatIfLive(live, moves);
        if (quick.ok) made++;
        expect(summaryOf(quick)).toEqual(
          summaryOf(whatIf(graph, { judge, before }, moves)),
        );
        const now = live.evaluation.outcomes();
        expect(compareOutcomes(before.outcomes(), now)).toEqual([]);
      }),
      { numRuns: 20 },
    );
    expect(made).toBeGreaterThan(5);
  });

  it('hands back what had changed before', () => {
    const own = evaluateLive(items, {
      today,
      govern: (mesh, day) => governMesh(mesh, { rules, today: day }),
    });
    own.takeChanges();
    const [ref] = graph.ofKind(dataProduct).map(node => graph.refOf(node));
    own.take({ remove: [ref] });
    const answer = whatIfLive(own, []);
    expect(answer.ok && answer.pending.length).toBeGreaterThan(0);
    expect(answer.ok && answer.outcomes).toEqual([]);
    expect(own.takeChanges()).toEqual([]);
  });
});
