import {
  dataProduct,
  group,
  interactionsIn,
  teamProfile,
  teamTypeOf,
  type MeshGraph,
  type MeshInteraction,
  type MeshNode,
} from '@backstage-data-mesh/model';
import type { Keeper } from '../../memory/keeper';

/** All interactions of the mesh, found from either side. @public */
export interface InteractionIndex {
  /** Those that a team profile or data product declares. */
  declaredIn(node: MeshNode): readonly MeshInteraction[];
  /** Those of a team, whichever side declares them. */
  of(team: MeshNode): readonly MeshInteraction[];
  /** Those between two teams, whichever side declares them. */
  between(a: MeshNode, b: MeshNode): readonly MeshInteraction[];
  /** Those that name a data product, or that it declares itself. */
  about(product: MeshNode): readonly MeshInteraction[];
  /** Those whose contract is an entity. */
  underContract(entity: MeshNode): readonly MeshInteraction[];
}

/** Finds interactions, and those of either side when they are asked for. */
export function keepInteractions(
  graph: MeshGraph,
  { index, around }: Keeper,
): InteractionIndex {
  const declaredIn = around(node => interactionsIn(graph, node));
  const by = <Key>(keysOf: (found: MeshInteraction) => readonly Key[]) =>
    index([teamProfile, dataProduct], node =>
      declaredIn(node).flatMap(found =>
        keysOf(found).map(key => [key, found] as const),
      ),
    );
  const byPair = by(({ team, partner }) =>
    team === undefined || partner === undefined || partner === team
      ? []
      : [pairKey(team, partner)],
  );
  const aboutRef = by(({ products }) => products);
  const underRef = by(({ contractRef }) =>
    contractRef === undefined ? [] : [contractRef],
  );
  return {
    declaredIn,
    of: by(({ team, partner }) =>
      team === undefined || partner === undefined
        ? []
        : [...new Set([team, partner])],
    ),
    between: (a, b) => byPair(pairKey(a, b)),
    about: product => aboutRef(graph.refOf(product)),
    underContract: entity => underRef(graph.refOf(entity)),
  };
}

function pairKey(a: MeshNode, b: MeshNode): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/**
 * The team that provides the service of an X-as-a-service interaction: as the
 * role says, else the side that is a platform or subsystem; `undefined` when
 * neither tells.
 */
export function providerOf(
  graph: MeshGraph,
  { interaction, team, partner }: MeshInteraction,
): MeshNode | undefined {
  if (interaction.role === 'provider') return team;
  if (interaction.role === 'consumer') return partner;
  const serving = [team, partner].filter(
    side => side !== undefined && isServing(graph, side),
  );
  return serving.length === 1 ? serving[0] : undefined;
}

function isServing(graph: MeshGraph, team: MeshNode): boolean {
  const type = teamTypeOf(graph, team);
  return type === 'platform' || type === 'complicated-subsystem';
}

/** True when the catalog has the group, or a profile tells of it. */
export function isKnownTeam(graph: MeshGraph, team: MeshNode): boolean {
  return (
    graph.get(group, team) !== undefined ||
    graph.first(team, 'describedBy') !== undefined
  );
}
