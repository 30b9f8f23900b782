import { formatPath } from '@backstage-data-mesh/model';
import type { Rule } from '../declare/rule';
import type { Status } from '../declare/outcome';
import { runRule, type RunRuleOptions } from './runRule';

/** A mesh on which a rule is run, and what should come of it. @public */
export interface RuleCase extends RunRuleOptions {
  /** What the case shows, as the end of a sentence. */
  readonly name: string;
  /** The smallest mesh that shows the point, as YAML. */
  readonly mesh: string;
  /** The whole text of each finding, in order; for failing cases. */
  readonly findings?: readonly string[];
  /** How else subjects in the mesh end, where it is no matter here. */
  readonly others?: readonly Exclude<Status, 'error'>[];
  /** The reason; for cases that neither pass nor fail. */
  readonly reason?: string;
  /** The severities of the findings, where they are not the rule's own. */
  readonly severities?: readonly string[];
  /** `spec.owner`: the place of each finding. */
  readonly paths?: readonly string[];
}

/** The cases of a rule, by how it ends on its subjects. @public */
export interface RuleCases {
  /** Further rules that are on, for one that needs their outcomes. */
  readonly beside?: readonly Rule[];
  readonly passes?: readonly RuleCase[];
  readonly fails?: readonly RuleCase[];
  readonly notApplicable?: readonly RuleCase[];
  readonly unknown?: readonly RuleCase[];
}

/**
 * Writes a rule's test: its two examples, and tables of cases. Each case runs
 * the rule on its mesh; every subject in it that does not pass has to end as
 * the table says.
 *
 * @public
 */
export function testRule(rule: Rule, cases: RuleCases): void {
  const options = { beside: cases.beside };
  describe(rule.id, () => {
    it('passes its passing example', () => {
      expect(statusesOf(rule, rule.examples.passing, options)).toEqual([
        'pass',
      ]);
    });

    it('fails its failing example', () => {
      expect(statusesOf(rule, rule.examples.failing, options)).toContain(
        'fail',
      );
    });

    testTable(rule, 'pass', cases.passes, options);
    testTable(rule, 'fail', cases.fails, options);
    testTable(rule, 'not-applicable', cases.notApplicable, options);
    testTable(rule, 'unknown', cases.unknown, options);
  });
}

const TITLES: Partial<Record<Status, string>> = {
  pass: 'passes',
  fail: 'fails',
  'not-applicable': 'is not applicable',
  unknown: 'is unknown',
};

function testTable(
  rule: Rule,
  status: Status,
  cases: readonly RuleCase[] = [],
  options: RunRuleOptions = {},
): void {
  if (cases.length === 0) return;
  describe(`${TITLES[status]}`, () => {
    it.each(cases.map(entry => [entry.name, entry] as const))(
      '%s',
      (_, entry) => expectCase(rule, status, { ...options, ...entry }),
    );
  });
}

/** Runs a case; every subject in it ends as the table says, or is no matter. */
export function expectCase(rule: Rule, status: Status, entry: RuleCase): void {
  const {
    mesh,
    findings,
    reason,
    severities,
    paths,
    others = [],
    name: _,
    ...options
  } = entry;
  const outcomes = runRule(rule, mesh, options);
  const relevant = outcomes.filter(outcome => outcome.status === status);
  expect(relevant.length).toBeGreaterThan(0);
  const expected = [status, ...harmlessBeside(status), ...others];
  expect(outcomes.filter(o => !expected.includes(o.status))).toEqual([]);
  const found = relevant.flatMap(outcome => outcome.findings);
  if (findings) expect(found.map(({ message }) => message)).toEqual(findings);
  if (severities) expect(found.map(f => f.severity)).toEqual(severities);
  if (paths) expect(found.map(({ path }) => formatPath(path))).toEqual(paths);
  if (reason) expect(relevant.map(outcome => outcome.reason)).toContain(reason);
}

/**
 * What else may be in the mesh of a case: subjects that pass, and such as the
 * rule has nothing to say on. That it cannot tell, or fails one, has to be
 * said; that it crashes is never right.
 */
function harmlessBeside(status: Status): readonly Status[] {
  return status === 'pass' ? [] : ['pass', 'not-applicable'];
}

function statusesOf(rule: Rule, mesh: string, options: RunRuleOptions) {
  const statuses = runRule(rule, mesh, options)
    .map(({ status }) => status)
    .filter(status => status !== 'not-applicable');
  return [...new Set(statuses)];
}
