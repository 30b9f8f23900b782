import { testRule } from '../../testing';
import { regionTechnologyMandated } from './region-technology-mandated';

const body = (policy: string, level = 'enterprise') => `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: technology }
spec:
  type: technology
  owner: group:architects
  scope: { level: ${level} }
  policies: [{ id: formats, ${policy} }]
`;
const RULES = 'rules: [{ rule: interop-format-not-allowed }]';

testRule(regionTechnologyMandated, {
  passes: [
    {
      name: 'when narrower bodies may choose',
      mesh: body(`status: enforced, ${RULES}`),
    },
    {
      name: 'while it is a draft',
      mesh: body(`status: draft, floor: true, ${RULES}`),
    },
    {
      name: 'when it is about one region',
      mesh: body(
        `status: enforced, floor: true, ${RULES}, appliesTo: { $all: [{ spec.region: emea }] }`,
      ),
    },
    {
      name: 'when the rule prescribes no technology',
      mesh: body(
        'status: enforced, floor: true, rules: [{ rule: interop-port-without-contract }]',
      ),
    },
  ],
  fails: [
    {
      name: 'when everybody has to',
      mesh: body(
        `status: grace, floor: true, ${RULES}, appliesTo: { kind: DataProduct }`,
      ),
      findings: [
        'Governance body `technology` prescribes a technology to all by the policy `formats`, a floor with the rule `interop-format-not-allowed`; a technology should be chosen by those who use it',
      ],
      paths: ['spec.policies[0]'],
    },
  ],
  notApplicable: [
    {
      name: 'to a regional body',
      mesh: body(`status: enforced, floor: true, ${RULES}`, 'region'),
      reason: 'it does not decide for the enterprise',
    },
  ],
});
