import { historyAsDays } from './historyAsDays';

const tally = {
  ...{ pass: 3, fail: 1, waived: 0, unknown: 0, error: 0 },
  ...{ notApplicable: 4, grace: 0 },
};
const change = (day: string, from: string, to: string, ruleSet = 'a') =>
  ({
    ...{ subject: 'dataproduct:default/visits', rule: 'ownership-x' },
    ...{ family: 'ownership', from, to, at: `${day}T10:00:00Z` },
    ...{ cause: { kind: 'entities' }, version: 1, ruleSet },
  }) as Parameters<typeof historyAsDays>[2][number];

const days = (...transitions: ReturnType<typeof change>[]) =>
  historyAsDays('2026-06-10', [{ family: 'ownership', tally }], transitions);

const passesOf = (all: ReturnType<typeof days>) =>
  all.map(
    ({ day, families: [{ tally: each, score }] }) =>
      `${day}: ${each.pass} passed, ${each.fail} to mend, of ${score?.of}`,
  );

describe('historyAsDays', () => {
  it('goes back from what is now, by what changed', () => {
    expect(
      passesOf(
        days(
          change('2026-06-08', 'fail', 'pass'),
          change('2026-06-05', 'pass', 'fail'),
          change('2026-06-01', 'none', 'fail'),
        ),
      ),
    ).toEqual([
      '2026-06-01: 3 passed, 1 to mend, of 4',
      '2026-06-05: 2 passed, 2 to mend, of 4',
      '2026-06-08: 3 passed, 1 to mend, of 4',
      '2026-06-10: 3 passed, 1 to mend, of 4',
    ]);
  });

  it('shows how a day ended, whatever happened in it', () => {
    expect(
      passesOf(
        days(
          change('2026-06-08', 'fail', 'pass'),
          change('2026-06-08', 'pass', 'fail'),
        ),
      ),
    ).toEqual([
      '2026-06-08: 3 passed, 1 to mend, of 4',
      '2026-06-10: 3 passed, 1 to mend, of 4',
    ]);
  });

  it('marks where the rules are others than before', () => {
    const all = days(
      change('2026-06-08', 'pass', 'fail', 'b'),
      change('2026-06-05', 'pass', 'fail', 'a'),
    );
    expect(all.map(({ hasOtherRules }) => hasOtherRules)).toEqual([
      ...[false, true, false],
    ]);
  });

  it('is today alone where nothing ever changed', () => {
    expect(passesOf(days())).toEqual(['2026-06-10: 3 passed, 1 to mend, of 4']);
  });
});
