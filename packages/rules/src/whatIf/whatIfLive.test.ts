import {
  buildMeshGraph,
  dataProduct,
  domain,
  group,
  readMesh,
  type Measure,
  type MeasureReading,
  type MeshGraph,
} from '@backstage-data-mesh/model';
import fc from 'fast-check';
import { readSample } from '../__testUtils__/sample';
import { compareOutcomes } from '../evaluate/compareOutcomes';
import { createJudge } from '../evaluate/createJudge';
import { evaluateLive } from '../evaluate/live/liveEvaluation';
import type { LiveInput } from '../evaluate/live/liveInput';
import { PASS } from '../declare/finding';
import { defineRule, type Rule } from '../declare/rule';
import { everyOf } from '../declare/subject';
import type { CausedChange } from '../evaluate/live/cause';
import type { OutcomeChange } from '../evaluate/passes';
import { rules } from '../rules';
import { governMesh } from '../settings/governMesh';
import type { Move } from './move';
import { whatIf, type WhatIfResult } from './whatIf';
import {
  whatIfLive,
  whatIfLiveInSteps,
  type LiveWhatIfResult,
} from './whatIfLive';

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
/** Concerns every product, and so whatever is measured by one. */
const moveAll = graph
  .ofKind(dataProduct)
  .map(node => ({ retire: graph.refOf(node) }));
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

/** Reads what stands beside the mesh, and a field that moves write. */
const measured = defineRule<{ spec: { lifecycle: string } }>({
  id: 'measure-known',
  severity: 'warning',
  summary: 'Is measured.',
  why: 'It is tried out.',
  source: 'A test.',
  remedy: 'Measure it.',
  examples: { passing: 'one', failing: 'none' },
  needs: ['readings'],
  subject: everyOf<{ spec: { lifecycle: string } }>(dataProduct),
  check: ({ entity, ref }, { readings }) =>
    entity.spec.lifecycle !== '' &&
    readings(ref, { id: 'a' } as Measure)?.length
      ? PASS
      : [{ path: [], message: 'no reading' }],
});

const startAnew = ({
  rules: those = rules,
  storedReadings,
}: {
  readonly rules?: readonly Rule[];
  readonly storedReadings?: LiveInput['storedReadings'];
} = {}) => {
  const own = evaluateLive(items, {
    ...{ today, storedReadings },
    govern: (mesh, day) => governMesh(mesh, { rules: those, today: day }),
  });
  own.judgeStatistics();
  own.takeChanges();
  return own;
};

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
    const own = startAnew();
    const [ref] = graph.ofKind(dataProduct).map(node => graph.refOf(node));
    own.take({ remove: [ref] });
    const other: CausedChange[] = [];
    const onOther = (some: readonly CausedChange[]) => other.push(...some);
    const answer = whatIfLive(own, [], { onOther });
    expect(other.length).toBeGreaterThan(0);
    expect(answer.ok && answer.outcomes).toEqual([]);
    expect(own.takeChanges()).toEqual([]);
  });

  it('hands back what readings that came meanwhile have changed', () => {
    const readings: MeasureReading[] = [];
    const own = startAnew({
      rules: [...rules, measured],
      storedReadings: () => readings,
    });
    const was = [...own.evaluation.outcomes()];
    const other: CausedChange[] = [];
    const onOther = (some: readonly CausedChange[]) => other.push(...some);
    const steps = whatIfLiveInSteps(own, moveAll, {
      onOther,
      goOn: () => true,
    });
    steps.next();
    // nobody tells the evaluation: it meets them when it judges anew
    readings.push({ asOf: today, value: 1 });
    while (!steps.next().done);
    const differences = compareOutcomes(was, own.evaluation.outcomes());
    expect(differences.length).toBe(moveAll.length);
    expect(keysOf(other)).toEqual(keysOf(differences));
  });

  it('is as it was when somebody stops it at any step, as while it is undone', () => {
    const own = startAnew();
    /** Goes on for some steps, stops, and goes through what is left. */
    const stopAfter = (most: number): number => {
      let left = 0;
      const goOn = () => left-- > 0;
      const steps = whatIfLiveInSteps(own, moveAll, { goOn });
      const next = () => {
        left = 20;
        return steps.next();
      };
      let done = 0;
      while (done < most) {
        if (next().done) return done;
        done++;
      }
      left = 20;
      let step = steps.throw(new Error('stop'));
      while (!step.done) step = next();
      return done;
    };
    const all = stopAfter(Infinity);
    const stride = Math.ceil(all / 40);
    for (let at = 0; at < all; at += stride) {
      expect(() => stopAfter(at)).toThrow('stop');
      expect(own.takeChanges()).toEqual([]);
      expect(own.judge(() => false)).toBe(true);
      const now = own.evaluation.outcomes();
      expect(compareOutcomes(before.outcomes(), now)).toEqual([]);
    }
  });

  it('moves and measures no more than is seen', () => {
    const [hidden] = graph.ofKind(dataProduct).map(node => graph.refOf(node));
    const see = (all: MeshGraph): MeshGraph => ({
      ...all,
      nodeOf: ref => (ref === hidden ? undefined : all.nodeOf(ref)),
    });
    const answer = whatIfLive(live, [{ retire: hidden }], { see });
    expect(answer.ok ? [] : answer.problems).toMatchObject([
      {
        field: 'retire',
        message: expect.stringContaining('is not in the mesh'),
      },
    ]);
  });
});
