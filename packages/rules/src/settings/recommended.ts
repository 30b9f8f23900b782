import type { Rule } from '../declare/rule';
import type { RuleSettings } from './settings';

/**
 * Every rule as it is by default.
 *
 * @throws Error for a rule that has an option without a default.
 * @public
 */
export function recommendedSettings(rules: readonly Rule[]): RuleSettings {
  return new Map(
    rules.map(rule => [
      rule.id,
      {
        severity: rule.severity,
        options: defaultOptions(rule),
        origin: { source: 'recommended' },
      },
    ]),
  );
}

function defaultOptions({ id, options }: Rule): unknown {
  // the schema is asked once; compiling it first would take ten times as long
  const result = options?.safeParse({}, { jitless: true });
  if (result && !result.success)
    throw new Error(`Rule ${id} has an option without a default`, {
      cause: result.error,
    });
  return result?.data;
}
