import { quote } from '@backstage-data-mesh/model';

const SHOWN_AT_ENDS = 3;

/** A circle by its names: "`a` → `b` → `a`", cut in the middle when it is long. */
export function tellCycle(names: readonly string[]): string {
  const closed = [...names, names[0]].map(quote);
  const left = closed.length - 2 * SHOWN_AT_ENDS;
  const shown =
    left <= 1
      ? closed
      : [
          ...closed.slice(0, SHOWN_AT_ENDS),
          `${left} more`,
          ...closed.slice(-SHOWN_AT_ENDS),
        ];
  return shown.join(' → ');
}
