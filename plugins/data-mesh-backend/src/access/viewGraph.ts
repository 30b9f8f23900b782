import {
  eachInSteps,
  type MeshGraph,
  type Steps,
} from '@backstage-data-mesh/model';
import type { AnswerFrame } from '@backstage-data-mesh/plugin-data-mesh-common';
import type { MeshNow, MeshReader } from '../mesh/meshReader';
import type { Sight } from './access';
import { hideNodes, watchNodes } from './hideNodes';

/** How often a view is made anew because the mesh changed meanwhile. */
const TRIES = 3;

/**
 * Makes a view of the graph as the caller sees it: first of all of it, noting
 * whom it looks at, and then without those whom the caller may not see.
 */
export async function viewGraph<Value>(
  mesh: MeshReader,
  sight: Sight,
  view: (graph: MeshGraph, now: MeshNow) => Steps<Value>,
): Promise<{ readonly value: Value; readonly frame: AnswerFrame }> {
  const answer = function* answer(now: MeshNow, graph: MeshGraph) {
    return { value: yield* view(graph, now), frame: now.frame };
  };
  if (sight.isWhole) return mesh.scan(now => answer(now, now.evaluation.graph));
  let visible: ReadonlySet<string> = new Set();
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const { refs, version } = await mesh.scan(function* watch(now) {
      const { graph } = now.evaluation;
      const seen = new Set<number>();
      yield* view(
        watchNodes(graph, node => seen.add(node)),
        now,
      );
      const found: string[] = [];
      yield* eachInSteps(seen, node => found.push(graph.refOf(node)));
      return { refs: found, version: now.frame.version };
    });
    visible = await sight.visible(refs);
    const found = await mesh.scan(function* again(now) {
      return now.frame.version === version ? yield* filtered(now) : undefined;
    });
    if (found) return found;
  }
  // what is new since is not seen yet
  return mesh.scan(filtered);

  function filtered(now: MeshNow) {
    const { graph } = now.evaluation;
    return answer(
      now,
      hideNodes(graph, ref => visible.has(ref)),
    );
  }
}
