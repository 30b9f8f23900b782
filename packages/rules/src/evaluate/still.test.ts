import {
  buildMeshGraph,
  readMesh,
  type MeshGraph,
} from '@backstage-data-mesh/model';
import fc from 'fast-check';
import { readSample } from '../__testUtils__/sample';
import { denseFlows } from '../facts/flow/__testUtils__/denseFlows';
import { createKeeper } from '../memory/keeper';
import { effectiveWaivers } from '../governance/waivers';
import { rules } from '../rules';
import { effectiveSettings } from '../settings/effectiveSettings';
import { evaluateMesh, evaluateWith } from './evaluate';
import type { Evaluation } from './evaluation';
import type { EvaluationInput } from './evaluationInput';

/** STILL_RUNS=1000 looks longer. */
const RUNS = Number(process.env.STILL_RUNS ?? 15);

const today = '2026-11-20';

/** Rules that are off unless asked for are asked for. */
const configuration = {
  settings: new Map(
    rules
      .filter(({ severity }) => severity === 'off')
      .map(({ id }) => [id, { severity: 'warning' as const }]),
  ),
  rules: [],
};

function inputFor(graph: MeshGraph): EvaluationInput {
  return {
    rules,
    today,
    ...effectiveSettings(graph, { rules, today, configuration }),
    ...effectiveWaivers(graph, { today }),
  };
}

/** Judges flow by flow, as a mesh that changes has to. */
function evaluatePlainly(graph: MeshGraph): Evaluation {
  const keeper = { ...createKeeper(graph), isStill: false };
  return evaluateWith(keeper, graph, inputFor(graph));
}

/** Each result as a text, by rule and subject. */
function resultsOf(evaluation: Evaluation): Record<string, string> {
  return Object.fromEntries(
    [...evaluation.outcomes()].map(({ rule, subject, ...result }) => [
      `${rule} ${subject}`,
      JSON.stringify(result),
    ]),
  );
}

/** The results of both ways. */
function judgeBothWays(entities: readonly unknown[]) {
  const graph = buildMeshGraph(readMesh(entities).items);
  return {
    fast: resultsOf(evaluateMesh(graph, inputFor(graph))),
    plain: resultsOf(evaluatePlainly(graph)),
  };
}

describe('a mesh that stays as it is', () => {
  it('is judged by columns as flow by flow: the sample', () => {
    const { fast, plain } = judgeBothWays(readSample());
    expect(fast).toEqual(plain);
  });

  it('is judged by columns as flow by flow: products that read each other', () => {
    fc.assert(
      fc.property(denseFlows, entities => {
        const { fast, plain } = judgeBothWays(entities);
        expect(fast).toEqual(plain);
      }),
      { numRuns: RUNS },
    );
  });

  it('meets every outcome of every rule about flows', () => {
    const met = new Set<string>();
    for (const entities of fc.sample(denseFlows, { numRuns: 100, seed: 1 })) {
      const graph = buildMeshGraph(readMesh(entities).items);
      const outcomes = evaluateMesh(graph, inputFor(graph)).outcomes();
      for (const { rule, status } of outcomes) met.add(`${rule} ${status}`);
    }
    const missing = FLOW_RULES.flatMap(rule =>
      ['pass', 'fail', 'unknown', 'not-applicable']
        .map(status => `${rule} ${status}`)
        .filter(end => !met.has(end)),
    );
    expect(missing).toEqual([]);
  });
});

const FLOW_RULES = [
  'interop-classification-lowered',
  'interop-deprecated-port-consumed',
  'interop-input-unresolved',
  'interop-platforms-unaligned',
  'interop-residency',
  'interop-slo-composition',
  'interop-slo-unmet',
  'interop-unstable-upstream',
  'interop-version-unsatisfied',
  'region-personal-data-crosses',
];
