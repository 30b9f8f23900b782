import {
  governanceBody,
  type GovernanceBodyEntity,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import { createCoverage, type Coverage } from './coverage';
import { dayOf } from './days';
import { parsePredicate } from './predicate/parsePredicate';
import type { Predicate } from './predicate/predicate';

/** A policy as a governance body writes it. @public */
export type Policy = NonNullable<
  GovernanceBodyEntity['spec']['policies']
>[number];

/** A policy with its body. */
export interface BodyPolicy {
  readonly body: MeshNode;
  readonly bodyRef: string;
  /** Its place in `spec.policies`. */
  readonly index: number;
  readonly policy: Policy;
  /** Whom it is about; missing when `appliesTo` cannot be read. */
  readonly appliesTo?: Predicate;
}

/** What all governance bodies of a mesh ask for, and of whom. @public */
export interface Governance {
  readonly coverage: Coverage;
  /** The policies of a body, in the order in which they are written. */
  policiesOf(body: MeshNode): readonly BodyPolicy[];
}

/** Reads the scopes and policies of all bodies, once. */
export function readGovernance(graph: MeshGraph): Governance {
  const policies = new Map(
    graph
      .ofKind(governanceBody)
      .map(body => [body, readPolicies(graph, body)] as const),
  );
  return {
    coverage: createCoverage(graph),
    policiesOf: body => policies.get(body) ?? [],
  };
}

function readPolicies(graph: MeshGraph, body: MeshNode): BodyPolicy[] {
  const bodyRef = graph.refOf(body);
  const written = graph.get(governanceBody, body)?.spec.policies ?? [];
  return written.map((policy, index) => {
    const appliesTo = readAppliesTo(policy);
    return { body, bodyRef, index, policy, appliesTo };
  });
}

/** The predicate of a policy that is about all that its body decides for. */
export const EVERYTHING: Predicate = () => true;

function readAppliesTo({ appliesTo }: Policy): Predicate | undefined {
  if (appliesTo === undefined) return EVERYTHING;
  const result = parsePredicate(appliesTo);
  return result.ok ? result.predicate : undefined;
}

/** How far a policy is in force: not at all, in grace, or counting. */
export type Force = 'none' | 'grace' | 'enforced';

/**
 * How far a policy is in force on a day. Grace ends after `graceUntil`; then it
 * counts, though it still says `grace`.
 */
export function forceOf(policy: Policy, today: string): Force {
  const { status, since, graceUntil } = policy;
  const start = dayOf(since);
  if (status === 'draft' || status === 'retired') return 'none';
  if (start !== undefined && start > today) return 'none';
  if (status === 'enforced') return 'enforced';
  const end = dayOf(graceUntil);
  return end !== undefined && end < today ? 'enforced' : 'grace';
}
