import {
  buildMeshGraph,
  createLiveMesh,
  readMesh,
  type MeshGraph,
  type MeshItem,
} from '@backstage-data-mesh/model';
import fc from 'fast-check';
import { readSample } from '../../__testUtils__/sample';
import { rules } from '../../rules';
import { governMesh } from '../../settings/governMesh';
import { evaluateMesh } from '../evaluate';
import type { Evaluation } from '../evaluation';
import { denseEntity } from './__testUtils__/denseMesh';
import { evaluateLive } from './liveEvaluation';

/** LIVE_RUNS=1000 looks longer. */
const RUNS = Number(process.env.LIVE_RUNS ?? 6);

const today = '2026-11-20';

const configuration = {
  settings: new Map(
    rules
      .filter(({ severity }) => severity === 'off')
      .map(({ id }) => [id, { severity: 'warning' as const }]),
  ),
  rules: [],
};

const govern = (graph: MeshGraph) =>
  governMesh(graph, { rules, today, configuration });

function evaluate(graph: MeshGraph): Evaluation {
  return evaluateMesh(graph, { today, ...govern(graph) });
}

/** Each result as a text, texts and order included. */
function resultsOf(evaluation: Evaluation): string[] {
  return [...evaluation.outcomes()].map(outcome => JSON.stringify(outcome));
}

/** A mesh whose nodes have their numbers by when they came. */
function meshInOrder(items: readonly MeshItem[]): MeshGraph {
  const mesh = createLiveMesh([]);
  for (const item of items) mesh.apply({ put: [item] });
  return mesh.graph;
}

/** Entities, and the same in another order; each ref once. */
function inTwoOrders(entities: fc.Arbitrary<object[]>) {
  return entities
    .map(list => readMesh(list).items)
    .map(items => [...new Map(items.map(item => [item.ref, item])).values()])
    .chain(items =>
      fc
        .shuffledSubarray(items, { minLength: items.length })
        .map(shuffled => ({ items, shuffled })),
    );
}

const denseMesh = fc.array(denseEntity, { minLength: 12, maxLength: 30 });

describe('the order in which entities came', () => {
  it.each([
    ['of a mesh in which everything is connected', denseMesh, RUNS],
    ['of the sample organisation', fc.constant(readSample() as object[]), 3],
  ])('does not matter for an evaluation %s', (_, entities, numRuns) => {
    fc.assert(
      fc.property(inTwoOrders(entities), ({ items, shuffled }) => {
        expect(resultsOf(evaluate(meshInOrder(shuffled)))).toEqual(
          resultsOf(evaluate(buildMeshGraph(items))),
        );
      }),
      { numRuns },
    );
  });

  it('does not matter for an evaluation that saw them come', () => {
    fc.assert(
      fc.property(inTwoOrders(denseMesh), ({ items, shuffled }) => {
        const live = evaluateLive([], { today, govern });
        for (const item of shuffled) live.apply({ put: [item] });
        expect(resultsOf(live.evaluation)).toEqual(
          resultsOf(evaluate(buildMeshGraph(items))),
        );
      }),
      { numRuns: RUNS },
    );
  });
});
