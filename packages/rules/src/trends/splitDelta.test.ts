import {
  DELTA_CAUSES,
  type Outcome,
  type Status,
  type Tally,
} from '@backstage-data-mesh/model';
import fc from 'fast-check';
import { tallyOf } from '../scorecard/tally';
import { deltaCauseOf, splitDelta, type DeltaTerms } from './splitDelta';

const outcome = (
  rule: string,
  status: Status,
  more: Partial<Outcome> = {},
): Outcome => ({
  rule,
  subject: 'dataproduct:default/x',
  status,
  findings:
    status === 'fail' || status === 'waived'
      ? [{ key: rule, severity: 'error', path: [], message: 'a' }]
      : [],
  ...more,
});

const split = (before: Outcome[], after: Outcome[], terms?: DeltaTerms) => {
  const { parts } = splitDelta(before, after, terms);
  return Object.fromEntries(
    DELTA_CAUSES.filter(cause => parts[cause].changes > 0).map(cause => [
      cause,
      parts[cause],
    ]),
  );
};

const because = (what: 'settings' | 'entity' | 'readings' | 'day') => () => [
  deltaCauseOf(what),
];

describe('splitDelta', () => {
  const before = [outcome('a', 'pass')];
  const after = [outcome('a', 'fail')];
  const worse = {
    changes: 1,
    tally: expect.objectContaining({ pass: -1, fail: 1 }),
  };

  it.each([
    ['policy', 'settings'],
    ['entities', 'entity'],
    ['readings', 'readings'],
    ['day', 'day'],
  ] as const)('puts down to %s what a live evaluation says', (cause, what) => {
    expect(split(before, after, { causesOf: because(what) })).toEqual({
      [cause]: worse,
    });
  });

  it('puts down to rules what they say otherwise, whatever else changed', () => {
    const terms = {
      changedRules: new Set(['a']),
      causesOf: because('entity'),
    };
    expect(split(before, after, terms)).toEqual({ rules: worse });
    expect(split([], after, terms)).toMatchObject({
      rules: { changes: 1, tally: { fail: 1, pass: 0 } },
    });
  });

  it('puts down to a waiver that it came or ran out', () => {
    const waiver = {
      id: 'w',
      body: 'governancebody:default/b',
      expires: '2026-12-01',
      isExpired: false,
    };
    const waived = [outcome('a', 'waived', { waiver })];
    expect(
      split(after, waived, { causesOf: because('settings') }),
    ).toMatchObject({ waiver: { tally: { fail: -1, waived: 1 } } });
    const expired = { ...waiver, isExpired: true };
    expect(
      split(waived, [outcome('a', 'fail', { waiver: expired })], {
        causesOf: because('day'),
      }),
    ).toMatchObject({ waiver: { tally: { fail: 1, waived: -1 } } });
  });

  it('says that nobody noted a cause, rather than guess one', () => {
    expect(split(before, after)).toEqual({ unexplained: worse });
  });

  it('says nothing where nothing changed', () => {
    expect(split(after, after)).toEqual({});
  });

  it('has parts that sum up to the difference, whatever the causes', () => {
    const status = fc.constantFrom<Status>(
      ...(['pass', 'fail', 'waived', 'unknown', 'not-applicable'] as const),
    );
    const outcomes = fc
      .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), status), {
        selector: ([rule]) => rule,
      })
      .map(list => list.map(([rule, ended]) => outcome(rule, ended)));
    const causes = fc.dictionary(
      fc.constantFrom('a', 'b', 'c', 'd'),
      fc.constantFrom('settings', 'entity', 'fact', 'readings', 'day'),
    );
    const changed = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'));
    fc.assert(
      fc.property(outcomes, outcomes, causes, changed, (a, b, why, ids) => {
        const { total, parts } = splitDelta(a, b, {
          changedRules: new Set(ids),
          causesOf: rule => (why[rule] ? [deltaCauseOf(why[rule])] : []),
        });
        const [was, is] = [tallyOf(a), tallyOf(b)];
        for (const field of Object.keys(total) as (keyof Tally)[]) {
          expect(total[field]).toBe(is[field] - was[field]);
          expect(
            Object.values(parts).reduce(
              (sum, part) => sum + part.tally[field],
              0,
            ),
          ).toBe(total[field]);
        }
      }),
    );
  });
});
