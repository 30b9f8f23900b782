import type { MeshGraph } from '@backstage-data-mesh/model';
import type { MeshReader } from '../mesh/meshReader';
import type { Sight } from './access';
import { hideNodes } from './hideNodes';

/**
 * How the caller sees the whole mesh, for what looks at all of it. What is hidden
 * is not there at all, not even as a name.
 */
export async function seeMesh(
  mesh: MeshReader,
  sight: Sight,
): Promise<(graph: MeshGraph) => MeshGraph> {
  if (sight.isWhole) return graph => graph;
  const refs = await mesh.read(({ evaluation: { graph } }) =>
    graph.nodes().map(graph.refOf),
  );
  const visible = await sight.visible(refs);
  const isVisible = (ref: string) => visible.has(ref);
  return graph => ({
    ...hideNodes(graph, isVisible),
    nodeOf: ref => (isVisible(ref) ? graph.nodeOf(ref) : undefined),
  });
}
