import { governanceBody, quote } from '@backstage-data-mesh/model';
import * as z from 'zod';
import { notApplicable, PASS, type Finding } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { nameEntity } from '../../wording/names';
import { partSubject } from '../../wording/parts';

export const governanceTechnologyMandated = defineRule({
  id: 'governance-technology-mandated',
  summary: 'The enterprise prescribes no technology to all domains.',
  why: 'Owners choose their technology, on platforms that a region shares. An enterprise mandate on formats or platforms fits few and binds all; an agreement on interfaces usually does.',
  source: 'Eric Broda, An operating model for data products (2022)',
  remedy:
    'Move the policy to the bodies of the regions or domains that need it, or narrow it by `appliesTo`.',
  subject: everyOf(governanceBody),
  severity: 'off',
  options: z.object({
    rules: z
      .array(z.string())
      .default(['interop-format-not-allowed'])
      .describe('The rules that prescribe a technology.'),
  }),
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
    - { id: contracts, status: enforced, rules: [{ rule: interop-port-without-contract }] }
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
    - id: one-format
      status: enforced
      rules: [{ rule: interop-format-not-allowed, severity: error }]
`,
  },
  check({ ref, entity }, { options }) {
    const { scope, policies = [] } = entity.spec;
    if (scope?.level !== 'enterprise') {
      return notApplicable('it does not decide for the enterprise');
    }
    return policies.flatMap((policy, index): readonly Finding[] => {
      const isInForce = ['enforced', 'grace'].includes(policy.status);
      const at = (policy.rules ?? []).findIndex(
        ({ rule, severity }) =>
          severity !== 'off' && options.rules.includes(rule),
      );
      if (!isInForce || at === -1) return PASS;
      return [
        {
          path: ['spec', 'policies', index, 'rules', at, 'rule'],
          message: `${partSubject('policy', { id: policy.id, index })} of ${nameEntity(ref)} prescribes a technology to all domains by the rule ${quote(policy.rules?.[at].rule ?? '')}; regions and domains choose theirs`,
          discriminator: policy.id,
        },
      ];
    });
  },
});
