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
        'Governance body `forum` is of type `domain`, and its seat for the role `domain-owner` does not exist; such a body has people in the roles `domain-owner` and `product-owner`',
        'Governance body `forum` is of type `domain`, and its seat for the role `product-owner` is empty; such a body has people in the roles `domain-owner` and `product-owner`',
      ],
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
    const scope = 'scope: { level: domain, domains: [journey] }';
    const seats = '{ who: b, role: product-owner }';
    const [outcome] = runRule(
      governanceBodyComposition,
      journey + body('domain', seats, scope),
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
