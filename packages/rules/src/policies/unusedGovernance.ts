import {
  governanceBody,
  kindOfRef,
  STEP_SIZE,
  type MeshGraph,
  type MeshNode,
  type Outcome,
  type Steps,
} from '@backstage-data-mesh/model';
import { readWaivers } from '../governance/bodyWaivers';
import { forceOf, type BodyPolicy } from '../governance/policies';
import type { GovernedMesh } from '../settings/governMesh';
import { rulesOf } from './policyPreview';

/** What bodies wrote, and does nothing. @public */
export interface UnusedGovernance {
  /** Policies in grace or in force that are about no entity. */
  readonly policies: readonly {
    readonly body: string;
    readonly policy: string;
  }[];
  /** Waivers in force of what is not found, by the refs of bodies. */
  readonly waivers: readonly {
    readonly body: string;
    readonly waiver: string;
    readonly rule: string;
    readonly entity: string;
  }[];
}

/** What {@link unusedGovernanceInSteps} reads. @public */
export interface UnusedTerms {
  readonly governed: Pick<GovernedMesh, 'governance' | 'rules' | 'waiverFor'>;
  /** How a rule ended on an entity. */
  outcome(rule: string, entity: string): Pick<Outcome, 'status'> | undefined;
  /** As an ISO date. */
  readonly today: string;
  readonly isTrusted?: (bodyRef: string) => boolean;
}

/**
 * The policies that match nothing, and the waivers that nobody needs: what a
 * slip in a selector looks like, and what can be tidied up. In steps, since a
 * policy that matches nothing was asked of all entities.
 *
 * @public
 */
export function* unusedGovernanceInSteps(
  graph: MeshGraph,
  terms: UnusedTerms,
): Steps<UnusedGovernance> {
  const { governed, today, isTrusted = () => true } = terms;
  const matches = matchIn(graph, governed);
  const policies: { readonly body: string; readonly policy: string }[] = [];
  const waivers: UnusedGovernance['waivers'][number][] = [];
  for (const node of graph.ofKind(governanceBody)) {
    if (!isTrusted(graph.refOf(node))) continue;
    for (const each of governed.governance.policiesOf(node)) {
      if (forceOf(each.policy, { today }) === 'none') continue;
      if (yield* matches(each)) continue;
      policies.push({ body: each.bodyRef, policy: each.policy.id });
    }
    waivers.push(...unusedWaivers(graph, node, terms));
    yield;
  }
  return { policies, waivers };
}

/** Tells whether a policy is about anybody. */
function matchIn(graph: MeshGraph, governed: UnusedTerms['governed']) {
  const { governance, rules } = governed;
  const kindsOf = new Map(
    rules.map(({ id, subject }) => [
      id,
      subject.kinds.map(kind => kind.toLowerCase()),
    ]),
  );
  return function* matches(asked: BodyPolicy): Steps<boolean> {
    const { body, policy, appliesTo } = asked;
    const kinds = new Set(
      rulesOf(policy).flatMap(rule => kindsOf.get(rule) ?? []),
    );
    let looked = 0;
    for (const node of graph.nodes()) {
      looked++;
      if (looked % STEP_SIZE === 0) yield;
      const entity = graph.itemOf(node)?.entity;
      const isMatch =
        entity !== undefined &&
        kinds.has(kindOfRef(graph.refOf(node))) &&
        governance.coverage.covers(body, node) &&
        appliesTo?.(entity) === true;
      if (isMatch) return true;
    }
    return false;
  };
}

function unusedWaivers(
  graph: MeshGraph,
  body: MeshNode,
  { governed, outcome }: UnusedTerms,
): UnusedGovernance['waivers'] {
  return readWaivers(graph, body).flatMap(({ waiver, entityRef: entity }) => {
    const { id, rule } = waiver;
    const inForce = governed.waiverFor(rule, entity);
    if (inForce?.id !== id || inForce.isExpired) return [];
    const status = outcome(rule, entity)?.status;
    // nobody knows whether it is needed
    const isOpen = status === 'unknown' || status === 'error';
    return status === 'waived' || isOpen
      ? []
      : [{ body: graph.refOf(body), waiver: id, rule, entity }];
  });
}
