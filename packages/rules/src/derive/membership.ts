import type { MeshGraph } from '@backstage-data-mesh/model';
import { solve } from './solve';

/** For each group, whether the catalog knows a member of it or below it. */
export function findPeopledGroups(graph: MeshGraph): readonly boolean[] {
  return solve(graph, {
    along: 'parentOf',
    bottom: false,
    compute: (group, valueOf) =>
      graph.targets(group, 'hasMember').length > 0 ||
      graph.targets(group, 'parentOf').some(valueOf),
    equals: Object.is,
  });
}
