import { DateTime, IANAZone } from 'luxon';
import type { TeamZone } from './timeZones';

/** A working day, from nine to five. */
const HOURS_OF_WORK = 8;

/** How far a team's zones lie from the one in its middle. @public */
export interface ZoneSpread {
  /** Hours between the middle and the farthest zone. */
  readonly hours: number;
  /** The zone in the middle of the team's people. */
  readonly middle: string;
  /** The zone farthest from it. */
  readonly farthest: string;
}

/**
 * What clocks say of teams on a day, and on the one half a year later: between
 * them clocks change, which moves zones by an hour against each other. Of both
 * days the worse counts.
 *
 * @public
 */
export interface TeamClocks {
  /**
   * The hours of a nine-to-five day that two people of two teams share, on
   * average over all pairs: max(0, 8 − Δ) for clocks that differ by Δ hours.
   * Nothing is known of a team without zones.
   */
  overlapHours(
    a: readonly TeamZone[],
    b: readonly TeamZone[],
  ): number | undefined;
  /**
   * The spread of a team over the clock. The middle is the zone from which the
   * fewest hours lie to all people together, which is the median on a circle.
   */
  spreadOfZones(zones: readonly TeamZone[]): ZoneSpread | undefined;
}

/**
 * The clocks of a day, `YYYY-MM-DD`; nothing is known on a day that is none. What
 * was found of a zone or of a list of zones is remembered, since finding it out
 * takes far longer than all the rest: lists must not change.
 *
 * @public
 */
export function createTeamClocks(today: string): TeamClocks {
  const days = daysOfBothClocks(today).map(createDay);
  return {
    overlapHours: (a, b) =>
      days.length > 0 && a.length > 0 && b.length > 0
        ? Math.min(...days.map(day => overlapOn(day, a, b)))
        : undefined,
    spreadOfZones: zones =>
      days
        .map(day => spreadOn(day, zones))
        .reduce<ZoneSpread | undefined>(
          (worst, spread) =>
            worst && spread && worst.hours >= spread.hours ? worst : spread,
          undefined,
        ),
  };
}

/** In milliseconds. */
function daysOfBothClocks(today: string): readonly number[] {
  const day = DateTime.fromISO(today, { zone: 'utc' });
  return day.isValid
    ? [day.toMillis(), day.plus({ months: 6 }).toMillis()]
    : [];
}

/** The clocks of one day. */
interface Day {
  /** Hours ahead of UTC. */
  offsetOf(zone: TeamZone): number;
  /** How many people have their clocks so many hours ahead of UTC. */
  peopleByOffset(zones: readonly TeamZone[]): ReadonlyMap<number, number>;
}

function createDay(day: number): Day {
  const offsets = new Map<string, number>();
  const known = new WeakMap<object, ReadonlyMap<number, number>>();
  const offsetOf = ({ id }: TeamZone) => {
    let offset = offsets.get(id);
    if (offset === undefined) {
      offset = IANAZone.create(id).offset(day) / 60;
      offsets.set(id, offset);
    }
    return offset;
  };
  return {
    offsetOf,
    peopleByOffset(zones) {
      let people = known.get(zones);
      if (!people) known.set(zones, (people = countPeople(zones, offsetOf)));
      return people;
    },
  };
}

function countPeople(
  zones: readonly TeamZone[],
  offsetOf: (zone: TeamZone) => number,
): ReadonlyMap<number, number> {
  const people = new Map<number, number>();
  for (const zone of zones) {
    const offset = offsetOf(zone);
    people.set(offset, (people.get(offset) ?? 0) + zone.people);
  }
  return people;
}

function overlapOn(
  day: Day,
  a: readonly TeamZone[],
  b: readonly TeamZone[],
): number {
  let shared = 0;
  let pairs = 0;
  for (const [offsetA, peopleA] of day.peopleByOffset(a)) {
    for (const [offsetB, peopleB] of day.peopleByOffset(b)) {
      const weight = peopleA * peopleB;
      const apart = hoursApart(offsetA, offsetB);
      shared += weight * Math.max(0, HOURS_OF_WORK - apart);
      pairs += weight;
    }
  }
  return shared / pairs;
}

function spreadOn(
  day: Day,
  zones: readonly TeamZone[],
): ZoneSpread | undefined {
  const offsets = [...day.peopleByOffset(zones)];
  if (offsets.length === 0) return undefined;
  const hoursToAll = (from: number) =>
    offsets.reduce(
      (sum, [offset, people]) => sum + people * hoursApart(from, offset),
      0,
    );
  const [middle] = offsets.reduce((best, next) =>
    hoursToAll(next[0]) < hoursToAll(best[0]) ? next : best,
  );
  const [farthest] = offsets.reduce((best, next) =>
    hoursApart(middle, next[0]) > hoursApart(middle, best[0]) ? next : best,
  );
  const zoneAt = (offset: number) =>
    zones.find(zone => day.offsetOf(zone) === offset)?.id ?? '';
  return {
    hours: hoursApart(middle, farthest),
    middle: zoneAt(middle),
    farthest: zoneAt(farthest),
  };
}

/** On the circle of 24 hours. */
function hoursApart(a: number, b: number): number {
  const apart = Math.abs(a - b) % 24;
  return Math.min(apart, 24 - apart);
}
