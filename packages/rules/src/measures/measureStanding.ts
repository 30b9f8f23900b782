import {
  findCrossedTripwire,
  readingsUntil,
  viewMeasure,
  type CrossedTripwire,
  type DatedReading,
  type Measure,
  type MeasureReading,
  type MeasureState,
} from '@backstage-data-mesh/model';
import { daysBetween, readDuration } from '../time/days';
import type { Pedigree } from './pedigree';

/**
 * Where a measure stands: as `MeasureState`, but `stale` when its last reading
 * is too old to tell, and `doubtful` when the data product that gives the
 * readings breaks its promise.
 *
 * @public
 */
export type MeasureStandingState = MeasureState | 'stale' | 'doubtful';

/** Where a measure stands on a day, and how far that can be trusted. @public */
export interface MeasureStanding {
  readonly measure: Measure;
  readonly state: MeasureStandingState;
  /** The state that the reading alone would give. */
  readonly ofReading: MeasureState;
  /** The latest reading that counts. */
  readonly current?: DatedReading;
  /** Whole days since then. */
  readonly ageDays?: number;
  /** 0 at the baseline, 1 at the target; beyond both ends where it is. */
  readonly progress?: number;
  /** True when it was not read in time; `undefined` without a cadence. */
  readonly isStale?: boolean;
  /** The tripwire on whose wrong side it stands, and since when. */
  readonly crossed?: CrossedTripwire;
  /** Where the readings come from; nothing when nobody asked. */
  readonly pedigree?: Pedigree;
}

/** What else is known of a measure. @public */
export interface StandingTerms {
  /** The state of the data product that gives the readings. */
  readonly pedigree?: Pedigree;
  /** So many cadences may pass without a reading; 1.5 unless given. */
  readonly staleAfter?: number;
}

const STALE_AFTER = 1.5;

/** What looks well until somebody looks at where it comes from. */
const GOOD: readonly MeasureStandingState[] = ['met', 'on-course', 'unknown'];

/**
 * Tells where a measure stands on a day. A crossed tripwire is told whatever the
 * pedigree, since to doubt it is no reason to go on; what looks well is doubtful
 * when the measuring product breaks a promise, and stale when it is too old.
 *
 * @param readings - all that are known, those that stand in the entity included,
 *   in any order
 * @param day - as an ISO date
 * @public
 */
export function measureStateOf(
  measure: Measure,
  readings: readonly MeasureReading[],
  day: string,
  { pedigree, staleAfter = STALE_AFTER }: StandingTerms = {},
): MeasureStanding {
  const usable = readingsUntil(readings, day);
  const current = usable.at(-1);
  const view = viewMeasure({ ...measure, readings: [...usable] }, day);
  const ageDays = current && Math.floor(daysBetween(current.day, day));
  const interval = readDuration(measure.cadence);
  const isStale =
    ageDays === undefined || interval === undefined
      ? undefined
      : ageDays > interval * staleAfter;
  return {
    measure,
    state: judge(view.state, { isStale, pedigree }),
    ofReading: view.state,
    ...{ current, ageDays, isStale, pedigree },
    progress: view.progress,
    crossed: findCrossedTripwire(measure, usable),
  };
}

function judge(
  state: MeasureState,
  {
    isStale,
    pedigree,
  }: { readonly isStale?: boolean; readonly pedigree?: Pedigree },
): MeasureStandingState {
  if (!GOOD.includes(state)) return state;
  if (pedigree?.trust === 'doubtful') return 'doubtful';
  return isStale ? 'stale' : state;
}
