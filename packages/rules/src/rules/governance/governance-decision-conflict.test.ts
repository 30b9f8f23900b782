import { testRule } from '../../testing';
import { governanceDecisionConflict } from './governance-decision-conflict';

const domains = `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: care }
spec: { owner: crew, dataMesh: { region: emea } }
---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: visits }
spec: { owner: crew, subdomainOf: care }
`;

const body = (name: string, scope: string, rest = '') => `---
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: ${name} }
spec: { type: domain, owner: crew, scope: ${scope}, decisionRights: [{ decision: set-standard, right: decide }], ${rest} }
`;

const ENTERPRISE = '{ level: enterprise }';
const CARE = '{ level: domain, domains: [care] }';
const VISITS = '{ level: domain, domains: [visits] }';
const EMEA = '{ level: region, regions: [emea] }';
const APAC = '{ level: region, regions: [apac] }';

const ofA = (other: string) =>
  `Decision \`set-standard\` is taken by governance body \`a\` and also by \`${other}\`, whose scopes overlap and none of which is a parent of the other; one body decides`;
const ofB = ofA('a').replace('body `a`', 'body `b`');

testRule(governanceDecisionConflict, {
  passes: [
    {
      name: 'when the scopes do not overlap',
      mesh: domains + body('a', EMEA) + body('b', APAC),
    },
    {
      name: 'when one is the parent of the parent of the other',
      mesh:
        domains +
        body('a', ENTERPRISE) +
        body('b', EMEA, 'parent: a') +
        body('c', VISITS, 'parent: b'),
    },
    {
      name: 'when the other is consulted only',
      mesh:
        body('a', EMEA) +
        body('b', EMEA).replace(
          'right: decide',
          'right: consult }, { decision: other, right: decide',
        ),
    },
  ],
  fails: [
    {
      name: 'on both sides, for a domain within a domain',
      mesh: domains + body('a', CARE) + body('b', VISITS),
      paths: ['spec.decisionRights[0].right', 'spec.decisionRights[0].right'],
      findings: [ofA('b'), ofB],
      severities: ['error', 'error'],
    },
    {
      name: 'on both sides, for a region and a domain in it',
      mesh: domains + body('a', EMEA) + body('b', VISITS),
      findings: [ofA('b'), ofB],
    },
    {
      name: 'on both sides, for the enterprise and a region',
      mesh: body('a', ENTERPRISE) + body('b', APAC),
      findings: [ofA('b'), ofB],
    },
    {
      name: 'however the decision is written',
      mesh:
        body('a', APAC) +
        body('b', APAC).replace('set-standard', "' Set-Standard '"),
    },
    {
      name: 'when parents go round in a circle',
      mesh:
        body('a', APAC, 'parent: c') +
        body('b', APAC) +
        body('c', EMEA, 'parent: a'),
      findings: [ofA('b'), ofB],
    },
  ],
  notApplicable: [
    {
      name: 'for a body that only consults',
      mesh: body('a', EMEA).replace('decide', 'consult'),
      reason: 'it decides nothing',
    },
  ],
});
