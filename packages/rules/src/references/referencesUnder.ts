import {
  findReferencesUnder,
  type KindDeclaration,
  type Reference,
} from '@backstage-data-mesh/model';

/**
 * The references that an entity holds at or below a field, in the order of the
 * kind's fields: `referencesUnder(valueHypothesis, bet, 'spec', 'goals')`.
 */
export function referencesUnder(
  kind: { readonly references: KindDeclaration['references'] },
  entity: Parameters<typeof findReferencesUnder>[1],
  ...field: readonly string[]
): readonly Reference[] {
  return findReferencesUnder(kind, entity, field);
}

/** The ref in a field that holds one, if there is one. */
export function referenceAt(
  ...where: Parameters<typeof referencesUnder>
): Reference | undefined {
  return referencesUnder(...where)[0];
}

export { targetOf } from './targetOf';
