import type { AnswerOf } from '@backstage-data-mesh/plugin-data-mesh-react';

/** How flows lie to regions, or to domains. */
export type BoundaryAnswer = AnswerOf<'getEcosystem'>['region'];

/** The flows from one label to another, beside what chance would give. */
export interface FlowCell {
  readonly flows: number;
  /** As many as if the same ends were wired at random. */
  readonly expected: number;
  /** How it lies to chance, where it differs by what is worth a mark. */
  readonly is: 'more' | 'fewer' | 'as-chance';
}

/** It differs when it is farther away than a flow, and than a quarter. */
const LEAST_FLOWS = 1;
const LEAST_SHARE = 0.25;

/** Finds the cell of two labels, by their places. */
export function createFlowMatrix({
  labels,
  cells,
}: Pick<BoundaryAnswer, 'labels' | 'cells'>): (
  from: number,
  to: number,
) => FlowCell {
  const numbers = new Map<string, number>();
  for (let at = 0; at < cells.length; at += 3)
    numbers.set(`${cells[at]} ${cells[at + 1]}`, cells[at + 2]);
  const all = labels.reduce((sum, { out }) => sum + out, 0);
  return (from, to) => {
    const flows = numbers.get(`${from} ${to}`) ?? 0;
    const expected = all === 0 ? 0 : (labels[from].out * labels[to].into) / all;
    const apart = flows - expected;
    const isWorth =
      Math.abs(apart) >= LEAST_FLOWS &&
      Math.abs(apart) >= LEAST_SHARE * expected;
    const side = apart > 0 ? 'more' : 'fewer';
    return { flows, expected, is: isWorth ? side : 'as-chance' };
  };
}
