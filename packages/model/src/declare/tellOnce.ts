import { formatPath } from './entityPath';
import type { Problem } from './problems';

/**
 * The problems that are worth telling: a field that is missing because its key
 * is misspelt is told at the key, and not once more as missing; one that is
 * missing in a map of another form, at the map.
 *
 * @public
 */
export function tellOnce(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length === 0) return problems;
  const meant = new Set(
    problems.flatMap(({ code, path, suggestion }) =>
      code === 'unknown-field' && suggestion !== undefined
        ? [formatPath([...path.slice(0, -1), suggestion])]
        : [],
    ),
  );
  const unfit = new Set(
    problems.flatMap(({ code, path }) =>
      code === 'type' ? [formatPath(path)] : [],
    ),
  );
  return problems.filter(
    ({ code, path }) =>
      code !== 'missing' ||
      !(
        meant.has(formatPath(path)) || unfit.has(formatPath(path.slice(0, -1)))
      ),
  );
}
