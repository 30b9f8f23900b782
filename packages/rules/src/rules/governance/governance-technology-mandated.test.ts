import { testRule } from '../../testing';
import { governanceTechnologyMandated } from './governance-technology-mandated';

const body = (level: string, setting: string, status = 'enforced') => `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec:
  type: technology
  owner: crew
  scope: { level: ${level} }
  policies:
    - { id: p, status: ${status}, rules: [{ rule: ${setting} }] }
`;

testRule(governanceTechnologyMandated, {
  passes: [
    {
      name: 'for a draft',
      mesh: body('enterprise', 'interop-format-not-allowed', 'draft'),
    },
    {
      name: 'when the rule is switched off',
      mesh: body('enterprise', "interop-format-not-allowed, severity: 'off'"),
    },
  ],
  fails: [
    {
      name: 'for a policy in force that lists formats',
      mesh: body('enterprise', 'interop-format-not-allowed', 'grace'),
      paths: ['spec.policies[0].rules[0].rule'],
      findings: [
        'Policy `p` of governance body `forum` prescribes a technology to all domains by the rule `interop-format-not-allowed`; regions and domains choose theirs',
      ],
    },
    {
      name: 'for the rules that the organisation counts in',
      mesh: body('enterprise', 'team-acme-cloud'),
      options: { rules: ['team-acme-cloud'] },
    },
  ],
  notApplicable: [
    {
      name: 'for a region',
      mesh: body('region', 'interop-format-not-allowed'),
      reason: 'it does not decide for the enterprise',
    },
  ],
});
