import {
  concernsProduct,
  hasNotEnded,
  interactionsIn,
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
    ...(owner === undefined ? [] : interactionsOf(graph, owner)),
  ];
  const productRef = graph.refOf(product);
  return [...new Map(found.map(each => [idOf(graph, each), each])).entries()]
    .filter(
      ([, each]) =>
        hasNotEnded(each.interaction) && concernsProduct(each, productRef),
    )
    .flatMap(([id, each]) => {
      const teamRef = otherRef(graph, each, owner);
      return teamRef === undefined ? [] : [view(graph, each, { id, teamRef })];
    })
    .sort((a, b) => (endOf(a) < endOf(b) ? -1 : 1));
}

/** Those that a team and its products declare, and that others declare with it. */
function interactionsOf(graph: MeshGraph, team: MeshNode): MeshInteraction[] {
  const others = [...graph.targets(team, 'interactsWith')];
  return [
    ...graph.targets(team, 'describedBy'),
    ...graph.targets(team, 'ownerOf'),
    ...others,
    ...others.flatMap(other => [...graph.targets(other, 'describedBy')]),
  ]
    .flatMap(declaredIn => interactionsIn(graph, declaredIn))
    .filter(each => each.team === team || each.partner === team);
}

function idOf(graph: MeshGraph, { declaredIn, key }: MeshInteraction): string {
  return `${graph.refOf(declaredIn)}#${key}`;
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
  { declaredIn, interaction, contractRef }: MeshInteraction,
  { id, teamRef }: Pick<ProductInteraction, 'id' | 'teamRef'>,
): ProductInteraction {
  const ref = graph.refOf(declaredIn);
  return { id, teamRef, declaredIn: ref, interaction, contractRef };
}

function endOf({ interaction }: ProductInteraction): string {
  return interaction.until ?? '9999';
}
