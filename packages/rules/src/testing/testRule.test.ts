import { dataProduct } from '@backstage-data-mesh/model';
import { notApplicable, unknown, type Verdict } from '../declare/finding';
import { defineRule } from '../declare/rule';
import { everyOf } from '../declare/subject';
import { expectCase } from './testRule';

/** Ends on each product as the product's name says. */
const rule = defineRule({
  ...{ id: 'ownership-told', summary: 'a', why: 'b', source: 'c', remedy: 'd' },
  severity: 'error',
  subject: everyOf(dataProduct),
  examples: { passing: 'e', failing: 'f' },
  check: ({ entity }): Verdict => {
    const { name } = entity.metadata;
    if (name === 'crash') throw new Error('boom');
    if (name === 'unknown') return unknown('not known');
    if (name === 'elsewhere') return notApplicable('not here');
    return name === 'pass' ? [] : [{ path: ['kind'], message: 'bad' }];
  },
});

const ENDS = {
  pass: 'pass',
  fail: 'fail',
  'not-applicable': 'elsewhere',
  unknown: 'unknown',
} as const;

function run(status: keyof typeof ENDS, ...names: string[]) {
  const mesh = names
    .map(
      name => `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: ${name} }
spec: { type: aggregate, lifecycle: production, owner: crew }
`,
    )
    .join('---');
  return () => expectCase(rule, status, { name: 'a', mesh });
}

const statuses = Object.keys(ENDS) as (keyof typeof ENDS)[];

describe('a case of a rule', () => {
  it.each(statuses)('holds when a subject ends so: %s', status => {
    expect(run(status, ENDS[status])).not.toThrow();
  });

  it.each(statuses)('does not hold when none ends so: %s', status => {
    const other = status === 'pass' ? 'fail' : 'pass';
    expect(run(status, other)).toThrow();
  });

  it.each(statuses)(
    'does not hold when the rule crashes beside: %s',
    status => {
      expect(run(status, ENDS[status], 'crash')).toThrow();
    },
  );

  it.each([
    ['fail', 'unknown'],
    ['unknown', 'fail'],
    ['not-applicable', 'fail'],
    ['not-applicable', 'unknown'],
    ['pass', 'fail'],
    ['pass', 'elsewhere'],
  ] as const)(
    'does not hold for %s beside a subject that is %s',
    (status, other) => {
      expect(run(status, ENDS[status], other)).toThrow();
    },
  );

  it.each(['fail', 'unknown', 'not-applicable'] as const)(
    'holds for %s beside subjects that pass',
    status => {
      expect(run(status, ENDS[status], 'pass')).not.toThrow();
    },
  );
});
