import { phaseOfBet, phaseOfInitiative } from '../../facts/phases';
import type { MeshGraph, MeshNode } from '../../graph/meshGraph';
import { referencesOf } from '../../graph/meshItem';
import { valueHypothesis } from '../../kinds';
import { eachInSteps, type Steps } from '../../memory/steps';
import { byTitle } from '../products';
import { titleOf } from '../titles';
import type { TeamBet } from './types';

/**
 * The bets on which a team works: those it owns, and those with an initiative
 * that names it, which is no relation; so each bet is looked at.
 */
export function* betsInSteps(
  graph: MeshGraph,
  team: MeshNode,
): Steps<TeamBet[]> {
  const teamRef = graph.refOf(team);
  const owned = new Set(graph.targets(team, 'ownerOf'));
  const bets: TeamBet[] = [];
  yield* eachInSteps(graph.ofKind(valueHypothesis), node => {
    const initiatives = initiativesOf(graph, node, teamRef);
    const bet = graph.get(valueHypothesis, node);
    const isOwner = owned.has(node);
    if (!bet || !(isOwner || initiatives.length > 0)) return;
    const phase = phaseOfBet(bet);
    if (phase === 'ended') return;
    bets.push({
      ref: graph.refOf(node),
      title: titleOf(graph, node),
      ...{ phase, isOwner, initiatives },
    });
  });
  return bets.sort(byTitle);
}

/** The initiatives of a bet that name a team. */
function initiativesOf(
  graph: MeshGraph,
  node: MeshNode,
  teamRef: string,
): TeamBet['initiatives'] {
  const all = graph.get(valueHypothesis, node)?.spec.initiatives ?? [];
  if (all.length === 0) return [];
  const references = referencesOf(graph, valueHypothesis, node);
  const one = references.targetsByIndex('initiatives.team');
  const several = references.targetsByIndex('initiatives.teams');
  return all.flatMap((initiative, index) =>
    [...one(index), ...several(index)].some(({ ref }) => ref === teamRef)
      ? [
          {
            title: initiative.title ?? initiative.id,
            phase: phaseOfInitiative(initiative),
          },
        ]
      : [],
  );
}
