import type { Rule } from '../declare/rule';
import type { RuleSettings } from './settings';

/** Every rule as it is by default. @public */
export function recommendedSettings(rules: readonly Rule[]): RuleSettings {
  return new Map(
    rules.map(rule => [
      rule.id,
      {
        severity: rule.severity,
        options: rule.options?.parse({}),
        origin: { source: 'recommended' },
      },
    ]),
  );
}
