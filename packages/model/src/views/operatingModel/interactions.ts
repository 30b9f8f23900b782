import {
  concernsProduct,
  hasNotEnded,
  bySoonestEnd,
  interactionId,
  interactionsAround,
  interactionsIn,
  seenBy,
  otherTeam,
  type MeshInteraction,
} from '../../facts/interactions';
import { owningTeam } from '../../facts/owningTeam';
import type { MeshGraph, MeshNode } from '../../graph/meshGraph';
import type { ProductInteraction } from './types';

/**
 * The interactions that concern a product: those that it declares itself, and
 * those of its owner that name it or name no product at all, whichever side
 * declares them. Ended ones are left out. What ends soonest comes first, without
 * an end last.
 */
export function findInteractions(
  graph: MeshGraph,
  product: MeshNode,
): ProductInteraction[] {
  const owner = owningTeam(graph, product);
  const found = [
    ...interactionsIn(graph, product),
    ...(owner === undefined ? [] : interactionsAround(graph, owner)),
  ];
  const productRef = graph.refOf(product);
  return [
    ...new Map(found.map(each => [interactionId(graph, each), each])).entries(),
  ]
    .filter(
      ([, each]) =>
        hasNotEnded(each.interaction) && concernsProduct(each, productRef),
    )
    .flatMap(([id, each]) => {
      const teamRef = otherRef(graph, each, owner);
      return teamRef === undefined
        ? []
        : [view(graph, each, { id, teamRef, owner })];
    })
    .sort(bySoonestEnd);
}

/** The team beside the owner; `undefined` for what is no team. */
function otherRef(
  graph: MeshGraph,
  found: MeshInteraction,
  owner: MeshNode | undefined,
): string | undefined {
  if (owner === undefined || found.team === owner) return found.partnerRef;
  const other = otherTeam(found, owner);
  return other === undefined ? undefined : graph.refOf(other);
}

function view(
  graph: MeshGraph,
  found: MeshInteraction,
  { id, teamRef, owner }: { id: string; teamRef: string; owner?: MeshNode },
): ProductInteraction {
  const { declaredIn, contractRef } = found;
  return {
    id,
    teamRef,
    declaredIn: graph.refOf(declaredIn),
    interaction: seenBy(found, owner),
    contractRef,
  };
}
