import {
  governanceBody,
  readDay,
  type MeshGraph,
} from '@backstage-data-mesh/model';
import { readWaivers } from '../governance/bodyWaivers';
import type { Governance } from '../governance/policies';

/** The days that governance bodies write, by what turns on them. */
export interface TurningDays {
  /** Something begins on them. */
  readonly starts: readonly string[];
  /** Something is over after them. */
  readonly ends: readonly string[];
}

/** Reads the days of policies and waivers. */
export function readTurningDays(
  graph: MeshGraph,
  { policiesOf }: Governance,
): TurningDays {
  const bodies = graph.ofKind(governanceBody);
  const policies = bodies.flatMap(policiesOf).map(({ policy }) => policy);
  const waivers = bodies
    .flatMap(body => readWaivers(graph, body))
    .map(({ waiver }) => waiver);
  const read = (days: readonly (string | undefined)[]) =>
    days.flatMap(day => readDay(day) ?? []);
  return {
    starts: read([
      ...policies.map(({ since }) => since),
      ...waivers.map(({ approvedOn }) => approvedOn),
    ]),
    ends: read([
      ...policies.map(({ graceUntil }) => graceUntil),
      ...waivers.map(({ expires }) => expires),
    ]),
  };
}

/** True when nothing turns between two days, whichever comes first. */
export function isSameOn(
  { starts, ends }: TurningDays,
  day: string,
  other: string,
): boolean {
  return (
    starts.every(start => start <= day === start <= other) &&
    ends.every(end => end < day === end < other)
  );
}
