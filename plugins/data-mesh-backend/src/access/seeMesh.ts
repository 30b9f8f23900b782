import { eachInSteps, type MeshGraph } from '@backstage-data-mesh/model';
import type { MeshReader } from '../mesh/meshReader';
import type { Sight } from './access';
import { hideNodes } from './hideNodes';

/**
 * How the caller sees the whole mesh, for what looks at all of it. What is hidden
 * is not there at all, not even as a name.
 */
export async function seeMesh(
  mesh: Pick<MeshReader, 'scan'>,
  sight: Sight,
): Promise<(graph: MeshGraph) => MeshGraph> {
  const visible = await visibleRefs(mesh, sight);
  if (!visible) return graph => graph;
  const isVisible = (ref: string) => visible.has(ref);
  return graph => ({
    ...hideNodes(graph, isVisible),
    nodeOf: ref => (isVisible(ref) ? graph.nodeOf(ref) : undefined),
  });
}

/** Whom the caller sees, of all of the mesh; `undefined` for everybody. */
export async function visibleRefs(
  mesh: Pick<MeshReader, 'scan'>,
  sight: Sight,
): Promise<ReadonlySet<string> | undefined> {
  if (sight.isWhole) return undefined;
  const refs = await mesh.scan(function* all({ evaluation: { graph } }) {
    const found: string[] = [];
    yield* eachInSteps(graph.nodes(), node => found.push(graph.refOf(node)));
    return found;
  });
  return sight.visible(refs);
}
