/** A point with what it is called. */
export interface Spot {
  readonly title: string;
  readonly x: number;
  readonly y: number;
}

/** Where a name stands; empty where there is no room for it. */
export interface Label extends Spot {
  readonly anchor: 'start' | 'end';
}

const LETTER = 6.5;
const LINE = 14;
const AWAY = 10;

/**
 * Puts the name of each point beside it, on the side that has room, and leaves
 * out those that would stand on another name: the table has them all.
 */
export function placeLabels(spots: readonly Spot[], width: number): Label[] {
  const taken: { left: number; right: number; y: number }[] = [];
  return spots.map(({ title, x, y }) => {
    const length = title.length * LETTER;
    const isLeft = x + AWAY + length > width;
    const left = isLeft ? x - AWAY - length : x + AWAY;
    const box = { left, right: left + length, y };
    const isFree =
      left >= 0 &&
      taken.every(
        other =>
          Math.abs(other.y - y) >= LINE ||
          box.right < other.left ||
          box.left > other.right,
      );
    if (isFree) taken.push(box);
    return {
      title: isFree ? title : '',
      x: isLeft ? x - AWAY : x + AWAY,
      y: y + 4,
      anchor: isLeft ? 'end' : 'start',
    };
  });
}
