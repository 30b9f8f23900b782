import type * as z from 'zod';
import type { EntityPath } from './entityPath';
import { fieldsAt, kindsAt, wordsAt } from './schemaTree';

/** What other catalogs and standards call these fields. */
const OTHER_KEYS: ReadonlyMap<string, readonly string[]> = new Map([
  ['team', ['owner', 'with']],
  ['maintainer', ['owner']],
  ['stage', ['lifecycle']],
  ['status', ['lifecycle']],
  ['state', ['lifecycle']],
  ['inputs', ['inputPorts']],
  ['consumes', ['inputPorts']],
  ['outputs', ['outputPorts']],
  ['provides', ['outputPorts']],
  ['source', ['from']],
  ['product', ['from']],
  ['sla', ['slos']],
  ['slas', ['slos']],
  ['slaProperties', ['slos']],
  ['serviceLevels', ['slos']],
  ['servicelevels', ['slos']],
  ['dataContract', ['contract']],
  ['kpis', ['measures']],
  ['metrics', ['measures']],
  ['interactions', ['teamInteractions']],
  ['members', ['seats']],
  ['frequency', ['cadence']],
  ['objective', ['goals']],
  ['objectives', ['goals']],
  ['keyResults', ['measures']],
  ['hypothesis', ['statement']],
  ['user', ['who']],
  ['person', ['who']],
  ['decision', ['outcome']],
  ['until', ['expires']],
  ['date', ['asOf', 'by', 'on', 'next']],
  ['asOf', ['by']],
  ['id', ['rule', 'name']],
  ['name', ['id', 'property']],
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
    });
  return strange => {
    const word = written.get(strange);
    if (typeof word === 'string') {
      const kind = word.slice(0, word.indexOf(':') + 1).toLowerCase();
      const taking = missing.filter(
        ({ words, kinds }) => words.includes(word) || kinds.includes(kind),
      );
      if (taking.length === 1) return taking[0].name;
    }
    const others = OTHER_KEYS.get(strange) ?? [];
    return missing.find(({ name }) => others.includes(name))?.name;
  };
}
