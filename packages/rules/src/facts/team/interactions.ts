import {
  findReferences,
  nameOfRef,
  quote,
  teamProfile,
  type DataProductEntity,
  type EntityPath,
  type Reference,
  type TeamInteraction,
  type TeamProfileEntity,
} from '@backstage-data-mesh/model';

import { addToList } from '../../memory/listMap';
import { once } from '../../memory/once';
import { listSome } from '../../wording/amounts';

/** An entity that may declare interactions of a team. */
export type InteractingEntity = DataProductEntity | TeamProfileEntity;

/** An interaction as a team profile or a data product has it. @public */
export interface DeclaredInteraction {
  readonly interaction: TeamInteraction;
  /** `spec.teamInteractions[n]` */
  readonly path: EntityPath;
  /** Its id, or its place where it has none of its own. */
  readonly key: string;
  /** The other team; `undefined` when it is no ref of a group. */
  readonly partnerRef?: string;
  readonly contractRef?: string;
  /** The data products that it names. */
  readonly productRefs: readonly string[];
}

// both kinds declare interactions in the same fields
const fields = once(() => ({
  references: teamProfile.references.filter(
    ({ path }) => path[1] === 'teamInteractions',
  ),
}));

/** All interactions that an entity declares; linear in their number. */
export function readInteractions(
  entity: InteractingEntity,
): readonly DeclaredInteraction[] {
  const interactions: readonly TeamInteraction[] =
    entity.spec.teamInteractions ?? [];
  if (interactions.length === 0) return [];
  const references = groupByIndex(findReferences(fields(), entity));
  const seen = new Set<string>();
  return interactions.map((interaction, index) => {
    const own = references.get(index) ?? [];
    const refs = (field: string) =>
      own
        .filter(({ path, allowed }) => allowed && path[3] === field)
        .map(({ ref }) => ref);
    return {
      interaction,
      path: ['spec', 'teamInteractions', index],
      key: keyOf(interaction, index, seen),
      partnerRef: refs('with')[0],
      contractRef: refs('contract')[0],
      productRefs: refs('for'),
    };
  });
}

function groupByIndex(references: readonly Reference[]) {
  const byIndex = new Map<number, Reference[]>();
  for (const reference of references) {
    addToList(byIndex, Number(reference.path[2]), reference);
  }
  return byIndex;
}

/** An id that a file repeats must not make two interactions one. */
function keyOf(
  { id }: TeamInteraction,
  index: number,
  seen: Set<string>,
): string {
  if (id === undefined || seen.has(id)) return `#${index}`;
  seen.add(id);
  return id;
}

/** True for an interaction that takes place; one without a status does. */
export function isActive({ status }: TeamInteraction): boolean {
  return status === undefined || status === 'active';
}

/** True for an interaction that takes place or is planned. */
export function isOpen({ status }: TeamInteraction): boolean {
  return status !== 'ended';
}

const MODE_NAMES: Readonly<Record<TeamInteraction['mode'], string>> = {
  collaboration: 'collaboration',
  'x-as-a-service': 'X-as-a-service interaction',
  facilitating: 'facilitation',
};

/** "the collaboration `pilot` with group `crew`" */
export function describeInteraction(declared: DeclaredInteraction): string {
  const { interaction, partnerRef } = declared;
  const id = interaction.id === undefined ? '' : ` ${quote(interaction.id)}`;
  const partner =
    partnerRef === undefined
      ? quote(interaction.with)
      : `group ${quote(nameOfRef(partnerRef))}`;
  return `the ${MODE_NAMES[interaction.mode]}${id} with ${partner}`;
}

/** Names of entities in a sentence, sorted. */
export function listRefs(refs: readonly string[]): string {
  return listSome(refs.map(nameOfRef).sort());
}
