import { testRule } from '../../testing';
import { interopNoticeTooShort } from './interop-notice-too-short';

const product = (port: string, lifecycle = 'production') => `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: parcels }
spec:
  type: source-aligned
  lifecycle: ${lifecycle}
  owner: crew
  outputPorts: [{ name: routes, version: 1.0.0, ${port} }]
`;

const short =
  'changeNotice: P30D, deprecated: { since: 2026-09-01, sunset: 2026-09-15 }';

testRule(interopNoticeTooShort, {
  passes: [
    {
      name: 'when it ends on the first day that is allowed',
      mesh: product(
        'changeNotice: P30D, deprecated: { since: 2026-09-01, sunset: 2026-10-01 }',
      ),
    },
  ],
  fails: [
    {
      name: 'when it ends sooner than it promises',
      mesh: product(short),
      paths: ['spec.outputPorts[0].deprecated.sunset'],
      findings: [
        'Output port `routes@1.0.0` of data product `parcels` ends on 2026-09-15, 14 days after it was announced, and promises a notice of `P30D`; it ends on 2026-10-01 or later',
      ],
      severities: ['warning'],
    },
    {
      name: 'mildly, while it is an experiment',
      mesh: product(short, 'experimental'),
      severities: ['info'],
    },
  ],
  notApplicable: [
    {
      name: 'without a promise',
      mesh: product('deprecated: { since: 2026-09-01, sunset: 2026-09-15 }'),
      reason: 'no port with a notice is deprecated',
    },
    {
      name: 'to dates in disorder, which another rule finds',
      mesh: product(
        'changeNotice: P30D, deprecated: { since: 2026-09-01, sunset: 2026-08-15 }',
      ),
      reason: 'no port with a notice is deprecated',
    },
    {
      name: 'to a retired product',
      mesh: product(short, 'retired'),
      reason: 'it is retired',
    },
  ],
});
