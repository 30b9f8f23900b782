import {
  finish,
  governanceBody,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import type { BodyPolicy, Governance } from '../../governance/policies';
import {
  createWaiverLimits,
  type WaiverLimits,
} from '../../governance/waiverLimits';
import { indexParents } from './bodyTree';
import {
  indexWords,
  type NearWords,
  type SaidWord,
} from '../../references/nearWords';
import type { DataDomains } from './dataDomains';
import { findGovernedDomains, type GovernedDomains } from './governedDomains';
import { createScopeDomains, type ScopeDomains } from './scopeDomains';
import { indexScopes, type ScopeIndex, type ScopedEntry } from './scopeIndex';
import { findKinds, type ScopeKinds } from './scopeKinds';
import { rememberPlaces } from './scopePlaces';
import { canonical } from '../../memory/canonical';
import { PLAIN_MEMORY, type FactMemory } from '../../memory/factMemory';
import { rememberLast } from '../../memory/rememberBy';

/** A rule that a policy names. */
export interface PolicyEntry {
  readonly from: BodyPolicy;
  /** Its place in the policy's `rules`. */
  readonly index: number;
  readonly entry: NonNullable<BodyPolicy['policy']['rules']>[number];
}

/** What follows from the governance bodies of a mesh. @public */
export interface GovernanceFacts extends Governance {
  /** The data domains that a body decides for. */
  readonly domainsOf: ScopeDomains;
  /** The domains of the mesh, and how they lie in each other. */
  dataDomains(): DataDomains;
  /** The entries of policies, by the id of their rule. */
  policyEntries(): ScopeIndex<PolicyEntry>;
  /** What these say at all, whoever says it. */
  policyKinds(): ScopeKinds<PolicyEntry>;
  /** The bodies that decide, by decision. */
  deciders(): ScopeIndex<MeshNode>;
  /** The names of decisions, whatever a body's part in them. */
  decisionWords(): NearWords;
  /** The body with the most policies, one that decides for all before others. */
  mainBody(): MeshNode | undefined;
  /** How long waivers may last, on a day. */
  waiverLimits(today: string): WaiverLimits;
  /** True when a body is the parent of another, or a parent of its parent. */
  isParent(parent: MeshNode, body: MeshNode): boolean;
}

/** Derives the facts; indexes when they are first asked for. */
export function deriveGovernanceFacts(
  graph: MeshGraph,
  governance: Governance,
  memory: FactMemory = PLAIN_MEMORY,
  domains: GovernedDomains = finish(findGovernedDomains(graph, memory)),
): GovernanceFacts {
  const { part } = memory;
  const domainsOf = createScopeDomains(graph, domains);
  const main = part(() => ({ body: findMainBody(graph) }));
  const isParent = part(() => indexParents(graph));
  const entries = part(() => listEntries(graph, governance));
  const places = part(() => rememberPlaces(graph, memory, domains.ringOf));
  return {
    ...governance,
    domainsOf,
    dataDomains: () => domains.dataDomains,
    mainBody: () => main().body,
    policyEntries: part(() => indexScopes(places(), entries(), memory)),
    policyKinds: part(() => findKinds(entries(), kindOf)),
    deciders: part(() => indexScopes(places(), listDeciders(graph), memory)),
    decisionWords: part(() => indexWords(listDecisions(graph), wordOfDecision)),
    waiverLimits: rememberLast((today: string) =>
      createWaiverLimits(graph, governance, today, memory),
    ),
    isParent: (parent, body) => isParent()(parent, body),
  };
}

function findMainBody(graph: MeshGraph): MeshNode | undefined {
  let main: MeshNode | undefined;
  let most = -1;
  for (const node of graph.ofKind(governanceBody)) {
    const spec = graph.get(governanceBody, node)?.spec;
    if (!spec) continue;
    const isOfAll = spec.scope?.level === 'enterprise';
    const weight = (spec.policies?.length ?? 0) + (isOfAll ? OF_ALL : 0);
    if (weight > most) [main, most] = [node, weight];
  }
  return main;
}

/** More than any body has policies. */
const OF_ALL = 1_000_000;

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

/** The same for policies that set the same for the same entities. */
function kindOf({ entry, from: { policy, appliesTo } }: PolicyEntry): string {
  return canonical([
    ...[entry.severity, entry.options],
    ...[policy.floor === true, policy.appliesTo, appliesTo !== undefined],
  ]);
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

/** Who decides knows the name better than those who are heard. */
function listDecisions(graph: MeshGraph): SaidWord[] {
  return graph.ofKind(governanceBody).flatMap(body =>
    (graph.get(governanceBody, body)?.spec.decisionRights ?? []).map(
      ({ decision, right }) => ({
        written: decision,
        weight: right === 'decide' ? 2 : 1,
        by: graph.refOf(body),
      }),
    ),
  );
}

/** Decisions are told apart by their words, however they are written. */
export function wordOfDecision(decision: string): string {
  return decision.trim().toLowerCase();
}
