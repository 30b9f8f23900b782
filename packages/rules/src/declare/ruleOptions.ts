import * as z from 'zod';
import type { Rule } from './rule';

/** An option of a rule. @public */
export interface RuleOption {
  readonly name: string;
  readonly meaning: string;
  /** What it is where nobody says otherwise; missing where it has no value then. */
  readonly value?: unknown;
}

/** What of a rule can be set, in the order of its declaration. @public */
export function ruleOptions({
  options,
}: Pick<Rule, 'options'>): readonly RuleOption[] {
  if (!options) return [];
  const { properties = {} } = z.toJSONSchema(options, { io: 'output' });
  return Object.entries(properties).map(([name, schema]) => {
    const known = typeof schema === 'object' ? schema : {};
    return { name, meaning: known.description ?? '', value: known.default };
  });
}
