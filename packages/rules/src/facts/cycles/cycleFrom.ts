import type { Cycle } from './shortestCycles';

/** A cycle as one of those tells it who are in it or around it. */
export interface CycleFrom<Item> {
  readonly length: number;
  /** How many reach each other here, those of other cycles included. */
  readonly groupSize: number;
  /** False for one of a very large group, which gets a cycle beside its own. */
  readonly isIn: boolean;
  /** The one after so many steps: after none it is the teller, if it is in it. */
  at(step: number): Item;
  /** The others of the cycle, in its order, at most so many. */
  others(most: number): readonly Item[];
}

/** The cycle from a member on; where it is not in it, from the first name on. */
export function cycleFrom<Item>(
  { nodes, groupSize, placeOf }: Cycle,
  member: number,
  itemOf: (node: number) => Item,
): CycleFrom<Item> {
  const { length } = nodes;
  const place = placeOf(member);
  const at = (step: number) => itemOf(nodes[((place ?? 0) + step) % length]);
  const first = place === undefined ? 0 : 1;
  return {
    length,
    groupSize,
    isIn: place !== undefined,
    at,
    others: most =>
      Array.from({ length: Math.min(most, length - first) }, (_, step) =>
        at(first + step),
      ),
  };
}
