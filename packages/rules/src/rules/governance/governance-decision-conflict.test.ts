import { runRule, testRule } from '../../testing';
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
  `Governance body \`a\` decides on \`set-standard\`, and so does \`${other}\`, whose scope overlaps; one body decides, and the others are consulted or have it as their parent`;
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
      name: 'once for each body, whatever number of others decide too',
      mesh:
        body('a', APAC) +
        body('b', ENTERPRISE, 'parent: c') +
        body('c', ENTERPRISE),
      findings: [
        'Governance body `a` decides on `set-standard`, and so do `b` and `c`, whose scopes overlap; one body decides, and the others are consulted or have it as their parent',
        ofB,
        ofA('a').replace('body `a`', 'body `c`'),
      ],
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

describe('what governance-decision-conflict proposes', () => {
  const proposals = (mesh: string) =>
    runRule(governanceDecisionConflict, mesh).map(
      ({ findings }) => findings[0]?.suggestions,
    );

  it('is to the narrower body that the wider one delegates', () => {
    const [wider, narrower] = proposals(
      body('a', ENTERPRISE) + body('b', APAC),
    );
    expect(wider).toEqual([
      {
        text: 'Agree with governance body `b` who decides',
        edits: [],
        isSafe: false,
      },
    ]);
    expect(narrower).toEqual([
      {
        text: 'Make governance body `a` the parent of governance body `b`, if it delegates the decision',
        edits: [
          {
            path: ['spec', 'parent'],
            action: 'set',
            value: 'governancebody:default/a',
          },
        ],
        isSafe: false,
      },
    ]);
  });

  it('sends neither of two bodies of one scope away', () => {
    expect(
      proposals(body('a', APAC) + body('b', APAC)).flatMap(suggestions =>
        suggestions?.flatMap(({ edits }) => edits),
      ),
    ).toEqual([]);
  });

  it('leaves a body the parent that it has', () => {
    expect(
      proposals(
        body('a', ENTERPRISE) +
          body('b', APAC, 'parent: c') +
          body('c', EMEA).replace('decide', 'inform'),
      )[1]?.[0].edits,
    ).toEqual([]);
  });
});

it('governance-decision-conflict tells a decision once, though its right is written twice', () => {
  const twice = body('a', EMEA).replace(
    'right: decide }]',
    'right: decide }, { decision: Set Standard, right: decide }]',
  );
  const [{ findings }] = runRule(
    governanceDecisionConflict,
    domains + twice + body('b', EMEA),
  );
  expect(findings.map(({ message }) => message)).toEqual([ofA('b')]);
});
