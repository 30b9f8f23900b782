import { formatPath, quote, type EntityPath } from '@backstage-data-mesh/model';
import { notApplicable, type Finding, type Verdict } from './finding';
import { subjectName } from '../wording/names';
import { readDaysAhead, type Clock } from '../time/days';

/** A date that says when something was, as it is written. */
export interface PastDate {
  readonly path: EntityPath;
  readonly written: string | undefined;
  /** Tells it apart from the others of its entity. */
  readonly key: string;
}

/** A date on which something is planned. */
export interface PlannedDate extends PastDate {
  /** How many years ahead such plans are made at most. */
  readonly years: number;
}

/** The dates of an entity: what was, and what is planned. */
export interface WrittenDates {
  readonly past: readonly PastDate[];
  readonly planned: readonly PlannedDate[];
}

interface AheadTerms extends SoonTerms {
  readonly ref: string;
  /** Why there is nothing to say where nothing has a date. */
  readonly nothing: string;
}

/** What is found of the dates of an entity that cannot be meant. */
export function judgeDates(
  { past, planned }: WrittenDates,
  { ref, nothing, ...terms }: AheadTerms,
): Verdict {
  const dates = past.filter(({ written }) => written !== undefined);
  const plans = planned.filter(({ written }) => written !== undefined);
  if (dates.length + plans.length === 0) return notApplicable(nothing);
  return [
    ...findDatesAhead(ref, dates, terms),
    ...findPlansTooFar(ref, plans, terms.clock),
  ];
}

/** What such dates say of an entity that lie further ahead than anybody plans. */
function findPlansTooFar(
  ref: string,
  dates: readonly PlannedDate[],
  clock: Clock,
): readonly Finding[] {
  return dates
    .filter(
      ({ written, years }) =>
        readDaysAhead(written, clock) > years * DAYS_OF_YEAR,
    )
    .map(({ path, written, key, years }) => ({
      path,
      discriminator: key,
      message: `${subjectName(ref)} has ${written} in ${quote(formatPath(path))}, which is more than ${years} years ahead; nobody plans that far`,
    }));
}

const DAYS_OF_YEAR = 366;

interface SoonTerms {
  readonly clock: Clock;
  readonly soonDays?: number;
}

/** What is written down before it happens, such as a meeting, is soon to be. */
const SOON_DAYS = 31;

/**
 * What such dates say of an entity that lie in the days to come, but for those that
 * come soon: within a month, or in so many days.
 */
function findDatesAhead(
  ref: string,
  dates: readonly PastDate[],
  { clock, soonDays = SOON_DAYS }: SoonTerms,
): readonly Finding[] {
  return dates
    .filter(({ written }) => readDaysAhead(written, clock) > soonDays)
    .map(({ path, written, key }) => ({
      path,
      discriminator: key,
      message: `${subjectName(ref)} has ${written} in ${quote(formatPath(path))}, which is a day to come; the field says when something was`,
    }));
}
