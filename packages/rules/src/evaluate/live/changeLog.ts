import { isSameValue } from '../../memory/isSameValue';
import type { Cause, CausedChange } from './cause';

/**
 * What ends otherwise than when it was last asked. A result that changes more
 * than once is told once, and one that comes back not at all.
 */
export class ChangeLog {
  private changes = new Map<number, Noted>();

  /** False for a result that was never known before, which is no change. */
  isAbout(result: number, causes: readonly Cause[]): boolean {
    return (
      causes.some(({ what }) => what !== 'start') || this.changes.has(result)
    );
  }

  /** Takes note of a change of the result with a number. */
  note(result: number, change: CausedChange): void {
    if (!this.isAbout(result, change.causes)) return;
    const known = this.changes.get(result)?.change;
    const before = known ? known.before : change.before;
    const { after } = change;
    const causes = known ? [...known.causes, ...change.causes] : change.causes;
    // compared as they come: thousands at once would keep others waiting
    const isOther = !isSameValue(before, after);
    this.changes.set(result, { change: { before, after, causes }, isOther });
  }

  take(): readonly CausedChange[] {
    const taken: CausedChange[] = [];
    for (const { change, isOther } of this.changes.values())
      if (isOther) taken.push(change);
    this.changes = new Map();
    return taken;
  }
}

interface Noted {
  readonly change: CausedChange;
  /** False when the result is what it was when it was last asked for. */
  readonly isOther: boolean;
}
