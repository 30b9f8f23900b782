import { quote } from '@backstage-data-mesh/model';
import * as z from 'zod';
import type { Rule } from '../declare/rule';
import { once } from '../memory/once';
import type { ConfigurationProblem } from '../settings/configuration';
import { didYouMean } from '../wording/didYouMean';
import type { LevelSet } from './levels';

/** Ladders of levels, or all that is wrong with them. @public */
export type LevelSetsResult =
  | { readonly ok: true; readonly levelSets: readonly LevelSet[] }
  | { readonly ok: false; readonly problems: readonly ConfigurationProblem[] };

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const MOST_SETS = 20;
const MOST_LEVELS = 10;

const levelSetsShape = once(() =>
  z
    .array(
      z.strictObject({
        id: z
          .string()
          .max(63)
          .regex(ID, 'an id is in kebab case, such as `product-maturity`'),
        levels: z
          .array(
            z.strictObject({
              name: z.string().trim().min(1).max(63),
              rules: z.array(z.string()),
            }),
          )
          .min(1)
          .max(MOST_LEVELS),
      }),
    )
    .max(MOST_SETS),
);

/**
 * Reads ladders of levels: a list of `id` and `levels`, the lowest first, each
 * with a `name` and the ids of its `rules`. Every problem is named with its path:
 * an unknown rule, one that stands twice on a ladder, a name that stands twice.
 *
 * @param rules - all that can be named, those that a configuration declares
 *   included
 * @public
 */
export function readLevelSets(
  input: unknown,
  rules: readonly Rule[],
): LevelSetsResult {
  const read = levelSetsShape().safeParse(input ?? []);
  if (!read.success) {
    const problems = read.error.issues.map(({ path, message }) => ({
      path: path.map(String),
      message,
    }));
    return { ok: false, problems };
  }
  const problems = [
    ...twice(read.data.map(({ id }, at) => [id, [at, 'id']])),
    ...read.data.flatMap(({ levels }, at) => [
      ...twice(
        levels.map(({ name }, no) => [name, [at, 'levels', no, 'name']]),
      ),
      ...twice(rulesWithPaths(levels, at)),
      ...unknownRules(rulesWithPaths(levels, at), rules),
    ]),
  ];
  return problems.length === 0
    ? { ok: true, levelSets: read.data }
    : { ok: false, problems };
}

type Named = readonly [name: string, path: readonly (string | number)[]];

function rulesWithPaths(levels: LevelSet['levels'], set: number): Named[] {
  return levels.flatMap((level, no) =>
    level.rules.map((rule, at): Named => [
      rule,
      [set, 'levels', no, 'rules', at],
    ]),
  );
}

function twice(named: readonly Named[]): ConfigurationProblem[] {
  const seen = new Set<string>();
  return named.flatMap(([name, path]) => {
    if (seen.has(name))
      return [{ path, message: `${quote(name)} stands here a second time` }];
    seen.add(name);
    return [];
  });
}

function unknownRules(
  named: readonly Named[],
  rules: readonly Rule[],
): ConfigurationProblem[] {
  const ids = rules.map(({ id }) => id);
  return named
    .filter(([id]) => !ids.includes(id))
    .map(([id, path]) => ({
      path,
      message: `there is no rule ${quote(id)}${didYouMean(id, ids)}`,
    }));
}
