import {
  readDay,
  type ValueHypothesisEntity,
} from '@backstage-data-mesh/model';
import type { Clock } from '../../../time/days';

/** The decisions on a bet until today. */
export interface Decisions {
  /** True when one was made on that day or later. */
  hasSince(day: string): boolean;
  /** True when one has no date that can be read. */
  readonly isDoubtful: boolean;
  /** For a sentence: "the last decision is of …". */
  tellLast(): string;
}

/** Reads the decisions on a bet; what is only planned is none. */
export function readDecisions(
  bet: ValueHypothesisEntity | undefined,
  clock: Clock,
): Decisions {
  const days = (bet?.spec.decisions ?? []).map(({ date }) => readDay(date));
  return {
    hasSince: day =>
      days.some(date => date && date >= day && date <= clock.today),
    isDoubtful: days.includes(undefined),
    tellLast() {
      const last = days
        .flatMap(day => day ?? [])
        .sort()
        .at(-1);
      return last ? `the last decision is of ${last}` : 'nothing was decided';
    },
  };
}
