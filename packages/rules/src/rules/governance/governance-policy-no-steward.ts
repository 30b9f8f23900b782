import { governanceBody } from '@backstage-data-mesh/model';
import { notApplicable, type Finding } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import type { Policy } from '../../governance/policies';
import { nameEntity } from '../../wording/names';
import { partSubject } from '../../wording/parts';

export const governancePolicyNoSteward = defineRule({
  id: 'governance-policy-no-steward',
  summary: 'A policy in force has a steward and a first day.',
  why: 'Somebody has to help teams to follow a policy, hear where it hurts, and know since when it holds. A policy that nobody looks after grows old in silence.',
  source: 'Agile Lab, data governance decision records: implementation steward',
  remedy:
    'Name a group or a person in `steward` of the policy, and the day on which it began in `since`.',
  subject: everyOf(governanceBody),
  severity: 'warning',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec:
  type: technology
  owner: group:architects
  policies:
    - { id: naming, status: enforced, since: 2026-02-01, steward: group:architects, enforcement: manual }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec:
  type: technology
  owner: group:architects
  policies:
    - { id: naming, status: enforced, enforcement: manual }
`,
  },
  check({ ref, entity }) {
    const inForce = (entity.spec.policies ?? [])
      .map((policy, index) => ({ policy, index }))
      .filter(({ policy }) => ['enforced', 'grace'].includes(policy.status));
    if (inForce.length === 0) return notApplicable('it has no policy in force');
    return inForce.flatMap(({ policy, index }) =>
      findGaps(policy, { ref, index }),
    );
  },
});

const FIELDS = [
  ['steward', 'has no steward; `steward` names who brings it into use'],
  ['since', 'does not say since when; `since` names the day'],
] as const;

function findGaps(
  policy: Policy,
  { ref, index }: { ref: string; index: number },
): Finding[] {
  return FIELDS.filter(([field]) => policy[field] === undefined).map(
    ([field, text]) => ({
      path: ['spec', 'policies', index, field],
      message: `${partSubject('policy', { id: policy.id, index })} of ${nameEntity(ref)} is in force, but ${text}`,
      discriminator: `${policy.id}|${field}`,
    }),
  );
}
