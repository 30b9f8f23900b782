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
  if (written.length > 0) return written.flatMap(readZones);
  const annotation = graph.get(group, team)?.metadata.annotations?.[
    TIME_ZONE_ANNOTATION
  ];
  return annotation ? readZones([{ id: annotation }]) : [];
}

type WrittenZones = readonly {
  readonly id: string;
  readonly people?: number;
}[];

/** The zones that exist and have people, each once. */
function readZones(written: WrittenZones): TeamZone[] {
  const people = new Map<string, number>();
  for (const { id, people: count = 1 } of written) {
    if (count > 0 && isTimeZone(id))
      people.set(id, (people.get(id) ?? 0) + count);
  }
  return [...people].map(([id, count]) => ({ id, people: count }));
}
