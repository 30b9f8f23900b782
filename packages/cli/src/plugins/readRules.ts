import type { Rule } from '@backstage-data-mesh/rules';

/** What a plugin gives as rules, or why it gives none. */
export type ReadRules =
  | { readonly ok: true; readonly rules: readonly Rule[] }
  | { readonly ok: false; readonly reason: string };

/** Reads what a plugin exports; what `defineRule` returns has all that is asked. */
export function readRules(exported: readonly unknown[]): ReadRules {
  const rules: Rule[] = [];
  for (const [index, value] of exported.entries()) {
    const missing = findMissing(value);
    if (missing !== undefined || !isRule(value)) {
      const reason = `rule ${index + 1} in it has no ${missing}`;
      return { ok: false, reason };
    }
    rules.push(guarded(value));
  }
  return { ok: true, rules };
}

function isRule(value: unknown): value is Rule {
  return findMissing(value) === undefined;
}

/** The first thing that a rule needs, and that is not there or is another. */
function findMissing(value: unknown): string | undefined {
  const missing = Object.entries(NEEDED).find(
    ([name, is]) => !is(partOf(value, name)),
  );
  return missing && `\`${missing[0]}\` as it has to be`;
}

type Test = (value: unknown) => boolean;

const isText: Test = value => typeof value === 'string' && value !== '';
const isFunction: Test = value => typeof value === 'function';
const isTexts: Test = value => Array.isArray(value) && value.every(isText);

const NEEDED: Readonly<Record<string, Test>> = {
  id: isText,
  judge: isFunction,
  family: isText,
  summary: isText,
  why: isText,
  source: isText,
  remedy: isText,
  severity: value => SEVERITIES.has(value),
  needs: isTexts,
  subject: value =>
    isTexts(partOf(value, 'kinds')) && isFunction(partOf(value, 'read')),
  examples: value =>
    ['passing', 'failing'].every(
      name => typeof partOf(value, name) === 'string',
    ),
};

const SEVERITIES = new Set<unknown>(['error', 'warning', 'info', 'off']);

function partOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Reflect.get(value, name)
    : undefined;
}

/** The rule; what it answers is looked at first, for others wrote it. */
function guarded(rule: Rule): Rule {
  return {
    ...rule,
    judge(context, node, known) {
      const verdict: unknown = rule.judge(context, node, known);
      if (!isVerdict(verdict))
        throw new Error(
          'it answered with no verdict, which is a list of findings with `path` and `message`, or a reason',
        );
      return verdict;
    },
  };
}

function isVerdict(value: unknown): value is ReturnType<Rule['judge']> {
  if (value === undefined) return true;
  return Array.isArray(value)
    ? value.every(isFinding)
    : isText(partOf(value, 'notApplicable')) ||
        isText(partOf(value, 'unknown'));
}

function isFinding(value: unknown): boolean {
  const suggestions = partOf(value, 'suggestions') ?? [];
  return (
    Array.isArray(partOf(value, 'path')) &&
    isText(partOf(value, 'message')) &&
    Array.isArray(suggestions) &&
    suggestions.every(
      each =>
        isText(partOf(each, 'text')) && Array.isArray(partOf(each, 'edits')),
    )
  );
}
