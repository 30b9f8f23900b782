/** Names in an order in which each leads to the next. */
export interface Chain {
  readonly length: number;
  /** The name at a place, as it is shown; none that is cut is asked for. */
  nameAt(place: number): string;
}

const SHOWN_AT_ENDS = 3;

/** A chain in a sentence: "`a` → `b` → `c`", cut in the middle when it is long. */
export function tellChain({ length, nameAt }: Chain): string {
  const left = length - 2 * SHOWN_AT_ENDS;
  const names = (start: number, end: number) =>
    Array.from({ length: end - start }, (_, step) => nameAt(start + step));
  const shown =
    left <= 1
      ? names(0, length)
      : [
          ...names(0, SHOWN_AT_ENDS),
          `${left} more`,
          ...names(length - SHOWN_AT_ENDS, length),
        ];
  return shown.join(' → ');
}

/** A cycle in a sentence, which ends where it began: "`a` → `b` → `a`". */
export function tellCycle({ length, nameAt }: Chain): string {
  return tellChain({
    length: length + 1,
    nameAt: place => nameAt(place % length),
  });
}
