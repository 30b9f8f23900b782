import type { MeshGraph, MeshNode } from '@backstage-data-mesh/model';
import { forceOf, type Governance } from '../../../governance/policies';
import type { Clock } from '../../../time/days';

/** Which policies count as an agreement on personal data. */
export interface PolicyTerms {
  readonly clock: Clock;
  readonly purposes: ReadonlySet<string>;
  /** A policy that asks for this rule is the question, not the answer. */
  readonly rule: string;
}

/** True when a policy with one of the purposes is in force for a product. */
export function isUnderPolicy(
  graph: MeshGraph,
  governance: Governance,
  {
    product,
    terms,
  }: { readonly product: MeshNode; readonly terms: PolicyTerms },
): boolean {
  const entity = graph.itemOf(product)?.entity;
  return governance.coverage
    .bodiesFor(product)
    .flatMap(({ body }) => governance.policiesOf(body))
    .some(({ policy, appliesTo }) => {
      const isOther = !policy.rules?.some(({ rule }) => rule === terms.rule);
      return (
        isOther &&
        terms.purposes.has(policy.purpose ?? '') &&
        forceOf(policy, terms.clock) !== 'none' &&
        appliesTo?.(entity) === true
      );
    });
}
