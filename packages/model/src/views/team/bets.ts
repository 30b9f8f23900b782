import { phaseOfBet, phaseOfInitiative } from '../../facts/phases';
import type { MeshGraph, MeshNode } from '../../graph/meshGraph';
import { referencesOf } from '../../graph/meshItem';
import { valueHypothesis } from '../../kinds';
import { byTitle } from '../products';
import { titleOf } from '../titles';
import type { TeamBet } from './types';

/**
 * The bets on which a team works: those it owns, and those with an initiative
 * that names it, which is no relation; so each bet is looked at.
 */
export function viewBets(graph: MeshGraph, team: MeshNode): TeamBet[] {
  const teamRef = graph.refOf(team);
  const owned = new Set(graph.targets(team, 'ownerOf'));
  return graph
    .ofKind(valueHypothesis)
    .flatMap((node): TeamBet[] => {
      const bet = graph.get(valueHypothesis, node);
      if (!bet) return [];
      const phase = phaseOfBet(bet);
      if (phase === 'ended') return [];
      const references = referencesOf(graph, valueHypothesis, node);
      const one = references.byIndex('initiatives.team');
      const several = references.byIndex('initiatives.teams');
      const initiatives = (bet.spec.initiatives ?? []).flatMap(
        (initiative, index) =>
          [...one(index), ...several(index)].some(({ ref }) => ref === teamRef)
            ? [
                {
                  title: initiative.title ?? initiative.id,
                  phase: phaseOfInitiative(initiative),
                },
              ]
            : [],
      );
      const isOwner = owned.has(node);
      if (!isOwner && initiatives.length === 0) return [];
      return [
        {
          ref: graph.refOf(node),
          title: titleOf(graph, node),
          ...{ phase, isOwner, initiatives },
        },
      ];
    })
    .sort(byTitle);
}
