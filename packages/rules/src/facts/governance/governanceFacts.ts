import {
  governanceBody,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import type { BodyPolicy, Governance } from '../../governance/policies';
import {
  createWaiverLimits,
  type WaiverLimits,
} from '../../governance/waiverLimits';
import {
  createScopeDomains,
  findCompanyDomain,
  type ScopeDomains,
} from './scopeDomains';
import { indexScopes, type ScopeIndex, type ScopedEntry } from './scopeIndex';
import { once } from '../../memory/once';

/** A rule that a policy names. */
export interface PolicyEntry {
  readonly from: BodyPolicy;
  /** Its place in the policy's `rules`. */
  readonly index: number;
  readonly entry: NonNullable<BodyPolicy['policy']['rules']>[number];
}

/** What follows from the governance bodies of a mesh. @public */
export interface GovernanceFacts extends Governance {
  readonly domainsOf: ScopeDomains;
  /** The domain that is the whole company, where one is. */
  companyDomain(): MeshNode | undefined;
  /** The entries of policies, by the id of their rule. */
  policyEntries(): ScopeIndex<PolicyEntry>;
  /** The bodies that decide, by decision. */
  deciders(): ScopeIndex<MeshNode>;
  /** How long waivers may last, on a day. */
  waiverLimits(today: string): WaiverLimits;
  /** True when a body is the parent of another, or a parent of its parent. */
  isParent(parent: MeshNode, body: MeshNode): boolean;
}

/** Derives the facts; indexes when they are first asked for. */
export function deriveGovernanceFacts(
  graph: MeshGraph,
  governance: Governance,
): GovernanceFacts {
  const domainsOf = once(() => createScopeDomains(graph));
  const limits = new Map<string, WaiverLimits>();
  const parentsOf = rememberParents(graph);
  const company = once(() => ({ domain: findCompanyDomain(graph) }));
  return {
    ...governance,
    domainsOf: body => domainsOf()(body),
    companyDomain: () => company().domain,
    policyEntries: once(() =>
      indexScopes(graph, listEntries(graph, governance)),
    ),
    deciders: once(() => indexScopes(graph, listDeciders(graph))),
    waiverLimits(today) {
      const known = limits.get(today);
      if (known) return known;
      const created = createWaiverLimits(graph, governance, today);
      limits.set(today, created);
      return created;
    },
    isParent: (parent, body) => parentsOf(body).includes(parent),
  };
}

function listEntries(
  graph: MeshGraph,
  { policiesOf }: Governance,
): ScopedEntry<PolicyEntry>[] {
  return graph.ofKind(governanceBody).flatMap(body =>
    policiesOf(body).flatMap(from =>
      (from.policy.rules ?? []).map((entry, index) => ({
        body,
        word: entry.rule,
        value: { from, index, entry },
      })),
    ),
  );
}

function listDeciders(graph: MeshGraph): ScopedEntry<MeshNode>[] {
  return graph.ofKind(governanceBody).flatMap(body =>
    (graph.get(governanceBody, body)?.spec.decisionRights ?? [])
      .filter(({ right }) => right === 'decide')
      .map(({ decision }) => ({
        body,
        word: wordOfDecision(decision),
        value: body,
      })),
  );
}

/** Decisions are told apart by their words, however they are written. */
export function wordOfDecision(decision: string): string {
  return decision.trim().toLowerCase();
}

/** Bodies have few levels; a longer chain of parents is not followed. */
const MAX_LEVELS = 50;

function rememberParents(
  graph: MeshGraph,
): (body: MeshNode) => readonly MeshNode[] {
  const known = new Map<MeshNode, readonly MeshNode[]>();
  return body => {
    let parents = known.get(body);
    if (!parents) known.set(body, (parents = findParents(graph, body)));
    return parents;
  };
}

function findParents(graph: MeshGraph, body: MeshNode): MeshNode[] {
  const parents: MeshNode[] = [];
  let level: MeshNode | undefined = graph.first(body, 'governedBy');
  while (
    level !== undefined &&
    level !== body &&
    !parents.includes(level) &&
    parents.length < MAX_LEVELS
  ) {
    parents.push(level);
    level = graph.first(level, 'governedBy');
  }
  return parents;
}
