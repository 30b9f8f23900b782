import type { Outcome } from '../../declare/outcome';
import { ChangeLog } from './changeLog';

const causes = [{ what: 'day' }] as const;

/** An outcome that counts how often somebody looks at its status. */
function outcome(status: Outcome['status'], onLook = () => {}): Outcome {
  return {
    ...{ rule: 'team-too-small', subject: 'group:default/crew', findings: [] },
    get status() {
      onLook();
      return status;
    },
  };
}

describe('the log of changes', () => {
  it('tells a result that changes twice once, and one that comes back not at all', () => {
    const log = new ChangeLog();
    const [fails, passes] = [outcome('fail'), outcome('pass')];
    log.note(1, { before: fails, after: passes, causes });
    log.note(1, { before: passes, after: outcome('unknown'), causes });
    log.note(2, { before: fails, after: passes, causes });
    log.note(2, { before: passes, after: outcome('fail'), causes });
    expect(log.take()).toEqual([
      {
        before: fails,
        after: outcome('unknown'),
        causes: [...causes, ...causes],
      },
    ]);
    expect(log.take()).toEqual([]);
  });

  it('compares results when they are noted, and none of them when it is asked', () => {
    const log = new ChangeLog();
    let looks = 0;
    const look = () => void looks++;
    for (let result = 0; result < 1_000; result++)
      log.note(result, {
        before: outcome('fail', look),
        after: outcome('pass', look),
        causes,
      });
    expect(looks).toBeGreaterThan(0);
    looks = 0;
    expect(log.take()).toHaveLength(1_000);
    expect(looks).toBe(0);
  });
});
