import { runRule, testRule } from '../../testing';
import { governanceNotMeeting } from './governance-not-meeting';
import { governancePolicyUnenforced } from './governance-policy-unenforced';

const body = (policies: string) => `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec: { type: technology, owner: crew, policies: [${policies}] }
`;

const bound = (rule: string, rest = '') =>
  body(`{ id: a, status: enforced, rules: [{ rule: ${rule}, ${rest} }] }`);

testRule(governancePolicyUnenforced, {
  beside: [governanceNotMeeting],
  passes: [
    {
      name: 'for a rule that exists, with options that it has',
      mesh: bound('governance-not-meeting', 'options: { factor: 3 }'),
    },
    {
      name: 'for a check that it declares itself',
      mesh: body('{ id: a, status: enforced, checks: [{ id: team-acme-a }] }'),
    },
    {
      name: 'for a check by hand',
      mesh: body('{ id: a, status: enforced, enforcement: manual }'),
    },
  ],
  fails: [
    {
      name: 'when nothing checks it',
      mesh: body('{ id: a, status: grace, rules: [] }'),
      paths: ['spec.policies[0]'],
      findings: [
        'Policy `a` of governance body `forum` is `grace`, but no rule, no external check and nobody by hand looks at it; a policy in force is checked',
      ],
    },
    {
      name: 'when the external check has no name',
      mesh: body("{ id: a, status: enforced, enforcement: { external: ' ' } }"),
    },
    {
      name: 'for a rule that does not exist',
      mesh: bound('governance-not-meting'),
      paths: ['spec.policies[0].rules[0].rule'],
      findings: [
        'Policy `a` of governance body `forum` binds the rule `governance-not-meting`, which does not exist; a policy names a rule that there is, or nothing checks it',
      ],
    },
    {
      name: 'for an option that the rule does not have',
      mesh: bound('governance-not-meeting', 'options: { factr: 3 }'),
      paths: ['spec.policies[0].rules[0].options.factr'],
      findings: [
        'Policy `a` of governance body `forum` sets options that cannot be used: rule `governance-not-meeting` has no option `factr`; did you mean `factor`?',
      ],
    },
    {
      name: 'for a predicate that asks for a word that there is not',
      mesh: body(
        '{ id: a, status: enforced, enforcement: manual, appliesTo: { spec.lifecycle: prodcution } }',
      ),
      paths: ['spec.policies[0].appliesTo.spec.lifecycle'],
      findings: [
        'Policy `a` of governance body `forum` asks for what there is not: `spec.lifecycle` is never `prodcution`; it is one of `experimental`, `production`, `deprecated`, `retired`; did you mean `production`?',
      ],
    },
    {
      name: 'for a predicate that cannot be read',
      mesh: body(
        '{ id: a, status: enforced, enforcement: manual, appliesTo: { spec.type: { $like: x } } }',
      ),
      paths: ['spec.policies[0].appliesTo.spec.type'],
      findings: [
        'Policy `a` of governance body `forum` applies to nothing, since its predicate cannot be read: `$like` is no operator here; there are `$exists`, `$in`, `$contains`, `$hasPrefix`',
      ],
    },
  ],
  notApplicable: [
    {
      name: 'for a draft that nothing checks yet',
      mesh: body('{ id: a, status: draft }'),
      reason: 'it has no policy in force',
    },
  ],
});

describe('governance-policy-unenforced', () => {
  it('suggests the rule that was probably meant', () => {
    const [outcome] = runRule(
      governancePolicyUnenforced,
      bound('governance-not-meting'),
      { beside: [governanceNotMeeting] },
    );
    expect(outcome.findings[0].suggestions).toEqual([
      {
        text: 'Set `spec.policies[0].rules[0].rule` to `governance-not-meeting`',
        edits: [
          {
            path: ['spec', 'policies', 0, 'rules', 0, 'rule'],
            action: 'set',
            value: 'governance-not-meeting',
          },
        ],
        isSafe: false,
      },
    ]);
  });
});
