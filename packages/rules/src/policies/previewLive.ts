import type { Steps } from '@backstage-data-mesh/model';
import type { CausedChange } from '../evaluate/live/cause';
import type { LiveEvaluation } from '../evaluate/live/liveEvaluation';
import type { Govern } from '../evaluate/live/liveInput';
import {
  settleInSteps,
  tryInSteps,
  type TrialTerms,
} from '../evaluate/live/trial';
import { compareRuns } from '../scorecard/compareRuns';
import {
  findPreviewed,
  rulesOf,
  tallyPolicyInSteps,
  type PolicyPreviewResult,
  type PreviewedPolicy,
} from './policyPreview';

/** How a live evaluation previews a policy. @public */
export interface LivePreviewTerms extends TrialTerms {
  /**
   * How the mesh is governed, with a policy as if it were enforced, or as it is.
   * It is what the evaluation was made with, but for `preview` of `governMesh`.
   */
  readonly govern: (preview?: {
    readonly body: string;
    readonly policy: string;
  }) => Govern;
  /** Who is counted; all by default. */
  readonly isSeen?: (ref: string) => boolean;
}

/**
 * The same as `previewPolicy`, asked of an evaluation that is alive, in steps:
 * it judges what the policy concerns, and undoes it. A policy that is not written
 * yet cannot bring rules of its own (`checks`): they would be judged by an
 * evaluation of their own. Written as a draft it can be previewed with them.
 *
 * Who wants to stop early calls `throw` of the steps and goes through those that
 * are left: they undo what was done.
 *
 * @public
 */
export function* previewLiveInSteps(
  live: LiveEvaluation,
  asked: PreviewedPolicy,
  { govern, isSeen, ...terms }: LivePreviewTerms,
): Steps<PolicyPreviewResult> {
  yield* settleInSteps(live, terms);
  const { graph } = live.evaluation;
  const found = findPreviewed(graph, asked);
  if (!found.ok) return found;
  const { body, policy, item } = found;
  if (item.after && policy.checks?.length)
    return {
      ok: false,
      field: 'policy',
      message:
        'checks: rules that nobody has written yet cannot be tried; write the policy as a draft first',
    };
  const preview = { body, policy: policy.id };
  const put = (each: typeof item.after) => (each ? { put: [each] } : {});
  return yield* tryInSteps(
    live,
    {
      change: { ...put(item.after), govern: govern(preview) },
      undo: { ...put(item.after && item.before), govern: govern() },
    },
    read,
    terms,
  );

  function* read(made: readonly CausedChange[]): Steps<PolicyPreviewResult> {
    const { appeared, resolved } = compareRuns(
      made.flatMap(({ before }) => before ?? []),
      made.flatMap(({ after }) => after ?? []),
    );
    yield;
    const { evaluation } = live;
    const rules = rulesOf(policy);
    const tallies = yield* tallyPolicyInSteps(graph, evaluation, rules, isSeen);
    return { ok: true, ...preview, ...{ appeared, resolved }, ...tallies };
  }
}
