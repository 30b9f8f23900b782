import { group } from '../../catalogKinds';
import { domainsOf } from '../../facts/domains';
import {
  bySoonestEnd,
  hasNotEnded,
  interactionId,
  interactionsAround,
  seenBy,
  type MeshInteraction,
} from '../../facts/interactions';
import { sizeOfTeam } from '../../facts/members';
import { regionOfTeam } from '../../facts/region';
import { teamTypeOf } from '../../facts/teamType';
import type { MeshGraph, MeshNode } from '../../graph/meshGraph';
import { teamProfile } from '../../kinds';
import { finish, type Steps } from '../../memory/steps';
import { TIME_ZONE_ANNOTATION } from '../../vocabulary/annotations';
import { byTitle, viewProducts } from '../products';
import { titleOf } from '../titles';
import { betsInSteps } from './bets';
import { viewChildren } from './children';
import { countLoad } from './load';
import { partnersInSteps } from './partners';
import type { TeamView, TeamViewInteraction } from './types';

/** No list of a team is longer, however many there are. */
const MAX = 100;

/**
 * What the mesh knows of a team: from its profiles, else from the annotations on
 * its group, and what follows from data products and other teams.
 *
 * @param today - an ISO date: on it clocks are compared.
 * @returns `undefined` when the group is not in the mesh.
 * @public
 */
export function viewTeam(
  graph: MeshGraph,
  teamRef: string,
  today: string,
): TeamView | undefined {
  return finish(teamInSteps(graph, teamRef, today));
}

/** The same, in steps. @public */
export function* teamInSteps(
  graph: MeshGraph,
  teamRef: string,
  today: string,
): Steps<TeamView | undefined> {
  const team = graph.nodeOf(teamRef);
  const entity = graph.get(group, team);
  if (team === undefined || !entity) return undefined;
  const profiles = [...graph.targets(team, 'describedBy')];
  const specs = profiles.flatMap(
    node => graph.get(teamProfile, node)?.spec ?? [],
  );
  const type = teamTypeOf(graph, team);
  const around = interactionsAround(graph, team).filter(({ interaction }) =>
    hasNotEnded(interaction),
  );
  const partners = yield* partnersInSteps(graph, { team, around, today });
  const bets = yield* betsInSteps(graph, team);
  const children = viewChildren(graph, team);
  return {
    teamRef,
    purpose: purposeOf(graph, team, profiles),
    type,
    typeFrom:
      type && (specs.some(spec => spec.type) ? 'profile' : 'annotation'),
    profileRefs: profiles.map(node => graph.refOf(node)),
    region: regionOfTeam(graph, team),
    timeZones:
      specs.find(({ timeZones }) => timeZones?.length)?.timeZones ??
      annotatedZone(entity.metadata.annotations),
    size: sizeOfTeam(graph, team),
    domains: domainsOf(graph, team)
      .map(node => ({ ref: graph.refOf(node), title: titleOf(graph, node) }))
      .sort(byTitle),
    cognitiveLoad: specs.find(spec => spec.cognitiveLoad)?.cognitiveLoad,
    products: viewProducts(graph, graph.targets(team, 'ownerOf')),
    interactions: around
      .flatMap(found => viewInteraction(graph, found, team))
      .sort(bySoonestEnd),
    partners: partners.slice(0, MAX),
    bets: bets.slice(0, MAX),
    children: children.slice(0, MAX),
    isCut: [partners, bets, children].some(({ length }) => length > MAX),
    load: countLoad(graph, { team, partners, bets }),
  };
}

function purposeOf(
  graph: MeshGraph,
  team: MeshNode,
  profiles: readonly MeshNode[],
): string | undefined {
  return [...profiles, team]
    .map(node => graph.itemOf(node)?.entity.metadata.description?.trim())
    .find(text => text);
}

function annotatedZone(
  annotations: Readonly<Record<string, string>> | undefined,
): TeamView['timeZones'] {
  const id = annotations?.[TIME_ZONE_ANNOTATION]?.trim();
  return id ? [{ id }] : [];
}

function viewInteraction(
  graph: MeshGraph,
  found: MeshInteraction,
  team: MeshNode,
): TeamViewInteraction[] {
  const other = found.team === team ? found.partner : found.team;
  const otherRef = other === undefined ? found.partnerRef : graph.refOf(other);
  // what names itself as the other team, or none, is nobody to work with
  if (otherRef === undefined || other === team) return [];
  return [
    {
      id: interactionId(graph, found),
      otherRef,
      otherTitle: other === undefined ? otherRef : titleOf(graph, other),
      isMissing: other === undefined || graph.itemOf(other) === undefined,
      interaction: seenBy(found, team),
      contractRef: found.contractRef,
    },
  ];
}
