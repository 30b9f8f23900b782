import {
  domain,
  governanceBody,
  kindOfRef,
  type LiveMesh,
  type MeshChange,
  type MeshGraph,
  type MeshItem,
} from '@backstage-data-mesh/model';
import type { Evaluation } from '../evaluation';
import { compareOutcomes, mapOutcomes } from './compareOutcomes';
import type { LiveInput } from './liveInput';
import { createLiveState } from './liveState';
import type { OutcomeChange } from '../passes';

/** An evaluation that follows the changes of its mesh. @public */
export interface LiveEvaluation {
  /** The results as they are now: those of `evaluateMesh` for the same mesh. */
  readonly evaluation: Evaluation;
  /**
   * Changes the mesh and judges anew what the change concerns: entities whose
   * judgement read something that is different now, or looked for something
   * that was not there. Returns what ends otherwise than before, without the
   * rules that need statistics of the whole mesh: those are judged when they
   * are next asked for.
   *
   * When what a domain or a governance body says changes, everything is judged
   * again, because it may concern what is asked of everybody.
   */
  apply(change: MeshChange): readonly OutcomeChange[];
}

/**
 * Judges a mesh as a whole, and after that only what its changes concern.
 *
 * @public
 */
export function evaluateLive(mesh: LiveMesh, input: LiveInput): LiveEvaluation {
  const { graph } = mesh;
  let state = createLiveState(graph, input);
  const evaluation: Evaluation = {
    graph,
    get rules() {
      return state.evaluation.rules;
    },
    outcome: (ruleId, ref) => state.evaluation.outcome(ruleId, ref),
    outcomes: () => state.evaluation.outcomes(),
  };
  return {
    evaluation,
    apply(change) {
      if (!isConstitutional(graph, change)) {
        return state.update(mesh.apply(change));
      }
      const before = mapOutcomes(state.evaluation);
      mesh.apply(change);
      state = createLiveState(graph, input);
      return compareOutcomes(before, mapOutcomes(state.evaluation));
    },
  };
}

const CONSTITUTIONAL: readonly string[] = [domain, governanceBody].map(
  ({ kind }) => kind.toLowerCase(),
);

/** True when it changes what is asked of everybody. */
function isConstitutional(
  graph: MeshGraph,
  { put = [], remove = [] }: MeshChange,
): boolean {
  const itemOf = (ref: string) => {
    const node = graph.nodeOf(ref);
    return node === undefined ? undefined : graph.itemOf(node);
  };
  const isOne = (ref: string) => CONSTITUTIONAL.includes(kindOfRef(ref));
  return (
    remove.some(ref => isOne(ref) && itemOf(ref)) ||
    put.some(
      item => isOne(item.ref) && textOf(item) !== textOf(itemOf(item.ref)),
    )
  );
}

/** All of an entity but its metadata. */
function textOf(item: MeshItem | undefined): string | undefined {
  return item && JSON.stringify({ ...item.entity, metadata: undefined });
}
