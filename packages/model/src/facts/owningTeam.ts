import { group } from '../catalogKinds';
import type { MeshGraph, MeshNode } from '../graph/meshGraph';

/** The group that owns an entity; `undefined` for a person. @public */
export function owningTeam(
  graph: MeshGraph,
  node: MeshNode,
): MeshNode | undefined {
  const owner = graph.first(node, 'ownedBy');
  return owner !== undefined && graph.refOf(owner).startsWith(GROUP_REF)
    ? owner
    : undefined;
}

const GROUP_REF = `${group.kind.toLowerCase()}:`;
