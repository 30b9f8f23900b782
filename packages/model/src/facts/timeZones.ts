import { DateTime, IANAZone } from 'luxon';
import { group } from '../catalogKinds';
import type { MeshGraph, MeshNode } from '../graph/meshGraph';
import { teamProfile } from '../kinds';
import { isTimeZone } from '../time/timeZone';
import { TIME_ZONE_ANNOTATION } from '../vocabulary/annotations';

/** A time zone of a team, and how many of its people are there. @public */
export interface TeamZone {
  readonly id: string;
  /** Counts as one where the profile does not say. */
  readonly people: number;
}

/** A working day, from nine to five. */
const HOURS_OF_WORK = 8;

/**
 * The time zones of a team: from its profile, else from its group's annotation.
 * Zones that do not exist are left out.
 *
 * @public
 */
export function timeZonesOf(graph: MeshGraph, team: MeshNode): TeamZone[] {
  const written = [...graph.targets(team, 'describedBy')].flatMap(profile => {
    const zones = graph.get(teamProfile, profile)?.spec.timeZones ?? [];
    return zones.length > 0 ? [zones] : [];
  });
  if (written.length > 0) return written.flatMap(rememberZones);
  const annotation = graph.get(group, team)?.metadata.annotations?.[
    TIME_ZONE_ANNOTATION
  ];
  return annotation ? readZones([{ id: annotation }]) : [];
}

type WrittenZones = readonly {
  readonly id: string;
  readonly people?: number;
}[];

/** A list of zones is asked for with every interaction, and never changes. */
const knownZones = new WeakMap<WrittenZones, readonly TeamZone[]>();

function rememberZones(written: WrittenZones): readonly TeamZone[] {
  let zones = knownZones.get(written);
  if (!zones) knownZones.set(written, (zones = readZones(written)));
  return zones;
}

/** The zones that exist and have people, each once. */
function readZones(written: WrittenZones): TeamZone[] {
  const people = new Map<string, number>();
  for (const { id, people: count = 1 } of written) {
    if (count > 0 && isTimeZone(id))
      people.set(id, (people.get(id) ?? 0) + count);
  }
  return [...people].map(([id, count]) => ({ id, people: count }));
}

/**
 * The day and the one half a year later, in milliseconds: between them the
 * clocks change, which moves zones by an hour against each other.
 *
 * @public
 */
export function daysOfBothClocks(today: string): readonly number[] {
  const day = DateTime.fromISO(today, { zone: 'utc' });
  return day.isValid
    ? [day.toMillis(), day.plus({ months: 6 }).toMillis()]
    : [];
}

/**
 * The hours of a nine-to-five day that two people of two teams share, on
 * average over all pairs: max(0, 8 − Δ) for clocks that differ by Δ hours. Of
 * the given days the worst counts.
 *
 * @public
 */
export function overlapHours(
  a: readonly TeamZone[],
  b: readonly TeamZone[],
  days: readonly number[],
): number {
  return Math.min(...days.map(day => overlapOn(day, a, b)));
}

function overlapOn(
  day: number,
  a: readonly TeamZone[],
  b: readonly TeamZone[],
): number {
  let shared = 0;
  let pairs = 0;
  for (const [offsetA, peopleA] of peopleByOffset(a, day)) {
    for (const [offsetB, peopleB] of peopleByOffset(b, day)) {
      const weight = peopleA * peopleB;
      const apart = hoursApart(offsetA, offsetB);
      shared += weight * Math.max(0, HOURS_OF_WORK - apart);
      pairs += weight;
    }
  }
  return shared / pairs;
}

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
 * The spread of a team over the clock, on the worst of the given days. The
 * middle is the zone from which the fewest hours lie to all people together,
 * which is the median on a circle.
 *
 * @public
 */
export function spreadOfZones(
  zones: readonly TeamZone[],
  days: readonly number[],
): ZoneSpread | undefined {
  return days
    .map(day => spreadOn(day, zones))
    .reduce<ZoneSpread | undefined>(
      (worst, spread) =>
        worst && spread && worst.hours >= spread.hours ? worst : spread,
      undefined,
    );
}

function spreadOn(
  day: number,
  zones: readonly TeamZone[],
): ZoneSpread | undefined {
  const offsets = [...peopleByOffset(zones, day)];
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
    zones.find(zone => offsetOn(day, zone) === offset)?.id ?? '';
  return {
    hours: hoursApart(middle, farthest),
    middle: zoneAt(middle),
    farthest: zoneAt(farthest),
  };
}

function peopleByOffset(
  zones: readonly TeamZone[],
  day: number,
): ReadonlyMap<number, number> {
  const people = new Map<number, number>();
  for (const zone of zones) {
    const offset = offsetOn(day, zone);
    people.set(offset, (people.get(offset) ?? 0) + zone.people);
  }
  return people;
}

const MAX_REMEMBERED = 2_000;
const offsets = new Map<string, number>();

/**
 * Hours ahead of UTC. Remembered, since finding them out takes far longer than
 * all the rest and teams share few zones.
 */
function offsetOn(day: number, { id }: TeamZone): number {
  const key = `${id} ${day}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  if (offsets.size >= MAX_REMEMBERED) offsets.clear();
  const offset = IANAZone.create(id).offset(day) / 60;
  offsets.set(key, offset);
  return offset;
}

/** On the circle of 24 hours. */
function hoursApart(a: number, b: number): number {
  const apart = Math.abs(a - b) % 24;
  return Math.min(apart, 24 - apart);
}
