import {
  partKeys,
  quote,
  type EntityPath,
  type Finding,
} from '@backstage-data-mesh/model';
import { findRepeated } from '../references/repeated';
import { ordinal } from '../wording/amounts';
import { subjectName } from '../wording/names';

/** A list of an entity in which each id names one thing. */
export interface NamedParts {
  /** The ref of the entity. */
  readonly ref: string;
  /** The place of the list. */
  readonly path: EntityPath;
  /** In the plural: "goals". */
  readonly noun: string;
  readonly ids: readonly (string | undefined)[];
  /** Tells findings of several lists of one entity apart. */
  readonly list?: string;
}

/** A finding for each id that has been given before. */
export function findRepeatedIds(parts: NamedParts): readonly Finding[] {
  const { ref, path, noun, ids, list } = parts;
  const repeated = findRepeated(ids);
  if (repeated.length === 0) return [];
  const keys = partKeys(ids.map(id => id ?? ''));
  return repeated.map(({ index, first }) => ({
    path: [...path, index, 'id'],
    discriminator: list ? `${list}:${keys[index]}` : keys[index],
    message: `${subjectName(ref)} has two ${noun} with the id ${quote(ids[index] ?? '')}, the ${ordinal(first)} and the ${ordinal(index)}; an id names one thing`,
    related: [{ ref, path: [...path, first, 'id'] }],
  }));
}
