import { group, user } from '../catalogKinds';
import type { MeshGraph, MeshNode } from '../graph/meshGraph';
import { nameOfRef } from '../refs/entityRef';

/** The name to show for a node: its title, its display name, or its name. @public */
export function titleOf(graph: MeshGraph, node: MeshNode): string {
  const { title } = graph.itemOf(node)?.entity.metadata ?? {};
  const profile = (graph.get(group, node) ?? graph.get(user, node))?.spec
    .profile;
  return title ?? profile?.displayName ?? nameOfRef(graph.refOf(node));
}
