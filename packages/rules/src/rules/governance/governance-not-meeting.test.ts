import { testRule } from '../../testing';
import { governanceNotMeeting } from './governance-not-meeting';

const body = (fields: string) => `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec: { type: technology, owner: crew, ${fields} }
`;

testRule(governanceNotMeeting, {
  passes: [
    {
      name: 'two cadences after the last meeting',
      mesh: body('cadence: P1M, lastMet: 2026-09-20'),
    },
  ],
  fails: [
    {
      name: 'a day later',
      mesh: body('cadence: P1M, lastMet: 2026-09-19'),
      paths: ['spec.lastMet'],
      findings: [
        'Governance body `forum` last met on 2026-09-19 and meets every `P1M`; it was expected to meet by 2026-11-19',
      ],
      severities: ['info'],
    },
    {
      name: 'where the last meeting is one to come',
      mesh: body('cadence: P1M, lastMet: 2206-11-01'),
      findings: [
        'Governance body `forum` says that it last met on 2206-11-01, which is a day to come; `spec.lastMet` is the day of a meeting that was',
      ],
    },
    {
      name: 'sooner where the organisation is stricter',
      mesh: body('cadence: P2W, lastMet: 2026-10-29'),
      options: { factor: 1.5 },
    },
  ],
  notApplicable: [
    {
      name: 'without a cadence',
      mesh: body('lastMet: 2020-01-01'),
      reason: 'it does not say how often it meets',
    },
  ],
  unknown: [
    {
      name: 'without a last meeting',
      mesh: body('cadence: P2W'),
      reason: 'it does not say when it last met; `spec.lastMet` does',
    },
    {
      name: 'with a cadence that cannot be read',
      mesh: body('cadence: weekly, lastMet: 2026-01-01'),
      reason:
        'how often it meets cannot be read; `spec.cadence` says it as `P1M`',
    },
  ],
});
