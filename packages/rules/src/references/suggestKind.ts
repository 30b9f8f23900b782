import {
  findSlip,
  type Reference,
  type Suggestion,
} from '@backstage-data-mesh/model';
import { suggestName } from './suggestName';

/** The kind that a field takes where it is misspelt, whatever it names. */
export function suggestKind(reference: Reference): Suggestion[] {
  const { ref, field, path, text } = reference;
  const [kind] = ref.split(':');
  const taken = Object.keys(field.reference.allowed);
  const meant = findSlip(
    kind,
    taken.map(name => name.toLowerCase()),
  );
  if (meant === undefined) return [];
  const value = `${meant}${text.slice(text.indexOf(':'))}`;
  return [suggestName({ path, value, isSlip: true, isSafe: true })];
}
