import { testRule } from '../../testing';
import { interopPortWithoutContract } from '../interop/interop-port-without-contract';
import { governanceNotMeeting } from './governance-not-meeting';
import { governancePolicyConflict } from './governance-policy-conflict';

const ENTERPRISE = '{ level: enterprise }';
const EMEA = '{ level: region, regions: [emea] }';
const APAC = '{ level: region, regions: [apac] }';
const JOURNEY = '{ level: domain, domains: [journey] }';

const domain = `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: journey }
spec: { owner: crew, dataMesh: { region: emea } }
`;

const rule = 'rule: governance-not-meeting';

const body = (name: string, scope: string, setting: string, fields = '') => `---
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: ${name} }
spec:
  type: technology
  owner: crew
  scope: ${scope}
  policies:
    - { id: p, status: enforced, rules: [{ ${rule}, ${setting} }], ${fields} }
`;

const floor = body('a', ENTERPRISE, 'severity: warning', 'floor: true');

/** A body with several policies on one rule. */
const bodyOf = (...policies: string[]) =>
  body('a', EMEA, 'severity: error').replace(
    / {4}- .*/,
    policies
      .map((fields, index) => `    - { id: p${index}, ${fields} }`)
      .join('\n'),
  );
const asking = (severity: string, rest = 'status: enforced') =>
  `${rest}, rules: [{ ${rule}, severity: ${severity} }]`;
const FORUMS = 'status: enforced, appliesTo: { spec.type: technology }';

testRule(governancePolicyConflict, {
  beside: [governanceNotMeeting, interopPortWithoutContract],
  passes: [
    {
      name: 'when a narrower body decides otherwise and there is no floor',
      mesh:
        body('a', ENTERPRISE, 'severity: error') +
        body('b', EMEA, "severity: 'off'"),
    },
    {
      name: 'when a narrower body tightens a floor',
      mesh: floor + body('b', EMEA, 'severity: error'),
    },
    {
      name: 'when two regions decide differently',
      mesh:
        body('a', APAC, 'severity: error') + body('b', EMEA, 'severity: info'),
    },
    {
      name: 'when the policies are about different things',
      mesh:
        body(
          'a',
          EMEA,
          'severity: error',
          'appliesTo: { spec.lifecycle: production }',
        ) +
        body(
          'b',
          EMEA,
          'severity: info',
          'appliesTo: { spec.lifecycle: experimental }',
        ),
    },
    {
      name: 'when no entity can be meant by both, by whichever operator',
      mesh:
        body(
          'a',
          EMEA,
          'severity: error',
          'appliesTo: { spec.lifecycle: { $in: [production, deprecated] } }',
        ) +
        body(
          'b',
          EMEA,
          'severity: info',
          'appliesTo: { spec.lifecycle: experimental }',
        ) +
        body(
          'c',
          EMEA,
          'severity: info',
          'appliesTo: { spec.lifecycle: { $exists: false } }',
        ).replace('severity: info', 'severity: warning'),
    },
    {
      name: 'when a later policy of one body is an exception from an earlier',
      mesh: bodyOf(asking('error'), asking('info', FORUMS)),
    },
    {
      name: 'when a policy in grace announces what comes',
      mesh: bodyOf(asking('info'), asking('error', 'status: grace')),
    },
    {
      name: 'when one sets the severity and the other the options',
      mesh:
        body('a', EMEA, 'severity: error') +
        body('b', EMEA, 'options: { factor: 3 }'),
    },
  ],
  fails: [
    {
      name: 'on the body that loosens the severity of a floor',
      mesh: domain + floor + body('b', JOURNEY, 'severity: info'),
      paths: ['spec.policies[0].rules[0].severity'],
      findings: [
        'Policy `p` of governance body `b` sets severity `info` for the rule `governance-not-meeting`, and policy `p` of `governancebody:a` sets `warning`; a floor may only be tightened, so this is ignored',
      ],
      severities: ['error'],
    },
    {
      name: 'on the body that changes the options of a floor of its region',
      mesh:
        domain +
        body('a', EMEA, 'severity: info', 'floor: true') +
        body('b', JOURNEY, 'options: { factor: 9 }'),
      findings: [
        'Policy `p` of governance body `b` sets options `{"factor":9}` for the rule `governance-not-meeting`, and policy `p` of `governancebody:a` sets `{"factor":2}`; a floor may only be tightened, so this is ignored',
      ],
    },
    {
      name: 'on both bodies of one scope that ask for different things',
      mesh:
        body('a', EMEA, 'options: { factor: 3 }') +
        body('b', EMEA, 'options: { factor: 4 }'),
      findings: [
        'Policy `p` of governance body `a` sets options `{"factor":3}` for the rule `governance-not-meeting`, and policy `p` of `governancebody:b` sets `{"factor":4}`; two bodies of one scope ask for the same',
        'Policy `p` of governance body `b` sets options `{"factor":4}` for the rule `governance-not-meeting`, and policy `p` of `governancebody:a` sets `{"factor":3}`; two bodies of one scope ask for the same',
      ],
    },
    {
      name: 'once on a body that contradicts itself',
      mesh: bodyOf(asking('error'), asking('info')),
      paths: ['spec.policies[1].rules[0].severity'],
      findings: [
        'Policy `p1` of governance body `a` sets severity `info` for the rule `governance-not-meeting`, and policy `p0` of the same body sets `error`; of what one body asks for, one thing can hold; limit one of them by `appliesTo`',
      ],
    },
    {
      name: 'on an exception that a later policy of the body takes back',
      mesh: bodyOf(asking('info', FORUMS), asking('error')),
    },
    {
      name: 'on what a body asks for below its own floor',
      mesh: bodyOf(
        asking('info', FORUMS),
        asking('error', 'status: enforced, floor: true'),
      ),
      paths: ['spec.policies[0].rules[0].severity'],
    },
    {
      name: 'once on a body that contradicts several others',
      mesh:
        body('a', EMEA, 'severity: error') +
        body('z', EMEA, 'severity: info') +
        body('c', EMEA, 'severity: error') +
        body('d', EMEA, 'severity: error'),
      findings: [
        ...['a', 'c', 'd'].map(
          name =>
            `Policy \`p\` of governance body \`${name}\` sets severity \`error\` for the rule \`governance-not-meeting\`, and policy \`p\` of \`governancebody:z\` sets \`info\`; two bodies of one scope ask for the same`,
        ),
        'Policy `p` of governance body `z` sets severity `info` for the rule `governance-not-meeting`, and policy `p` of `governancebody:a` sets `error`, and others of `c` and `d` contradict it, too; two bodies of one scope ask for the same',
      ],
    },
  ],
  notApplicable: [
    {
      name: 'for a policy that is not in force',
      mesh: body('a', EMEA, '').replace('enforced', 'draft'),
      reason: 'it has no policy in force',
    },
  ],
});
