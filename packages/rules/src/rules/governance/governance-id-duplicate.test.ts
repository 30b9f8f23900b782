import { testRule } from '../../testing';
import { governanceIdDuplicate } from './governance-id-duplicate';

const body = (parts: string) => `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: council }
spec:
  type: technology
  owner: crew
  ${parts}
`;

testRule(governanceIdDuplicate, {
  passes: [
    {
      name: 'for a policy and a decision with one id',
      mesh: body(
        'policies: [{ id: labels, status: draft }]\n  decisions: [{ id: labels }]',
      ),
    },
  ],
  fails: [
    {
      name: 'for two policies, and for two waivers',
      mesh: body(
        'policies: [{ id: labels, status: draft }, { id: labels, status: enforced }]\n  waivers: [{ id: w, rule: team-too-large, entity: group:a }, { id: w, rule: team-too-large, entity: group:b }]',
      ),
      paths: ['spec.policies[1].id', 'spec.waivers[1].id'],
      findings: [
        'Governance body `council` has two policies with the id `labels`, the 1st and the 2nd; an id names one thing',
        'Governance body `council` has two waivers with the id `w`, the 1st and the 2nd; an id names one thing',
      ],
      severities: ['error', 'error'],
    },
  ],
  notApplicable: [
    {
      name: 'to a body that has decided nothing',
      mesh: body(''),
      reason: 'it has no policies, waivers or decisions',
    },
  ],
});
