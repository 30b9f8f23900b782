import {
  domainChain,
  domainsOf,
  group,
  kindOfRef,
  regionKey,
  regionsOf,
  teamProfile,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import type { Coverage } from '../governance/coverage';
import type { Governance } from '../governance/policies';
import { rememberBy } from '../memory/rememberBy';

/**
 * To whom an entity belongs, in one way: the names of all of them, the wider
 * ones included. It remembers what it looked up, and holds for one mesh.
 *
 * @public
 */
export type Membership = (node: MeshNode) => readonly string[];

/** To whom entities belong. @public */
export type MembershipKind = 'owner' | 'domain' | 'region' | 'body';

/** In one of the ways in which entities belong to somebody. @public */
export function membershipBy(
  way: MembershipKind,
  graph: MeshGraph,
  { coverage }: Pick<Governance, 'coverage'>,
): Membership {
  return WAYS[way](graph, coverage);
}

const WAYS: Readonly<
  Record<MembershipKind, (graph: MeshGraph, coverage: Coverage) => Membership>
> = {
  owner: ownersOf,
  domain: domainsAround,
  region: regionNames,
  body: bodiesOf,
};

/**
 * The groups that own an entity, and every group around them. A group and its
 * profile belong to the group itself.
 */
export function ownersOf(graph: MeshGraph): Membership {
  const around = rememberBy((node: MeshNode) =>
    groupsAround(graph, node).map(graph.refOf),
  );
  return node => joined(owningGroups(graph, node), around);
}

/** The domains that an entity is in, and every domain around them. */
export function domainsAround(graph: MeshGraph): Membership {
  const around = rememberBy((node: MeshNode) =>
    domainChain(graph, node).map(graph.refOf),
  );
  return node => joined(domainsOf(graph, node), around);
}

/** The regions that an entity stands in, as they are first written. */
export function regionNames(graph: MeshGraph): Membership {
  const names = new Map<string, string>();
  const nameOf = (region: string) => {
    const key = regionKey(region);
    if (!names.has(key)) names.set(key, region);
    return names.get(key) ?? region;
  };
  return node => [...new Set(regionsOf(graph, node).map(nameOf))];
}

/** The governance bodies that decide for an entity. */
export function bodiesOf(graph: MeshGraph, coverage: Coverage): Membership {
  const refs = rememberBy((list: ReturnType<Coverage['bodiesFor']>) =>
    [...list].map(({ body }) => graph.refOf(body)),
  );
  return node => refs(coverage.bodiesFor(node));
}

function joined(
  nodes: readonly MeshNode[],
  around: (node: MeshNode) => readonly string[],
): readonly string[] {
  return nodes.length === 1
    ? around(nodes[0])
    : [...new Set(nodes.flatMap(around))];
}

function owningGroups(graph: MeshGraph, node: MeshNode): readonly MeshNode[] {
  if (graph.get(group, node)) return [node];
  const described = graph.get(teamProfile, node)
    ? [...graph.targets(node, 'describes')]
    : [];
  if (described.length > 0) return described;
  const kind = group.kind.toLowerCase();
  return [...graph.targets(node, 'ownedBy')].filter(
    owner => kindOfRef(graph.refOf(owner)) === kind,
  );
}

/** Groups are followed so far; nobody nests more of them. */
const MAX_GROUPS = 100;

function groupsAround(graph: MeshGraph, start: MeshNode): MeshNode[] {
  const found = new Set([start]);
  for (const node of found) {
    for (const parent of graph.targets(node, 'childOf')) {
      if (found.size < MAX_GROUPS) found.add(parent);
    }
  }
  return [...found];
}
