import {
  governanceBody,
  partKeys,
  type GovernanceBodyEntity,
} from '@backstage-data-mesh/model';
import { notApplicable, type Finding } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { isBackwards } from '../../time/days';
import { nameEntity } from '../../wording/names';
import { partSubject } from '../../wording/parts';

export const governanceDatesOutOfOrder = defineRule({
  id: 'governance-dates-out-of-order',
  summary:
    'A waiver ends after it was approved, and a policy is proposed before it is in force and in force before its grace ends.',
  why: 'A waiver that ended before anybody approved it excuses nothing, and a policy whose grace ended before it began gives nobody time. Both look settled to whoever reads the list.',
  source:
    'Practice: exemptions and periods of grace have a beginning and an end',
  remedy:
    'Correct the wrong one of the two dates: `approvedOn` or `expires` of the waiver; `proposedBy.on`, `since` or `graceUntil` of the policy.',
  subject: everyOf(governanceBody),
  severity: 'warning',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: technology }
spec:
  type: technology
  owner: architects
  waivers:
    - id: w-1
      rule: interop-port-without-contract
      entity: dataproduct:visits
      reason: The contract is being written.
      approvedOn: 2026-10-01
      expires: 2027-01-31
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: technology }
spec:
  type: technology
  owner: architects
  waivers:
    - id: w-1
      rule: interop-port-without-contract
      entity: dataproduct:visits
      reason: The contract is being written.
      approvedOn: 2026-10-01
      expires: 2026-01-31
`,
  },
  check({ ref, entity }) {
    const { waivers = [], policies = [] } = entity.spec;
    if (waivers.length + policies.length === 0) {
      return notApplicable('it has neither policies nor waivers');
    }
    return [...judgeWaivers(ref, entity), ...judgePolicies(ref, entity)];
  },
});

function judgeWaivers(ref: string, { spec }: GovernanceBodyEntity): Finding[] {
  const { waivers = [] } = spec;
  const keys = partKeys(waivers.map(({ id }) => id));
  return waivers.flatMap(({ id, approvedOn, expires }, index) => {
    if (!isBackwards(approvedOn, expires)) return [];
    return [
      {
        path: ['spec', 'waivers', index, 'expires'],
        discriminator: `waiver:${keys[index]}`,
        message: `${partSubject('waiver', { id, index })} of ${nameEntity(ref)} ended on ${expires}, and was approved on ${approvedOn}; \`approvedOn\` comes before \`expires\``,
      },
    ];
  });
}

function judgePolicies(ref: string, { spec }: GovernanceBodyEntity): Finding[] {
  const { policies = [] } = spec;
  const keys = partKeys(policies.map(({ id }) => id));
  return policies.flatMap((policy, index) => {
    const found = findDisorder(policy);
    if (!found) return [];
    return [
      {
        path: ['spec', 'policies', index, found.field],
        discriminator: `policy:${keys[index]}`,
        message: `${partSubject('policy', { id: policy.id, index })} of ${nameEntity(ref)} ${found.text}`,
      },
    ];
  });
}

type Policy = NonNullable<GovernanceBodyEntity['spec']['policies']>[number];

/** Once it is enforced, `since` may be the day on which grace was over. */
function findDisorder({ status, since, graceUntil, proposedBy }: Policy) {
  if (isBackwards(proposedBy?.on, since)) {
    return {
      field: 'since',
      text: `came into force on ${since}, and was proposed on ${proposedBy?.on}; \`proposedBy.on\` comes before \`since\``,
    };
  }
  if (status === 'grace' && isBackwards(since, graceUntil)) {
    return {
      field: 'graceUntil',
      text: `gives grace until ${graceUntil}, and came into force on ${since}; \`since\` comes before \`graceUntil\``,
    };
  }
  return undefined;
}
