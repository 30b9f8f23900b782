import { dataProduct } from '@backstage-data-mesh/model';
import * as z from 'zod';
import { PASS } from '../declare/finding';
import { defineRule } from '../declare/rule';
import { everyOf } from '../declare/subject';
import { readConfiguration } from './configuration';

const rule = defineRule<unknown, { days: number }>({
  id: 'team-too-late',
  summary: 'a',
  why: 'b',
  source: 'c',
  remedy: 'd',
  severity: 'warning',
  options: z.object({ days: z.number().default(90) }),
  subject: everyOf<unknown>(dataProduct),
  examples: { passing: 'e', failing: 'f' },
  check: () => PASS,
});

function problemsOf(input: unknown) {
  const result = readConfiguration(input, [rule]);
  return result.ok
    ? []
    : result.problems.map(({ path, message }) => [path.join('.'), message]);
}

describe('readConfiguration', () => {
  it.each([
    [undefined],
    [{}],
    [{ rules: { 'team-too-late': 'off' } }],
    [{ rules: { 'team-too-late': ['error', { days: 3 }] } }],
  ])('accepts %j', input => {
    expect(problemsOf(input)).toEqual([]);
  });

  it('fills in the options that are not given', () => {
    const input = { rules: { 'team-too-late': ['error', {}] } };
    const result = readConfiguration(input, [rule]);
    expect(result.ok && result.configuration.settings.get(rule.id)).toEqual({
      severity: 'error',
      options: { value: { days: 90 } },
    });
  });

  it.each([
    [
      { rules: { 'team-to-late': 'error' } },
      'rules.team-to-late',
      'there is no rule `team-to-late`; did you mean `team-too-late`?',
    ],
    [
      { rules: { 'team-too-late': 'eror' } },
      'rules.team-too-late',
      "rule `team-too-late` is set to `eror`; it takes one of `error`, `warning`, `info`, `off`, or a list of one of them and the rule's options; did you mean `error`?",
    ],
    [
      { rules: { 'team-too-late': 2 } },
      'rules.team-too-late',
      "rule `team-too-late` is set to `2`; it takes one of `error`, `warning`, `info`, `off`, or a list of one of them and the rule's options; did you mean `error`?",
    ],
    [
      { rules: { 'team-too-late': false } },
      'rules.team-too-late',
      "rule `team-too-late` is set to `false`; it takes one of `error`, `warning`, `info`, `off`, or a list of one of them and the rule's options; did you mean `off`?",
    ],
    [
      { rules: { 'team-too-late': ['warn', { days: 1 }] } },
      'rules.team-too-late',
      "rule `team-too-late` is set to `warn`; it takes one of `error`, `warning`, `info`, `off`, or a list of one of them and the rule's options; did you mean `warning`?",
    ],
    [
      { rules: { 'team-too-late': { severity: 'error', days: 1 } } },
      'rules.team-too-late',
      "rule `team-too-late` is set to a map; it takes one of `error`, `warning`, `info`, `off`, or a list of one of them and the rule's options, such as `[warning, { … }]`",
    ],
    [
      { rules: { 'team-*': 'off' } },
      'rules.team-*',
      'there is no rule `team-*`; rules are set one by one, by their whole names',
    ],
    [
      { rules: { interop: 'off' } },
      'rules.interop',
      'there is no rule `interop`; rules are set one by one, by their whole names',
    ],
    [
      { rules: { 'team-too-late': ['error', { dayz: 1 }] } },
      'rules.team-too-late.1.dayz',
      'rule `team-too-late` has no option `dayz`; did you mean `days`?',
    ],
    [
      { rules: { 'team-too-late': ['error', { days: 'x' }] } },
      'rules.team-too-late.1.days',
      'rule `team-too-late`: option `days` is `x`; it must be a finite number',
    ],
    [
      { rulez: {} },
      'rulez',
      "`rulez` is no field of the rules' configuration; did you mean `rules`?",
    ],
    ['x', '', 'Invalid input: expected object, received string'],
  ])('refuses %j with path and expectation', (input, path, message) => {
    expect(problemsOf(input)).toEqual([[path, message]]);
  });

  it('reads declared rules, and settings of them', () => {
    const input = {
      organisationRules: [
        {
          id: 'region-acme-named',
          subject: 'DataProduct',
          summary: 'A product names its region.',
          assert: { 'spec.region': { $exists: true } },
        },
      ],
      rules: { 'region-acme-named': 'error' },
    };
    const result = readConfiguration(input, [rule]);
    expect(result.ok && result.configuration.rules.map(({ id }) => id)).toEqual(
      ['region-acme-named'],
    );
  });

  it('points at what is wrong in a declared rule', () => {
    expect(
      problemsOf({ organisationRules: [{ id: 'region-acme' }] })[0][0],
    ).toBe('organisationRules.0.subject');
  });
});
