import { groupsWithin } from '../../facts/members';
import { teamTypeOf } from '../../facts/teamType';
import type { MeshGraph, MeshNode } from '../../graph/meshGraph';
import { byTitle, viewProducts } from '../products';
import { titleOf } from '../titles';
import type { TeamChild } from './types';

/** The groups within a group that own data products. */
export function viewChildren(graph: MeshGraph, team: MeshNode): TeamChild[] {
  return groupsWithin(graph, team)
    .flatMap((node): TeamChild[] => {
      const products = viewProducts(graph, graph.targets(node, 'ownerOf'));
      if (products.length === 0) return [];
      return [
        {
          ref: graph.refOf(node),
          title: titleOf(graph, node),
          type: teamTypeOf(graph, node),
          products,
        },
      ];
    })
    .sort(byTitle);
}
