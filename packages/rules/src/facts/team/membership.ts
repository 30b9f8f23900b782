import {
  group,
  user,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';

/** The groups of which the catalog knows a member, there or further down. */
export function findPeopledGroups(graph: MeshGraph): ReadonlySet<MeshNode> {
  const peopled = new Set<MeshNode>();
  for (const member of [...graph.ofKind(user), ...graph.ofKind(group)]) {
    for (const node of graph.targets(member, 'memberOf')) peopled.add(node);
    if (graph.first(member, 'hasMember') !== undefined) peopled.add(member);
  }
  // a set takes in what is added while it is walked
  for (const node of peopled) {
    for (const parent of graph.targets(node, 'childOf')) peopled.add(parent);
  }
  return peopled;
}
