import { buildMeshGraph, readMesh } from '@backstage-data-mesh/model';
import type { MeshGraph, MeshItem } from '@backstage-data-mesh/model';
import fc from 'fast-check';
import { evaluateMesh, governMesh, rules, type Evaluation } from '../..';
import { readSample } from '../../__testUtils__/sample';
import { denseEntity } from './__testUtils__/denseMesh';
import { createLiveEvaluation } from './liveEvaluation';

/** LIVE_RUNS=1000 looks longer. */
const RUNS = Number(process.env.LIVE_RUNS ?? 5);

const today = '2026-11-20';
const govern = (graph: MeshGraph) => governMesh(graph, { rules, today });

const start = (items: readonly MeshItem[]) =>
  createLiveEvaluation(items, { today, govern });

function evaluateAll(items: readonly MeshItem[]): Evaluation {
  const graph = buildMeshGraph(items);
  return evaluateMesh(graph, { today, ...govern(graph) });
}

const resultsOf = (evaluation: Evaluation, ref: string) =>
  evaluation.rules.map(({ id }) => evaluation.outcome(id, ref));

/** Asks to go on a few times, as somebody who works in slices. */
function fewTimes(): () => boolean {
  let left = 3;
  return () => left-- > 0;
}

const sampleItems = readMesh(readSample()).items;
const entities = fc.array(denseEntity, { minLength: 8, maxLength: 16 });
const someItems = fc.oneof(
  fc.constant(sampleItems),
  entities.map(list => readMesh(list).items),
);

describe('an evaluation that is asked', () => {
  it('says of whoever is asked for what a full one says, in any order', () => {
    const asked = someItems.chain(items =>
      fc.record({
        items: fc.constant(items),
        groups: fc.array(
          fc.subarray(
            items.map(({ ref }) => ref),
            { minLength: 1, maxLength: Math.min(4, items.length) },
          ),
          { minLength: 1, maxLength: 5 },
        ),
      }),
    );
    fc.assert(
      fc.property(asked, ({ items, groups }) => {
        const full = evaluateAll(items);
        const evaluation = start(items).ask();
        for (const refs of groups) {
          while (!evaluation.judge(refs, fewTimes()));
          for (const ref of refs) {
            expect(evaluation.isJudged(ref)).toBe(true);
            expect(resultsOf(evaluation.evaluation, ref)).toEqual(
              resultsOf(full, ref),
            );
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('takes no turn from the evaluation that it was asked of', () => {
    const live = start(sampleItems);
    const asked = live.ask();
    let at = 0;
    while (!live.judgeStatistics(fewTimes())) {
      const { ref } = sampleItems[at++ % sampleItems.length];
      while (!asked.judge([ref], fewTimes()));
    }
    const full = evaluateAll(sampleItems);
    for (const { ref } of sampleItems)
      expect(resultsOf(live.evaluation, ref)).toEqual(resultsOf(full, ref));
  });

  it('judges few others', () => {
    const live = start(sampleItems);
    const asked = live.ask();
    asked.judge([sampleItems[0].ref]);
    const others = sampleItems.filter(({ ref }) => asked.isJudged(ref));
    expect(others).toHaveLength(1);
    expect(live.judgements).toBe(0);
    expect(asked.isJudged(sampleItems[1].ref)).toBe(false);
  });

  it('knows that of an entity that is not there nothing is left', () => {
    const asked = start(sampleItems).ask();
    expect(asked.judge(['dataproduct:default/nowhere'])).toBe(true);
    expect(asked.isJudged('dataproduct:default/nowhere')).toBe(true);
  });
});
