import {
  dataProduct,
  group,
  teamProfile,
  teamTypeOf,
  owningTeam,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import type { Keeper } from '../../memory/keeper';
import { readInteractions, type DeclaredInteraction } from './interactions';

/** An interaction in the mesh: who declares it, between whom. @public */
export interface MeshInteraction extends DeclaredInteraction {
  /** The team profile or data product in which it stands. */
  readonly declaredIn: MeshNode;
  /** The team on whose side it is declared: the profile's, or the owner. */
  readonly team?: MeshNode;
  /** The other team. */
  readonly partner?: MeshNode;
  /** The refs of the data products that it is about; none: it is about all. */
  readonly products: readonly string[];
}

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
  return {
    declaredIn,
    of: by(({ team, partner }) =>
      team === undefined || partner === undefined
        ? []
        : [...new Set([team, partner])],
    ),
    between: (a, b) => byPair(pairKey(a, b)),
    about: product => aboutRef(graph.refOf(product)),
  };
}

function pairKey(a: MeshNode, b: MeshNode): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

const NO_INTERACTIONS: readonly MeshInteraction[] = [];

function interactionsIn(
  graph: MeshGraph,
  declaredIn: MeshNode,
): readonly MeshInteraction[] {
  const product = graph.get(dataProduct, declaredIn);
  const entity = product ?? graph.get(teamProfile, declaredIn);
  if (!entity?.spec.teamInteractions?.length) return NO_INTERACTIONS;
  const team = product
    ? owningTeam(graph, declaredIn)
    : graph.first(declaredIn, 'describes');
  return readInteractions(entity).map(declared => {
    const { partnerRef, productRefs } = declared;
    const own = product ? [graph.refOf(declaredIn)] : [];
    return {
      ...declared,
      declaredIn,
      team,
      partner: partnerRef === undefined ? undefined : graph.nodeOf(partnerRef),
      products: [...new Set([...own, ...productRefs])],
    };
  });
}

/** The team that works with `team`; `undefined` when it is not known. */
export function otherTeam(
  { team, partner }: MeshInteraction,
  self: MeshNode,
): MeshNode | undefined {
  return team === self ? partner : team;
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
