import {
  governanceBody,
  partKeys,
  type GovernanceBodyEntity,
} from '@backstage-data-mesh/model';
import { notApplicable, type Finding } from '../../declare/finding';
import { defineRule, type RuleContext } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import {
  readPolicyChecks,
  type CheckProblem,
} from '../../settings/declared/policyChecks';
import { nameEntity } from '../../wording/names';
import { partSubject } from '../../wording/parts';

export const governancePolicyCheckInvalid = defineRule({
  id: 'governance-policy-check-invalid',
  summary: 'The checks that a policy declares can be run.',
  why: 'A check that cannot be read is not run at all: the policy looks enforced, and nobody is told that nothing looks at it.',
  source: 'Practice: rules as data fail silently unless they are checked first',
  remedy:
    'Correct the check in `spec.policies[].checks` at the place that the finding names; it has the fields of a rule of the organisation.',
  subject: everyOf(governanceBody),
  severity: 'error',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec:
  type: technology
  owner: group:architects
  policies:
    - id: regions-are-named
      status: enforced
      checks:
        - id: region-acme-named
          subject: DataProduct
          summary: A data product names its region.
          field: spec.region
          assert: { spec.region: { $exists: true } }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec:
  type: technology
  owner: group:architects
  policies:
    - id: regions-are-named
      status: enforced
      checks:
        - id: region-acme-named
          subject: DataProduct
          summary: A data product names its region.
          assert: { spec.regoin: { $exists: true } }
`,
  },
  check({ ref, entity }, { rules }) {
    if (!hasChecks(entity)) return notApplicable('no policy declares a check');
    const taken = idsOfOthers(ref, rules);
    const { problems } = readPolicyChecks(ref, entity, taken);
    const keys = partKeys(problems.map(keyOf));
    return problems.map((problem, index) => report(ref, problem, keys[index]));
  },
});

function hasChecks({ spec }: GovernanceBodyEntity): boolean {
  return (spec.policies ?? []).some(
    ({ status, checks = [] }) => status !== 'retired' && checks.length > 0,
  );
}

/** The rules of an evaluation include those that this body declares. */
function idsOfOthers(ref: string, rules: RuleContext['rules']): string[] {
  return [...rules.values()]
    .filter(({ declaredBy }) => declaredBy?.body !== ref)
    .map(({ id }) => id);
}

function keyOf({ policy, check, path }: CheckProblem): string {
  return [policy, check, path.slice(PLACE_LENGTH).join('.')].join('|');
}

/** `spec.policies[0].checks[0]` */
const PLACE_LENGTH = 5;

/** `spec.policies[0]` */
const POLICY_AT = 2;

function report(
  ref: string,
  { policy, path, message }: CheckProblem,
  discriminator: string,
): Finding {
  return {
    path,
    discriminator,
    message: `${partSubject('policy', { id: policy, index: Number(path[POLICY_AT]) })} of ${nameEntity(ref)} declares a check that cannot be run: ${message}`,
  };
}
