import type { MeshGraph, MeshNode } from '../../graph/meshGraph';
import { dataProduct, teamProfile } from '../../kinds';
import type { TeamInteraction } from '../../parts/teamInteraction';
import { findReferences } from '../../read/references';
import type { ProductInteraction } from './types';

/**
 * The interactions that concern a product: those that it declares itself, and
 * those of its owner's profile that name it or name no product at all. Ended
 * ones are left out. What ends soonest comes first, without an end last.
 */
export function findInteractions(
  graph: MeshGraph,
  product: MeshNode,
): ProductInteraction[] {
  const productRef = graph.refOf(product);
  return [
    ...declaredBy(graph, product),
    ...profilesOf(graph, product)
      .flatMap(profile => declaredBy(graph, profile))
      .filter(({ isFor }) => isFor.length === 0 || isFor.includes(productRef)),
  ]
    .filter(({ interaction }) => interaction.status !== 'ended')
    .map(({ isFor: _, ...interaction }) => interaction)
    .sort((a, b) => (endOf(a) < endOf(b) ? -1 : 1));
}

interface DeclaredInteraction extends ProductInteraction {
  /** The refs of the products that it is about. */
  readonly isFor: readonly string[];
}

function profilesOf(graph: MeshGraph, product: MeshNode): MeshNode[] {
  return [...graph.targets(product, 'ownedBy')].flatMap(owner => [
    ...graph.targets(owner, 'describedBy'),
  ]);
}

function declaredBy(graph: MeshGraph, node: MeshNode): DeclaredInteraction[] {
  const item = graph.itemOf(node);
  const entity = graph.get(dataProduct, node) ?? graph.get(teamProfile, node);
  if (!item?.kind || !entity) return [];
  const references = findReferences(item.kind, entity);
  const interactions: readonly TeamInteraction[] =
    entity.spec.teamInteractions ?? [];
  return interactions.flatMap((interaction, index) => {
    const refs = (field: string) =>
      references
        .filter(
          ({ path }) =>
            path[1] === 'teamInteractions' &&
            path[2] === index &&
            path[3] === field,
        )
        .map(({ ref }) => ref);
    const [teamRef] = refs('with');
    return {
      // an id that a file repeats must not make two interactions one
      id: `${item.ref}#${isFirst(interactions, index) ? interaction.id : index}`,
      teamRef,
      declaredIn: item.ref,
      interaction,
      contractRef: refs('contract')[0],
      isFor: refs('for'),
    };
  });
}

function isFirst(
  interactions: readonly TeamInteraction[],
  index: number,
): boolean {
  const { id } = interactions[index];
  return id !== undefined && interactions.findIndex(i => i.id === id) === index;
}

function endOf({ interaction }: ProductInteraction): string {
  return interaction.until ?? '9999';
}
