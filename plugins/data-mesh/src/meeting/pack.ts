import type { AnswerOf } from '@backstage-data-mesh/plugin-data-mesh-react';

/** What a governance body has before it, as the evaluator tells it. */
export type Pack = AnswerOf<'getMeetingPack'>['pack'];

/** A value hypothesis that is to be decided on. */
export type PackBet = Pack['toDecide'][number];

/** A measure in a pack. */
export type PackMeasure = Pack['tripwires'][number];

/** Measures that need a look, each once: what was crossed first. */
export function measuresToLookAt(pack: Pack): PackMeasure[] {
  const { tripwires, doubtful, stale, unmeasured } = pack;
  const found = new Map<string, PackMeasure>();
  for (const measure of [...tripwires, ...doubtful, ...stale, ...unmeasured]) {
    const key = `${measure.entity} ${measure.key}`;
    if (!found.has(key)) found.set(key, measure);
  }
  return [...found.values()];
}

/**
 * What is to be decided, what was agreed to stop first, then other crossed
 * tripwires, then the rest in the order of the evaluator.
 */
export function stopFirst(bets: readonly PackBet[]): PackBet[] {
  return [...bets].sort((a, b) => urgency(b) - urgency(a));
}

function urgency({ agreed, reasons }: PackBet): number {
  if (agreed === 'stop') return 2;
  return reasons.includes('tripwire') ? 1 : 0;
}
