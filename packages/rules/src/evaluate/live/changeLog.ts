import { isSameValue } from '../../memory/isSameValue';
import type { Cause, CausedChange } from './cause';

/**
 * What ends otherwise than when it was last asked. A result that changes more
 * than once is told once, and one that comes back not at all.
 */
export class ChangeLog {
  private changes = new Map<number, CausedChange>();

  /** False for a result that was never known before, which is no change. */
  isAbout(result: number, causes: readonly Cause[]): boolean {
    return (
      causes.some(({ what }) => what !== 'start') || this.changes.has(result)
    );
  }

  /** Takes note of a change of the result with a number. */
  note(result: number, change: CausedChange): void {
    if (!this.isAbout(result, change.causes)) return;
    const known = this.changes.get(result);
    const before = known ? known.before : change.before;
    const causes = [...(known?.causes ?? []), ...change.causes];
    this.changes.set(result, { before, after: change.after, causes });
  }

  take(): readonly CausedChange[] {
    const taken = [...this.changes.values()];
    this.changes = new Map();
    return taken.filter(({ before, after }) => !isSameValue(before, after));
  }
}
