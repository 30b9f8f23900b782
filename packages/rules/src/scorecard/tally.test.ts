import fc from 'fast-check';
import { STATUSES, type Status } from '../declare/outcome';
import {
  addTally,
  compareTallies,
  describeTally,
  EMPTY_TALLY,
  scoreOf,
  tallyOf,
} from './tally';

const statuses = fc.array(fc.constantFrom(...STATUSES), { minLength: 1 });

function tally(list: readonly Status[]) {
  return tallyOf(list.map(status => ({ status })));
}

function share(list: readonly Status[]): number {
  const score = scoreOf(tally(list));
  return score ? score.passed / score.of : 1;
}

/** From better to worse, for one rule on one entity. */
const WORSE: Readonly<Partial<Record<Status, readonly Status[]>>> = {
  pass: ['fail', 'unknown', 'error', 'waived'],
  waived: ['fail', 'unknown', 'error'],
};

describe('tallies', () => {
  it('say what was passed, of how many, and what is beside it', () => {
    const list: Status[] = [
      ...Array<Status>(7).fill('pass'),
      'fail',
      'unknown',
      'waived',
      'not-applicable',
    ];
    expect(describeTally(tally(list))).toBe('7 of 9, 1 waived, 1 unknown');
  });

  it('give no score where nothing applies', () => {
    const none = tally(['not-applicable', 'waived']);
    expect(scoreOf(none)).toBeUndefined();
    expect(describeTally(none)).toBe('nothing applies, 1 waived');
  });

  it('count what is in grace beside the status that counts', () => {
    const some = tallyOf([{ status: 'pass', isGrace: true }]);
    expect(describeTally(some)).toBe('1 of 1, 1 in grace');
  });

  it('put the worst first, and what has no score last', () => {
    const good = tally(['pass', 'pass']);
    const bad = tally(['pass', 'fail']);
    const worse = tally(['pass', 'pass', 'fail', 'fail']);
    const none = tally(['not-applicable']);
    expect([none, good, bad, worse].sort(compareTallies)).toEqual([
      worse,
      bad,
      good,
      none,
    ]);
  });

  it('never score higher when a result gets worse', () => {
    fc.assert(
      fc.property(statuses, fc.nat(), fc.nat(), (list, place, choice) => {
        const index = place % list.length;
        const worse = WORSE[list[index]] ?? [list[index]];
        const after = [...list];
        after[index] = worse[choice % worse.length];
        expect(share(after)).toBeLessThanOrEqual(share(list));
      }),
    );
  });

  it('never count an unknown as a pass', () => {
    fc.assert(
      fc.property(statuses, list => {
        expect(share([...list, 'unknown'])).toBeLessThanOrEqual(share(list));
      }),
    );
  });

  it('of two parts add up to that of the whole', () => {
    const results = fc.array(
      fc.record({
        status: fc.constantFrom(...STATUSES),
        isGrace: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(results, results, (a, b) => {
        const sum = { ...EMPTY_TALLY };
        for (const part of [a, b]) addTally(sum, tallyOf(part));
        expect(sum).toEqual(tallyOf([...a, ...b]));
      }),
    );
  });

  it('do not depend on the order of results', () => {
    fc.assert(
      fc.property(statuses, list => {
        expect(tally([...list].reverse())).toEqual(tally(list));
      }),
    );
  });
});
