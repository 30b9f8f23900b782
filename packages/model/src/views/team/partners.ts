import {
  isActive,
  otherTeam,
  type MeshInteraction,
} from '../../facts/interactions';
import { isRetired } from '../../facts/inUse';
import { owningTeam } from '../../facts/owningTeam';
import { teamTypeOf } from '../../facts/teamType';
import { createTeamClocks } from '../../facts/teamClocks';
import { timeZonesOf } from '../../facts/timeZones';
import type { MeshGraph, MeshNode } from '../../graph/meshGraph';
import { eachInSteps, eachOfManyInSteps, type Steps } from '../../memory/steps';
import type { RelationName } from '../../relations';
import { titleOf } from '../titles';
import type { TeamPartner } from './types';

/**
 * Whom a team reads, who reads it, and with whom it works in an interaction that
 * takes place; those with most flows first, then by title.
 */
export function* partnersInSteps(
  graph: MeshGraph,
  terms: {
    readonly team: MeshNode;
    readonly around: readonly MeshInteraction[];
    readonly today: string;
  },
): Steps<TeamPartner[]> {
  const { team, around, today } = terms;
  const reads = yield* countFlows(graph, team, 'consumesFrom');
  const readBy = yield* countFlows(graph, team, 'suppliesTo');
  const active = around.filter(({ interaction }) => isActive(interaction));
  const others = new Set([
    ...reads.keys(),
    ...readBy.keys(),
    ...active.flatMap(each => otherTeam(each, team) ?? []),
  ]);
  others.delete(team);
  const clocks = createTeamClocks(today);
  const zones = timeZonesOf(graph, team);
  const partners: TeamPartner[] = [];
  yield* eachInSteps(others, other => {
    const shared = active.filter(each => otherTeam(each, team) === other);
    const modes = shared.flatMap(({ interaction }) => interaction.mode ?? []);
    partners.push({
      ref: graph.refOf(other),
      title: titleOf(graph, other),
      isMissing: graph.itemOf(other) === undefined,
      type: teamTypeOf(graph, other),
      reads: reads.get(other) ?? 0,
      readBy: readBy.get(other) ?? 0,
      modes: [...new Set(modes)].sort(),
      hoursShared: clocks.overlapHours(zones, timeZonesOf(graph, other)),
    });
  });
  return partners.sort(
    (a, b) =>
      b.reads + b.readBy - (a.reads + a.readBy) || (a.title < b.title ? -1 : 1),
  );
}

function* countFlows(
  graph: MeshGraph,
  team: MeshNode,
  relation: RelationName,
): Steps<ReadonlyMap<MeshNode, number>> {
  const counts = new Map<MeshNode, number>();
  yield* eachOfManyInSteps(graph.targets(team, 'ownerOf'), product => {
    if (isRetired(graph, product)) return 0;
    const others = graph.targets(product, relation);
    for (const other of others) {
      const owner = owningTeam(graph, other);
      if (owner === undefined || owner === team) continue;
      if (isRetired(graph, other)) continue;
      counts.set(owner, (counts.get(owner) ?? 0) + 1);
    }
    return others.length;
  });
  return counts;
}
