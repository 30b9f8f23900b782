import type { Measure, MeasureReading } from '@backstage-data-mesh/model';
import { unknown, type Unknown } from '../../../declare/finding';
import type { RuleContext } from '../../../declare/rule';

/** The readings of a measure are not known, or have no day that can be read. */
const NOT_KNOWN = unknown('the readings of a measure are not known');

// days in this form can be compared as text
const ISO_DAY = /^\d{4}-\d{2}-\d{2}/;

/**
 * The readings of a measure until today, oldest first. An empty list in the
 * entity says that readings are kept there and that there is none yet; without
 * a list, and without a store, nobody knows.
 */
export function readingsUntilToday(
  context: Pick<RuleContext, 'readings' | 'today'>,
  ref: string,
  measure: Measure,
): readonly MeasureReading[] | Unknown {
  const known = context.readings(ref, measure) ?? measure.readings;
  if (known === undefined) return NOT_KNOWN;
  const usable = known.filter(
    ({ asOf }) => ISO_DAY.test(asOf) && asOf.slice(0, 10) <= context.today,
  );
  return known.length > 0 && usable.length === 0 ? NOT_KNOWN : usable;
}
