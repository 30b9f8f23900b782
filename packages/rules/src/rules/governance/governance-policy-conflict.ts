import {
  governanceBody,
  quote,
  type MeshNode,
} from '@backstage-data-mesh/model';
import { notApplicable, type Finding } from '../../declare/finding';
import { defineRule, type Rule, type RuleContext } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import type { PolicyEntry } from '../../facts/governance/governanceFacts';
import { findConflict, type PolicyConflict } from './shared/conflict';
import { forceOf } from '../../governance/policies';
import { nameEntity, nameRef } from '../../wording/names';

export const governancePolicyConflict = defineRule({
  id: 'governance-policy-conflict',
  summary: 'Policies of different bodies do not contradict each other.',
  why: 'A region may add to what the enterprise asks for, and decide what is left to it. Where two bodies ask for opposite things of one product, or one loosens the floor of a wider one, the team cannot do right.',
  source: 'Eric Broda, An operating model for data products (2022)',
  remedy:
    'Agree on one setting, limit one of the policies by `appliesTo` or by the scope of its body, or tighten the floor instead of loosening it.',
  subject: everyOf(governanceBody),
  needs: ['mesh', 'clock'],
  severity: 'error',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec:
  type: technology
  owner: group:architects
  scope: { level: enterprise }
  policies:
    - id: contracts
      status: enforced
      floor: true
      rules: [{ rule: interop-port-without-contract, severity: error }]
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec:
  type: technology
  owner: group:architects
  scope: { level: enterprise }
  policies:
    - id: contracts
      status: enforced
      floor: true
      rules: [{ rule: interop-port-without-contract, severity: error }]
---
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: emea-forum }
spec:
  type: technology
  owner: group:emea-architects
  scope: { level: region, regions: [emea] }
  policies:
    - id: fewer-contracts
      status: enforced
      rules: [{ rule: interop-port-without-contract, severity: info }]
`,
  },
  check({ node }, context) {
    const own = context.facts
      .governance()
      .policiesOf(node)
      .filter(({ policy }) => forceOf(policy, context) !== 'none')
      .flatMap(from =>
        (from.policy.rules ?? []).map((entry, index) => ({
          from,
          index,
          entry,
        })),
      );
    if (own.length === 0) return notApplicable('it has no policy in force');
    return own.flatMap(entry => findConflicts(entry, context));
  },
});

function findConflicts(own: PolicyEntry, context: RuleContext): Finding[] {
  const { facts, rules } = context;
  const id = own.entry.rule;
  const entries = facts.governance().policyEntries();
  const rule = rules.get(id);
  const { body } = own.from;
  const others = [
    ...entries.around(id, body).map(other => ({ other, isWider: true })),
    ...entries.besides(id, body).map(other => ({ other, isWider: false })),
  ];
  // one disagreement with a body is enough to talk to it
  const found = new Map<MeshNode, Finding>();
  for (const { other, isWider } of others) {
    if (found.size >= MAX_FINDINGS) break;
    const { body: theirs, policy } = other.from;
    if (found.has(theirs) || forceOf(policy, context) === 'none') continue;
    const conflict = findConflict(own, other, { rule, isWider });
    if (conflict) found.set(theirs, report(own, other, { conflict, rule }));
  }
  return [...found.values()];
}

/** Who disagrees with so many bodies has to talk to all; the nearest come first. */
const MAX_FINDINGS = 10;

function report(
  { from, index, entry }: PolicyEntry,
  { from: other, index: otherIndex }: PolicyEntry,
  { conflict, rule }: { conflict: PolicyConflict; rule?: Rule },
): Finding {
  const path = ['spec', 'policies', from.index, 'rules', index];
  const name = quote(other.policy.id);
  const { field, own, theirs, isFloor } = conflict;
  const expectation = isFloor
    ? `a floor may only be tightened, so this is ignored`
    : `two bodies of one scope ask for the same`;
  return {
    path: [...path, field],
    message: `Policy ${quote(from.policy.id)} of ${nameEntity(from.bodyRef)} sets ${field} ${own} for the rule ${quote(entry.rule)}, and policy ${name} of ${nameRef(other.bodyRef)} sets ${theirs}; ${expectation}`,
    discriminator: `${from.policy.id}|${rule?.id ?? entry.rule}|${other.bodyRef}|${other.policy.id}`,
    related: [
      {
        ref: other.bodyRef,
        path: ['spec', 'policies', other.index, 'rules', otherIndex],
      },
    ],
  };
}
