/**
 * For authors of rules: runs a rule on meshes written as YAML.
 *
 * @packageDocumentation
 */
export { runRule, TEST_DAY, type RunRuleOptions } from './testing/runRule';
export { testRule, type RuleCase, type RuleCases } from './testing/testRule';
