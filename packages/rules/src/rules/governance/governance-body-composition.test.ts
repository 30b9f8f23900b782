import { runRule, testRule } from '../../testing';
import { governanceBodyComposition } from './governance-body-composition';

const body = (type: string, seats: string, rest = '') => `---
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec: { type: ${type}, owner: crew, seats: [${seats}], ${rest} }
`;

const journey = `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: journey }
spec: { owner: crew, dataMesh: { domainOwner: ana } }
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: ana }
spec: {}
`;

const part = `---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: part }
spec: { owner: crew, subdomainOf: journey, dataMesh: {} }
`;

const INSIDE = 'scope: { level: domain, domains: [journey] }';

testRule(governanceBodyComposition, {
  passes: [
    {
      name: 'for a portfolio with a domain owner and an executive',
      mesh: body(
        'portfolio',
        '{ who: a, role: Domain-Owner }, { who: b, role: executive }',
      ),
    },
    {
      name: 'however the roles are written',
      mesh: body(
        'technology',
        '{ who: a, role: Domain Architects }, { who: b, role: tech_lead }',
      ),
    },
    {
      name: 'for a portfolio round inside a domain, without an executive',
      mesh:
        journey + body('portfolio', '{ who: a, role: domain owner }', INSIDE),
    },
    {
      name: 'with the roles that the organisation asks for',
      mesh: body('portfolio', '{ who: a, role: chair }'),
      options: { portfolio: ['chair'] },
    },
  ],
  fails: [
    {
      name: 'once for each role that is missing or has an empty seat',
      mesh: body('domain', '{ role: product-owner }'),
      paths: ['spec.seats', 'spec.seats'],
      findings: [
        'Governance body `forum` is of type `domain`, and nobody in it has the role `domain-owner`; such a body has a person in each of the roles `domain-owner` and `product-owner`',
        'Governance body `forum` is of type `domain`, and its seat for the role `product-owner` is empty; such a body has a person in each of the roles `domain-owner` and `product-owner`',
      ],
    },
    {
      name: 'for a portfolio round inside a domain without its owner',
      mesh: journey + body('portfolio', '', INSIDE),
      findings: [
        'Governance body `forum` is of type `portfolio`, and nobody in it has the role `domain-owner`; such a body has a person in the role `domain-owner`',
      ],
    },
    {
      name: 'for a portfolio of the company as a whole without an executive',
      mesh:
        journey +
        part +
        body('portfolio', '{ who: a, role: domain-owner }', INSIDE),
    },
  ],
  notApplicable: [
    {
      name: 'for oversight, of which nothing is asked',
      mesh: body('oversight', ''),
      reason: 'nothing is asked of a body of type oversight',
    },
  ],
});

describe('governance-body-composition', () => {
  it('proposes the owner of a domain in its scope', () => {
    const seats = '{ who: b, role: product-owner }';
    const [outcome] = runRule(
      governanceBodyComposition,
      journey + body('domain', seats, INSIDE),
    );
    expect(outcome.findings[0].suggestions).toEqual([
      {
        text: 'Seat `user:ana`, who answers for `domain:journey` or a product in it',
        edits: [
          {
            path: ['spec', 'seats', 1],
            action: 'set',
            value: {
              who: 'user:default/ana',
              role: 'domain-owner',
              represents: 'domain:default/journey',
            },
          },
        ],
        isSafe: false,
      },
    ]);
  });
});
