import { testRule } from '../../testing';
import { governanceDecisionGap } from './governance-decision-gap';

const domain = `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: care }
spec: { owner: crew, dataMesh: { region: emea } }
`;

const body = (name: string, scope: string, right: string) => `---
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: ${name} }
spec: { type: domain, owner: crew, scope: ${scope}, decisionRights: [{ decision: set-standard, right: ${right} }] }
`;

const ENTERPRISE = '{ level: enterprise }';
const CARE = '{ level: domain, domains: [care] }';
const EMEA = '{ level: region, regions: [emea] }';
const APAC = '{ level: region, regions: [apac] }';

const heard = (name: string, scope: string) => body(name, scope, 'consult');

/** It decides, and is informed of what it decides. */
const decides = (name: string, scope: string) =>
  body(name, scope, 'decide }, { decision: Set-Standard, right: inform');

testRule(governanceDecisionGap, {
  passes: [
    {
      name: 'when a body around it decides',
      mesh: domain + heard('a', CARE) + decides('b', ENTERPRISE),
    },
    {
      name: 'when a body of its region decides',
      mesh: domain + heard('a', CARE) + decides('b', EMEA),
    },
    {
      name: 'when a body within it decides',
      mesh: domain + heard('a', EMEA) + decides('b', CARE),
    },
  ],
  fails: [
    {
      name: 'when nobody in its scope decides',
      mesh: domain + heard('a', EMEA) + decides('b', APAC),
      paths: ['spec.decisionRights[0]'],
      findings: [
        'Governance body `a` has the right `consult` on `set-standard`, and no body whose scope overlaps decides on that; one body has `right: decide`',
      ],
      severities: ['info'],
    },
    {
      name: 'once, though the right is written twice',
      mesh:
        domain + heard('a', EMEA).replace(/(\{ decision: [^}]*\})/, '$1, $1'),
      paths: ['spec.decisionRights[0]'],
    },
  ],
  notApplicable: [
    {
      name: 'for one that only decides',
      mesh: body('a', EMEA, 'decide'),
      reason: 'it is heard on no decision of others',
    },
  ],
});
