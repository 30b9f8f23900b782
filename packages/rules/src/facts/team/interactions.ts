import {
  dataProduct,
  eachInSteps,
  interactionsIn,
  isActive,
  nameOfRef,
  quote,
  teamProfile,
  type DeclaredInteraction,
  type MeshGraph,
  type MeshInteraction,
  type MeshNode,
  type Steps,
  type TeamInteraction,
} from '@backstage-data-mesh/model';
import { listSome } from '../../wording/amounts';

const MODE_NAMES: Readonly<
  Record<NonNullable<TeamInteraction['mode']>, string>
> = {
  collaboration: 'collaboration',
  'x-as-a-service': 'X-as-a-service interaction',
  facilitating: 'facilitation',
};

/** "the collaboration `pilot` with group `crew`" */
export function describeInteraction(declared: DeclaredInteraction): string {
  const { interaction, partnerRef } = declared;
  const id = interaction.id ? ` ${quote(interaction.id)}` : '';
  const partner =
    partnerRef === undefined
      ? quote(interaction.with)
      : `group ${quote(nameOfRef(partnerRef))}`;
  const { mode } = interaction;
  const what = mode === undefined ? 'dependency' : MODE_NAMES[mode];
  return `the ${what}${id} with ${partner}`;
}

/** Names of entities in a sentence, sorted. */
export function listRefs(refs: readonly string[]): string {
  return listSome(refs.map(nameOfRef).sort());
}

/** The two teams of an interaction that takes place, where both are known. */
export function betweenTeams(declared: MeshInteraction) {
  const { team, partner, interaction } = declared;
  if (!isActive(interaction)) return [];
  if (team === undefined || partner === undefined || team === partner) {
    return [];
  }
  const teams: [MeshNode, MeshNode] = [team, partner];
  return [{ declared, teams }];
}

/** All interactions of a mesh that take place between two known teams. */
export function* eachTeamworkInSteps(
  graph: MeshGraph,
  work: (found: ReturnType<typeof betweenTeams>[number]) => void,
): Steps<void> {
  for (const kind of [teamProfile, dataProduct]) {
    yield* eachInSteps(graph.ofKind(kind), node =>
      interactionsIn(graph, node).flatMap(betweenTeams).forEach(work),
    );
  }
}
