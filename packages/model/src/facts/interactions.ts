import type { EntityPath } from '../declare/entityPath';
import type { MeshGraph, MeshNode } from '../graph/meshGraph';
import { referencesOf } from '../graph/meshItem';
import {
  dataProduct,
  teamProfile,
  type DataProductEntity,
  type TeamProfileEntity,
} from '../kinds';
import type { TeamInteraction } from '../parts/teamInteraction';
import type { ReferenceTarget } from '../read/targets';
import { owningTeam } from './owningTeam';

/** An entity that may declare interactions of a team. @public */
export type InteractingEntity = DataProductEntity | TeamProfileEntity;

/** An interaction as a team profile or a data product has it. @public */
export interface DeclaredInteraction {
  readonly interaction: TeamInteraction;
  /** `spec.teamInteractions[n]` */
  readonly path: EntityPath;
  /** Its id, or its place where it has none of its own; unique in the entity. */
  readonly key: string;
  /** The other team; `undefined` when it is no ref of a group. */
  readonly partnerRef?: string;
  readonly contractRef?: string;
  /** The data products that it names. */
  readonly productRefs: readonly string[];
}

/** An interaction in the mesh: who declares it, between whom. @public */
export interface MeshInteraction extends DeclaredInteraction {
  /** The team profile or data product in which it stands. */
  readonly declaredIn: MeshNode;
  /** The team on whose side it is declared: the profile's, or the owner. */
  readonly team?: MeshNode;
  /** The other team. */
  readonly partner?: MeshNode;
  /** The refs of the data products that it is about; none: it is about all. */
  readonly products: readonly string[];
}

/**
 * The interactions that an entity declares, with the teams on both sides.
 *
 * @public
 */
export function interactionsIn(
  graph: MeshGraph,
  declaredIn: MeshNode,
): readonly MeshInteraction[] {
  const product = graph.get(dataProduct, declaredIn);
  const interactions = readInteractions(graph, declaredIn);
  if (interactions.length === 0) return NONE;
  const team = product
    ? owningTeam(graph, declaredIn)
    : graph.first(declaredIn, 'describes');
  const own = product ? [graph.refOf(declaredIn)] : [];
  return interactions.map(declared => {
    const { partnerRef, productRefs } = declared;
    return {
      ...declared,
      declaredIn,
      team,
      partner: partnerRef === undefined ? undefined : graph.nodeOf(partnerRef),
      products: [...new Set([...own, ...productRefs])],
    };
  });
}

const NONE: readonly never[] = [];

/**
 * All interactions that an entity declares; linear in their number.
 *
 * @public
 */
export function readInteractions(
  graph: MeshGraph,
  declaredIn: MeshNode,
): readonly DeclaredInteraction[] {
  const product = graph.get(dataProduct, declaredIn);
  const entity = product ?? graph.get(teamProfile, declaredIn);
  const interactions: readonly TeamInteraction[] =
    entity?.spec.teamInteractions ?? [];
  if (interactions.length === 0) return NONE;
  const references = product
    ? referencesOf(graph, dataProduct, declaredIn)
    : referencesOf(graph, teamProfile, declaredIn);
  const partners = references.targetsByIndex('teamInteractions.with');
  const contracts = references.targetsByIndex('teamInteractions.contract');
  const products = references.targetsByIndex('teamInteractions.for');
  const taken = new Set<string>();
  return interactions.map((interaction, index) => ({
    interaction,
    path: ['spec', 'teamInteractions', index],
    key: keyOf(interaction, index, taken),
    partnerRef: partners(index).find(isAllowed)?.ref,
    contractRef: contracts(index).find(isAllowed)?.ref,
    productRefs: products(index)
      .filter(isAllowed)
      .map(({ ref }) => ref),
  }));
}

function isAllowed({ allowed }: ReferenceTarget): boolean {
  return allowed;
}

/** An id that a file repeats must not make two interactions one. */
function keyOf(
  { id }: TeamInteraction,
  index: number,
  taken: Set<string>,
): string {
  let key = id === undefined || taken.has(id) ? `#${index}` : id;
  while (taken.has(key)) key = `${key}~`;
  taken.add(key);
  return key;
}

/**
 * What a team and its products declare, and what others declare with it; what is
 * found twice is one.
 *
 * @public
 */
export function interactionsAround(
  graph: MeshGraph,
  team: MeshNode,
): readonly MeshInteraction[] {
  const others = [...graph.targets(team, 'interactsWith')];
  const declaring = new Set([
    ...graph.targets(team, 'describedBy'),
    ...graph.targets(team, 'ownerOf'),
    ...others,
    ...others.flatMap(other => [...graph.targets(other, 'describedBy')]),
  ]);
  return [...declaring]
    .flatMap(declaredIn => interactionsIn(graph, declaredIn))
    .filter(each => each.team === team || each.partner === team);
}

/** Names an interaction in the whole mesh. @public */
export function interactionId(
  graph: MeshGraph,
  { declaredIn, key }: MeshInteraction,
): string {
  return `${graph.refOf(declaredIn)}#${key}`;
}

/** An interaction with the role of a team in it, whichever side declares it. */
export function seenBy(
  { interaction, team }: MeshInteraction,
  self: MeshNode | undefined,
): TeamInteraction {
  const { role } = interaction;
  return role === undefined || self === undefined || team === self
    ? interaction
    : { ...interaction, role: OPPOSITE[role] };
}

type Role = NonNullable<TeamInteraction['role']>;

const OPPOSITE: Readonly<Record<Role, Role>> = {
  provider: 'consumer',
  consumer: 'provider',
  facilitator: 'facilitated',
  facilitated: 'facilitator',
  peer: 'peer',
};

/** What ends soonest first, without an end last. */
export function bySoonestEnd(
  a: { readonly interaction: TeamInteraction },
  b: { readonly interaction: TeamInteraction },
): number {
  const [end, other] = [a, b].map(each => each.interaction.until ?? '9999');
  if (end === other) return 0;
  return end < other ? -1 : 1;
}

/** The team that works with `team`; `undefined` when it is not known. @public */
export function otherTeam(
  { team, partner }: MeshInteraction,
  self: MeshNode,
): MeshNode | undefined {
  return team === self ? partner : team;
}

/**
 * True for an interaction that concerns a data product: it names the product, is
 * declared by it, or names none and so is about all of a team's.
 *
 * @public
 */
export function concernsProduct(
  { products }: MeshInteraction,
  productRef: string,
): boolean {
  return products.length === 0 || products.includes(productRef);
}

/** True for an interaction that takes place; one without a status does. @public */
export function isActive({ status }: TeamInteraction): boolean {
  return status === undefined || status === 'active';
}

/** True for an interaction that takes place or is planned. @public */
export function hasNotEnded({ status }: TeamInteraction): boolean {
  return status !== 'ended';
}
