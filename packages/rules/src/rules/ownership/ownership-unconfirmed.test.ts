import { testRule } from '../../testing';
import { ownershipUnconfirmed } from './ownership-unconfirmed';

const profile = (confirmed: string) => `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: crew }
spec: { team: crew, owner: crew, ${confirmed} }
`;

testRule(ownershipUnconfirmed, {
  passes: [
    {
      name: 'on the last day',
      mesh: profile('confirmed: { on: 2025-11-20 }'),
    },
  ],
  fails: [
    {
      name: 'when nobody ever looked',
      mesh: profile(''),
      paths: ['spec.confirmed'],
      findings: [
        'Team profile `crew` has owners that nobody has confirmed; `confirmed` says who looked, and when',
      ],
    },
    {
      name: 'when it is too long ago',
      mesh: profile('confirmed: { on: 2026-01-19 }'),
      options: { maxAge: 'P10M' },
      paths: ['spec.confirmed.on'],
      findings: [
        'Team profile `crew` has owners that were last confirmed on 2026-01-19; they are confirmed again within 300 days',
      ],
    },
    {
      name: 'for a domain, in its own part',
      mesh: `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: post }
spec: { owner: leads, dataMesh: { vision: V } }
`,
      paths: ['spec.dataMesh.confirmed'],
    },
  ],
  notApplicable: [
    {
      name: 'to a domain that knows nothing of the data mesh',
      mesh: `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: post }
spec: { owner: leads }
`,
      reason: 'it has no data mesh part',
    },
    {
      name: 'to a retired product',
      mesh: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: parcels }
spec: { type: aggregate, lifecycle: retired, owner: crew }
`,
      reason: 'it is over',
    },
  ],
  unknown: [
    {
      name: 'when the day cannot be read',
      mesh: profile('confirmed: { on: soon }'),
      reason:
        'the day of its confirmation cannot be read; `spec.confirmed.on` says it as `2026-11-28`',
    },
  ],
});
