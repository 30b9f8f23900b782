import {
  governanceBody,
  kindOfRef,
  type MeshGraph,
  type MeshNode,
  type Outcome,
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

/** What {@link readUnusedGovernance} reads. @public */
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
 * slip in a selector looks like, and what can be tidied up.
 *
 * @public
 */
export function readUnusedGovernance(
  graph: MeshGraph,
  terms: UnusedTerms,
): UnusedGovernance {
  const { governed, today, isTrusted = () => true } = terms;
  const kindsOf = new Map(
    governed.rules.map(({ id, subject }) => [
      id,
      subject.kinds.map(kind => kind.toLowerCase()),
    ]),
  );
  const bodies = graph
    .ofKind(governanceBody)
    .filter(node => isTrusted(graph.refOf(node)));
  const matches = ({ body, policy, appliesTo }: BodyPolicy): boolean => {
    const kinds = new Set(
      rulesOf(policy).flatMap(rule => kindsOf.get(rule) ?? []),
    );
    return graph.nodes().some(node => {
      const entity = graph.itemOf(node)?.entity;
      return (
        entity !== undefined &&
        kinds.has(kindOfRef(graph.refOf(node))) &&
        governed.governance.coverage.covers(body, node) &&
        appliesTo?.(entity) === true
      );
    });
  };
  return {
    policies: bodies.flatMap(node =>
      governed.governance
        .policiesOf(node)
        .filter(({ policy }) => forceOf(policy, { today }) !== 'none')
        .filter(each => !matches(each))
        .map(({ bodyRef, policy }) => ({ body: bodyRef, policy: policy.id })),
    ),
    waivers: bodies.flatMap(node => unusedWaivers(graph, node, terms)),
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
