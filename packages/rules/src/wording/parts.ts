import { quote } from '@backstage-data-mesh/model';
import { ordinal, upperFirst } from './amounts';

/** What an entity has several of: a policy, a measure, a port. */
export interface NamedPart {
  readonly id: string;
  /** Its place in the list. */
  readonly index: number;
}

/**
 * A part in a sentence: "waiver `w-1`"; without an id by its place, "the 2nd
 * waiver".
 */
export function namePart(noun: string, { id, index }: NamedPart): string {
  return id.trim() === ''
    ? `the ${ordinal(index)} ${noun}`
    : `${noun} ${quote(id)}`;
}

/** The same at the start of a sentence: "Waiver `w-1`", "The 2nd waiver". */
export function partSubject(noun: string, part: NamedPart): string {
  return upperFirst(namePart(noun, part));
}
