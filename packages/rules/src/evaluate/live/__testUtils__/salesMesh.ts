import {
  buildMeshGraph,
  finish,
  readMesh,
  type MeshGraph,
} from '@backstage-data-mesh/model';
import {
  evaluateMesh,
  governMeshInSteps,
  rules as allRules,
  type Configuration,
} from '../../..';
import type { Evaluation } from '../../evaluation';
import { evaluateLive } from '../liveEvaluation';
import type { Govern, LiveInput } from '../liveInput';

/** The day on which these tests take place. */
export const today = '2026-11-20';

/** Governs by a configuration. */
export const governBy =
  (configuration?: Configuration): Govern =>
  (graph: MeshGraph, day: string) =>
    governMeshInSteps(graph, { rules: allRules, configuration, today: day });

/** Governs by what is recommended. */
export const govern = governBy();

/** A product of a domain, with one port. */
export const product = (name: string, spec: object = {}) => ({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'DataProduct',
  metadata: { name },
  spec: {
    type: 'aggregate',
    lifecycle: 'production',
    owner: 'group:crew',
    domain: 'sales',
    outputPorts: [{ name: 'out', version: '1.0.0' }],
    ...spec,
  },
});

/** The domain of all products. */
export const sales = (dataMesh: object = {}) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Domain',
  metadata: { name: 'sales' },
  spec: { owner: 'group:crew', dataMesh: { region: 'emea', ...dataMesh } },
});

/** A body that decides for all, with one policy. */
export const forum = (policy: object) => ({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'GovernanceBody',
  metadata: { name: 'forum' },
  spec: {
    type: 'technology',
    owner: 'group:crew',
    scope: { level: 'enterprise' },
    policies: [{ id: 'first', status: 'enforced', ...policy }],
  },
});

/** A bet on a goal of the domain. */
export const activeBet = (spec: object) => ({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'ValueHypothesis',
  metadata: { name: 'bet' },
  spec: {
    status: 'active',
    owner: 'group:crew',
    statement: { weBelieve: 'a', willResultIn: 'b' },
    goals: ['domain:sales'],
    ...spec,
  },
});

/** Forty products, each of which reads the one before. */
export const chain = [
  sales(),
  ...Array.from({ length: 40 }, (_, n) =>
    product(`p${n}`, {
      inputPorts: n === 0 ? [] : [{ from: `p${n - 1}#out` }],
    }),
  ),
];

/** What is read of entities. */
export const items = (...entities: object[]) => readMesh(entities).items;

/** A live evaluation of entities, by all rules. */
export const start = (
  entities: readonly object[],
  input: Partial<LiveInput> = {},
) => evaluateLive(items(...entities), { today, govern, ...input });

/** All results, in their order. */
export function resultsOf(evaluation: Evaluation): unknown[] {
  return [...evaluation.outcomes()];
}

/** The same, by a full evaluation. */
export function evaluateAll(
  entities: readonly object[],
  input: Partial<LiveInput> = {},
) {
  const graph = buildMeshGraph(items(...entities));
  const day = input.today ?? today;
  const governed = (input.govern ?? govern)(graph, day);
  return evaluateMesh(graph, {
    ...{ ...input, today: day },
    ...('next' in governed ? finish(governed) : governed),
  });
}
