import type * as z from 'zod';
import type { EntityPath } from './entityPath';
import { fieldsAt, kindsAt, wordsAt } from './schemaTree';

/** What other catalogs and standards call these fields. */
const OTHER_KEYS: ReadonlyMap<string, string> = new Map([
  ['team', 'owner'],
  ['maintainer', 'owner'],
  ['stage', 'lifecycle'],
  ['status', 'lifecycle'],
  ['state', 'lifecycle'],
]);

/**
 * Finds the field that is meant by a strange one beside it: the only one that is
 * missing and takes the word that the strange one says, or a reference to its
 * kind; or one that is called so elsewhere.
 */
export function fieldsByWord(
  schema: z.ZodType,
  path: EntityPath,
  map: unknown,
): (strange: string) => string | undefined {
  if (typeof map !== 'object' || map === null) return () => undefined;
  const written = new Map<string, unknown>(Object.entries(map));
  const missing = fieldsAt(schema, path)
    .filter(name => !written.has(name))
    .map(name => {
      const field = [...path, name];
      const kinds = kindsAt(schema, field).map(kind => `${kind}:`);
      return { name, words: wordsAt(schema, field), kinds };
    })
    .filter(({ words, kinds }) => words.length + kinds.length > 0);
  return strange => {
    const word = written.get(strange);
    if (typeof word !== 'string') return undefined;
    const kind = word.slice(0, word.indexOf(':') + 1).toLowerCase();
    const taking = missing.filter(
      ({ words, kinds }) => words.includes(word) || kinds.includes(kind),
    );
    if (taking.length === 1) return taking[0].name;
    const other = OTHER_KEYS.get(strange);
    return missing.find(({ name }) => name === other)?.name;
  };
}
