import { governanceBody, readDay } from '@backstage-data-mesh/model';
import { notApplicable, type Finding } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import type { Policy } from '../../governance/policies';
import type { Clock } from '../../time/days';
import { nameEntity } from '../../wording/names';
import { partSubject } from '../../wording/parts';

export const governanceGraceOver = defineRule({
  id: 'governance-grace-over',
  summary: 'A policy leaves grace when its grace is over.',
  why: 'Grace gives teams time, and works because it ends. A policy that stays in grace teaches everybody that its date means nothing.',
  source: 'Witboost, computational policies: draft, grace, enabled',
  remedy:
    'Set `status` of the policy to `enforced`, or agree on a later `graceUntil`.',
  subject: everyOf(governanceBody),
  needs: ['clock'],
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
    - { id: naming, status: grace, graceUntil: 2027-03-31, enforcement: manual }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec:
  type: technology
  owner: group:architects
  policies:
    - { id: naming, status: grace, graceUntil: 2026-03-31, enforcement: manual }
`,
  },
  check({ ref, entity }, context) {
    const inGrace = (entity.spec.policies ?? [])
      .map((policy, index) => ({ policy, index }))
      .filter(({ policy }) => policy.status === 'grace');
    if (inGrace.length === 0) return notApplicable('it has no policy in grace');
    return inGrace.flatMap(({ policy, index }): Finding[] => {
      const fault = findFault(policy, context);
      if (!fault) return [];
      return [
        {
          path: ['spec', 'policies', index, 'graceUntil'],
          message: `${partSubject('policy', { id: policy.id, index })} of ${nameEntity(ref)} ${fault}`,
          discriminator: policy.id,
          suggestions: [
            {
              text: 'Enforce the policy',
              edits: [
                {
                  path: ['spec', 'policies', index, 'status'],
                  action: 'set',
                  value: 'enforced',
                },
              ],
              isSafe: false,
            },
          ],
        },
      ];
    });
  },
});

function findFault({ graceUntil }: Policy, clock: Clock) {
  if (graceUntil === undefined) {
    return 'is in grace without an end; `graceUntil` names the day';
  }
  const end = readDay(graceUntil);
  return end !== undefined && end < clock.today
    ? `was in grace until ${end}, and its \`status\` is still \`grace\`; after that day it is \`enforced\` or \`retired\``
    : undefined;
}
