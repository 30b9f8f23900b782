import type { MeshGraph, MeshNode } from '../../graph/meshGraph';
import { dataProduct, teamProfile } from '../../kinds';
import { findItemReferences } from './itemReferences';
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
  const refsOf = findItemReferences(item.kind, entity, 'teamInteractions');
  const ids = new Set<string>();
  return (entity.spec.teamInteractions ?? []).map((interaction, index) => {
    const { id } = interaction;
    // an id that a file repeats must not make two interactions one
    const isNew = id !== undefined && !ids.has(id);
    if (isNew) ids.add(id);
    return {
      id: `${item.ref}#${isNew ? id : index}`,
      teamRef: refsOf(index, 'with')[0],
      declaredIn: item.ref,
      interaction,
      contractRef: refsOf(index, 'contract')[0],
      isFor: refsOf(index, 'for'),
    };
  });
}

function endOf({ interaction }: ProductInteraction): string {
  return interaction.until ?? '9999';
}
