import { testRule } from '../../testing';
import { governanceGraceOver } from './governance-grace-over';

const body = (policies: string) => `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec: { type: technology, owner: crew, policies: [${policies}] }
`;

testRule(governanceGraceOver, {
  passes: [
    {
      name: 'on the last day of grace',
      mesh: body('{ id: a, status: grace, graceUntil: 2026-11-20 }'),
    },
    {
      name: 'for a date that cannot be read, which is reported elsewhere',
      mesh: body('{ id: a, status: grace, graceUntil: soon }'),
    },
  ],
  fails: [
    {
      name: 'on the day after',
      mesh: body('{ id: a, status: grace, graceUntil: 2026-11-19 }'),
      paths: ['spec.policies[0].graceUntil'],
      findings: [
        'Policy `a` of governance body `forum` was in grace until 2026-11-19, and its `status` is still `grace`; after that day it is `enforced` or `retired`',
      ],
    },
    {
      name: 'for a grace without an end',
      mesh: body('{ id: a, status: grace }'),
      findings: [
        'Policy `a` of governance body `forum` is in grace without an end; `graceUntil` names the day',
      ],
    },
  ],
  notApplicable: [
    {
      name: 'for a policy that is enforced',
      mesh: body('{ id: a, status: enforced, graceUntil: 2026-01-01 }'),
      reason: 'it has no policy in grace',
    },
  ],
});
