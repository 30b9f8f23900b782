import type * as z from 'zod';
import type { EntityPath } from './entityPath';
import { fieldsAt, wordsAt } from './schemaTree';

/**
 * Finds the field that is meant by a strange one beside it: the only one that is
 * missing and takes the word that the strange one says.
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
    .map(name => ({ name, words: wordsAt(schema, [...path, name]) }))
    .filter(({ words }) => words.length > 0);
  return strange => {
    const word = written.get(strange);
    if (typeof word !== 'string') return undefined;
    const taking = missing.filter(({ words }) => words.includes(word));
    return taking.length === 1 ? taking[0].name : undefined;
  };
}
