import { testRule } from '../../testing';
import { interopDatesOutOfOrder } from './interop-dates-out-of-order';

const product = (ports: string) => `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: parcels }
spec:
  type: source-aligned
  lifecycle: production
  owner: crew
  ${ports}
`;

const deprecated = (dates: string) =>
  product(`outputPorts: [{ name: routes, deprecated: ${dates} }]`);

testRule(interopDatesOutOfOrder, {
  passes: [
    {
      name: 'when both days are the same',
      mesh: deprecated('{ since: 2026-09-01, sunset: 2026-09-01 }'),
    },
    { name: 'with one day only', mesh: deprecated('{ sunset: 2026-09-01 }') },
    {
      name: 'when a date cannot be read, which is found elsewhere',
      mesh: deprecated('{ since: 2026-13-01, sunset: 2026-09-01 }'),
    },
  ],
  fails: [
    {
      name: 'for a port that ends before anybody is told',
      mesh: deprecated('{ since: 2027-02-01, sunset: 2026-09-01 }'),
      paths: ['spec.outputPorts[0].deprecated.sunset'],
      findings: [
        'Output port `routes` of data product `parcels` is switched off on 2026-09-01, and its deprecation is announced on 2027-02-01; `deprecated.since` comes before `deprecated.sunset`',
      ],
      severities: ['warning'],
    },
    {
      name: 'for an agreement that ended before it was accepted',
      mesh: product(
        'inputPorts: [{ from: scans, agreement: { on: 2026-09-01, until: 2026-01-31 } }]',
      ),
      paths: ['spec.inputPorts[0].agreement.until'],
      findings: [
        'The agreement of input port 1 of data product `parcels` ends on 2026-01-31, and was accepted on 2026-09-01; `agreement.on` comes before `agreement.until`',
      ],
    },
  ],
  notApplicable: [
    {
      name: 'to ports without dates',
      mesh: product('outputPorts: [{ name: routes }]'),
      reason: 'none of its ports has dates',
    },
  ],
});
