import { testRule } from '../../testing';
import { governanceNotMeeting } from './governance-not-meeting';
import { governancePolicyCheckInvalid } from './governance-policy-check-invalid';

const body = (checks: string, status = 'enforced') => `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec:
  type: technology
  owner: crew
  policies: [{ id: a, status: ${status}, checks: [${checks}] }]
`;

const check = (id: string, assert = '{ spec.region: { $exists: true } }') =>
  `{ id: ${id}, subject: DataProduct, summary: s, assert: ${assert} }`;

const manyChecks = Array.from({ length: 51 }, (_, index) =>
  check(`team-acme-${index}`),
);

testRule(governancePolicyCheckInvalid, {
  beside: [governanceNotMeeting],
  passes: [
    {
      name: 'for checks that can be read',
      mesh: body(`${check('team-acme-a')}, ${check('team-acme-b')}`),
    },
  ],
  fails: [
    {
      name: 'for a field that the kind does not have, also in a draft',
      mesh: body(check('team-acme-a', '{ spec.regoin: emea }'), 'draft'),
      paths: ['spec.policies[0].checks[0].assert.spec.regoin'],
      findings: [
        'Policy `a` of governance body `forum` declares a check that cannot be run: `spec.regoin` is no field of `DataProduct`; did you mean `spec.region`?',
      ],
    },
    {
      name: 'for a check without what it asks for',
      mesh: body('{ id: team-acme-a, subject: DataProduct, summary: s }'),
      findings: [
        'Policy `a` of governance body `forum` declares a check that cannot be run: a rule needs `assert` or `relations`',
      ],
    },
    {
      name: 'for the id of another rule, and for one that comes twice',
      mesh: body(
        [
          check('governance-not-meeting'),
          check('team-acme-a'),
          check('team-acme-a'),
        ].join(),
      ),
      paths: ['spec.policies[0].checks[0].id', 'spec.policies[0].checks[2].id'],
      findings: [
        'Policy `a` of governance body `forum` declares a check that cannot be run: there is a rule `governance-not-meeting` already',
        'Policy `a` of governance body `forum` declares a check that cannot be run: there is a rule `team-acme-a` already',
      ],
    },
    {
      name: 'for more checks than are read',
      mesh: body(manyChecks.join()),
      paths: ['spec.policies[0].checks[50]'],
      findings: [
        'Policy `a` of governance body `forum` declares a check that cannot be run: only the first 50 checks of a body are read',
      ],
    },
  ],
  notApplicable: [
    {
      name: 'to a body without checks',
      mesh: body(''),
      reason: 'no policy declares a check',
    },
    {
      name: 'to checks of a retired policy',
      mesh: body('{}', 'retired'),
      reason: 'no policy declares a check',
    },
  ],
});
