import { MultiMap } from '../memory/multiMap';
import { quote } from '../refs/entityRef';
import { formatPath, type EntityPath } from './entityPath';
import type { Problem } from './problems';

/**
 * The problems that are worth telling: a field that is missing because its key
 * is misspelt is told at the key, and not once more as missing; one that is
 * missing in a map of another form, at the map. Within a part of an entity what
 * is missing is told with a field that nobody knows: it was meant by it.
 *
 * @public
 */
export function tellOnce(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length === 0) return problems;
  const meant = new Set(
    problems.flatMap(({ code, path, suggestion, belongsAt }) => {
      if (belongsAt) return [formatPath(belongsAt)];
      return code === 'unknown-field' && suggestion !== undefined
        ? [formatPath([...path.slice(0, -1), suggestion])]
        : [];
    }),
  );
  const unfit = new Set(
    problems.flatMap(({ code, path }) =>
      code === 'type' ? [formatPath(path)] : [],
    ),
  );
  return tellWithStrangers(
    problems.filter(
      ({ code, path }) =>
        code !== 'missing' ||
        !(meant.has(formatPath(path)) || unfit.has(mapOf(path))),
    ),
  );
}

/** What is missing beside a field that is no other's misspelling. */
function tellWithStrangers(problems: readonly Problem[]): readonly Problem[] {
  const strangers = new Map<string, Problem>();
  for (const problem of problems) {
    const { code, path, suggestion } = problem;
    if (code === 'unknown-field' && !suggestion && path.length > IN_SPEC)
      if (!strangers.has(mapOf(path))) strangers.set(mapOf(path), problem);
  }
  if (strangers.size === 0) return problems;
  const lacking = new MultiMap<Problem, string>();
  const rest = problems.filter(({ code, path }) => {
    const stranger = code === 'missing' && strangers.get(mapOf(path));
    if (stranger) lacking.add(stranger, String(path.at(-1)));
    return !stranger;
  });
  return rest.map(problem => {
    const names = lacking.get(problem);
    return names.length === 0
      ? problem
      : {
          ...problem,
          breaks: true,
          message: `${problem.message}, and ${sayMissing(names)}`,
        };
  });
}

/** Fields of `spec` itself have too little to do with each other. */
const IN_SPEC = 2;

function sayMissing(names: readonly string[]): string {
  const all = names.map(quote);
  const last = all.pop() ?? '';
  return all.length === 0
    ? `${last} is missing`
    : `${all.join(', ')} and ${last} are missing`;
}

function mapOf(path: EntityPath): string {
  return formatPath(path.slice(0, -1));
}
