import {
  readingsUntil,
  type Measure,
  type DatedReading,
} from '@backstage-data-mesh/model';
import { unknown, type Unknown } from '../../../declare/finding';
import type { RuleContext } from '../../../declare/rule';

/** The readings of a measure are not known, or have no day that can be read. */
const NOT_KNOWN = unknown(
  'the readings of a measure are not known; `readings` of the measure says them, or a store of readings',
);

/**
 * The readings of a measure until today, oldest first. An empty list in the
 * entity says that readings are kept there and that there is none yet; without
 * a list, and without a store, nobody knows.
 */
export function readingsUntilToday(
  context: Pick<RuleContext, 'readings' | 'today'>,
  ref: string,
  measure: Measure,
): readonly DatedReading[] | Unknown {
  const known = context.readings(ref, measure) ?? measure.readings;
  if (known === undefined) return NOT_KNOWN;
  if (known.length === 0) return [];
  const usable = readingsUntil(known, context.today);
  return usable.length === 0 ? NOT_KNOWN : usable;
}
