import { formatPath, type EntityPath } from '../declare/entityPath';
import type { KindDeclaration, ParseResult } from '../declare/kind';
import type { Problem } from '../declare/problems';
import { fieldsAt } from '../declare/schemaTree';
import { quote } from '../refs/entityRef';
import { isSlip } from '../vocabulary/slip';

/**
 * Reads an entity of a built-in kind. A fault in Backstage's own fields is
 * Backstage's to refuse: such a field is set aside and is no problem of ours, so
 * that all else that the entity says stays known.
 */
export function parseBuiltIn(
  kind: KindDeclaration,
  input: unknown,
  isOurs: (problem: Problem) => boolean,
): ParseResult {
  const result = kind.parse(input);
  const problems = [
    ...result.problems.filter(isOurs),
    ...findMisspelt(kind.extendsAt ?? [], input),
    ...findBeside(kind, input),
  ];
  if (result.ok) return { ...result, problems };
  const { readable } = result;
  return readable && !problems.some(({ breaks }) => breaks)
    ? { ok: true, problems, ...readable }
    : { ok: false, problems, readable };
}

/**
 * Backstage takes any field beside its own: what is ours under a misspelt name
 * would be read by nobody.
 */
function findMisspelt(ours: EntityPath, input: unknown): Problem[] {
  const [name, ...above] = [...ours].reverse();
  const around = above.reduceRight<unknown>(
    (value, key) => (isMap(value) ? value[key] : undefined),
    input,
  );
  if (typeof name !== 'string' || !isMap(around)) return NONE;
  // mostly it is there, or nothing is
  if (Object.hasOwn(around, name)) return NONE;
  return Object.keys(around)
    .filter(key => isSlip(key, name))
    .map((key): Problem => {
      const path = [...ours.slice(0, -1), key];
      return {
        path,
        code: 'unknown-field',
        message: `${quote(formatPath(path))} is not a known field; did you mean ${quote(name)}?`,
        suggestion: name,
        isSlip: true,
        breaks: false,
      };
    });
}

/**
 * Fields of ours that stand one level too far out, beside those of Backstage. Some
 * are words that anybody may use: one that is only ours tells that all are meant.
 */
function findBeside(
  { extendsAt = [], schema }: KindDeclaration,
  input: unknown,
): Problem[] {
  const [name, ...more] = extendsAt.slice(1);
  if (typeof name !== 'string' || more.length > 0 || !isMap(input)) return NONE;
  const { spec } = input;
  if (!isMap(spec) || !OURS_ALONE.some(key => Object.hasOwn(spec, key)))
    return NONE;
  const ours = isMap(spec[name]) ? spec[name] : {};
  const own = new Set(fieldsAt(schema, ['spec']));
  return fieldsAt(schema, ['spec', name])
    .filter(key => Object.hasOwn(spec, key))
    .filter(key => !own.has(key) && !Object.hasOwn(ours, key))
    .map(key => ({
      path: ['spec', key],
      code: 'unknown-field',
      message: `${quote(`spec.${key}`)} is read by nobody; ${quote(key)} stands in ${quote(`spec.${name}`)}`,
      belongsAt: ['spec', name, key],
      breaks: false,
    }));
}

const OURS_ALONE = ['domainOwner', 'dataLead', 'wipLimit', 'goals'];

const NONE: Problem[] = [];

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
