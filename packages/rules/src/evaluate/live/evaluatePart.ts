import {
  liveMeshInSteps,
  type MeshItem,
  type Steps,
} from '@backstage-data-mesh/model';
import type { Evaluation } from '../evaluation';
import type { EvaluationInput } from '../evaluationInput';
import { evaluateGuardedInSteps } from '../unread/evaluateGuarded';
import { hasUnread } from '../unread/watchGraph';
import type { LiveInput } from './liveInput';
import { LiveState } from './liveState';

/** Entities judged, or parts of a fact found out, between two pauses. */
const FEW = 10;

/**
 * Judges some entities of a mesh in steps: those for which `isJudged` is true, and
 * of others what a rule on one of these asks for. The results are those of
 * `evaluateMesh`.
 */
export function* evaluatePartInSteps(
  items: Iterable<MeshItem>,
  input: LiveInput & Required<Pick<EvaluationInput, 'isJudged'>>,
): Steps<Evaluation> {
  const { graph } = yield* liveMeshInSteps(items);
  const state = yield* LiveState.begin(graph, input);
  if (hasUnread(graph))
    return yield* evaluateGuardedInSteps(graph, {
      ...input,
      ...state.governed,
    });
  while (!state.judge(fewTimes())) yield;
  while (!state.judgeStatistics(fewTimes())) yield;
  return state.evaluation;
}

function fewTimes(): () => boolean {
  let left = FEW;
  return () => left-- > 0;
}
