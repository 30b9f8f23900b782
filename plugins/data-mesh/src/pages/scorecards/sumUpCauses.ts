import type { AnswerOf } from '@backstage-data-mesh/plugin-data-mesh-react';

type Change = AnswerOf<'getHistory'>['items'][number];

/** What one cause did to results. */
export interface CauseLine {
  readonly cause: Change['cause']['kind'];
  readonly mended: number;
  /** What passed, or was not there, and is to mend now. */
  readonly newly: number;
  readonly other: number;
}

/**
 * Counts changes by what made them, so that nobody takes the credit or the
 * blame for a rule that others changed; the cause with most changes first.
 */
export function sumUpCauses(transitions: readonly Change[]): CauseLine[] {
  const lines = new Map<CauseLine['cause'], CauseLine>();
  for (const { cause, from, to } of transitions) {
    const { kind } = cause;
    const line = lines.get(kind) ?? {
      ...{ cause: kind, mended: 0, newly: 0, other: 0 },
    };
    const name = whatHappened(from, to);
    lines.set(kind, { ...line, [name]: line[name] + 1 });
  }
  return [...lines.values()].sort((a, b) => countOf(b) - countOf(a));
}

function whatHappened(from: string, to: string) {
  if (to === 'fail' && from !== 'fail') return 'newly';
  return from === 'fail' && to === 'pass' ? 'mended' : 'other';
}

function countOf({ mended, newly, other }: CauseLine): number {
  return mended + newly + other;
}
