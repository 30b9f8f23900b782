import { meshOf, product } from '../../facts/flow/__testUtils__/products';
import { testRule } from '../../testing';
import { interopSloUnmet } from './interop-slo-unmet';

const slo = (property: string, value: number | string, unit?: string) => ({
  property,
  value,
  unit,
});
const promising = (slos: object[], port: object = {}) =>
  product('visits', { outputPorts: [{ name: 'a', slos, ...port }] });
const expecting = (slos: object[], spec: object = {}) =>
  product('journeys', {
    inputPorts: [{ name: 'in', from: 'visits#a', expects: { slos } }],
    ...spec,
  });
const day = slo('latency', 1, 'd');

const contract = `
apiVersion: v3.1.0
kind: DataContract
id: urn:a
version: 1.0.0
status: active
slaProperties:
  - { property: ly, value: 36, unit: h }
`;

testRule(interopSloUnmet, {
  fails: [
    {
      name: 'for a latency that is too long, in one unit',
      mesh: meshOf(
        promising([slo('latency', 36, 'h')]),
        expecting([slo('Ly', 1, 'd')]),
      ),
      paths: ['spec.inputPorts[0].expects.slos[0]'],
      findings: [
        'Input port `in` of data product `journeys` expects a latency of at most 24 h, but output port `a` of data product `visits` promises 36 h',
      ],
      severities: ['error'],
    },
    {
      name: 'for what the provider promises for all of its ports',
      mesh: meshOf(
        product('visits', {
          slos: [slo('latency', 36, 'h')],
          outputPorts: [{ name: 'a' }],
        }),
        expecting([day]),
      ),
      findings: [
        'Input port `in` of data product `journeys` expects a latency of at most 24 h, but output port `a` of data product `visits` promises 36 h',
      ],
    },
    {
      name: 'for what the contract of the port says, whatever holds for all ports',
      mesh: meshOf(
        product('visits', {
          slos: [slo('latency', 1, 'h')],
          outputPorts: [{ name: 'a', contract }],
        }),
        expecting([day]),
      ),
    },
    {
      name: 'for an availability that is too low',
      mesh: meshOf(
        promising([slo('availability', 0.99)]),
        expecting([slo('availability', 99.9, 'percent')]),
      ),
      findings: [
        'Input port `in` of data product `journeys` expects an availability of at least 99.9 %, but output port `a` of data product `visits` promises 99 %',
      ],
    },
    {
      name: 'though another expectation is in doubt',
      mesh: meshOf(
        promising([slo('latency', 2, 'd')]),
        expecting([slo('retention', 1, 'y'), day]),
      ),
      paths: ['spec.inputPorts[0].expects.slos[1]'],
    },
    {
      name: 'by the weakest of two promises',
      mesh: meshOf(
        promising([slo('latency', 1, 'h'), slo('ly', 2, 'd')]),
        expecting([day]),
      ),
    },
    {
      name: 'for units within the value, months and years as they are written',
      mesh: meshOf(
        promising([
          slo('availability', '99.5 %'),
          slo('latency', '500ms'),
          slo('retention', '18 months'),
        ]),
        expecting([
          slo('availability', '99.9%'),
          slo('latency', 'PT0.1S'),
          slo('retention', 2, 'years'),
        ]),
      ),
      findings: [
        'Input port `in` of data product `journeys` expects an availability of at least 99.9 %, but output port `a` of data product `visits` promises 99.5 %',
        'Input port `in` of data product `journeys` expects a latency of at most 100 ms, but output port `a` of data product `visits` promises 500 ms',
        'Input port `in` of data product `journeys` expects a retention of at least 2 years, but output port `a` of data product `visits` promises 18 months',
      ],
    },
    {
      name: 'for days on which something begins or ends',
      mesh: meshOf(
        promising([
          slo('endOfSupport', '2030-06-30'),
          slo('generalAvailability', '2026-05-01'),
        ]),
        expecting([
          slo('endOfSupport', '2032-01-01'),
          slo('generalAvailability', '2026-02-01'),
        ]),
      ),
      findings: [
        'Input port `in` of data product `journeys` expects an end of support not before 2032-01-01, but output port `a` of data product `visits` promises 2030-06-30',
        'Input port `in` of data product `journeys` expects a general availability by 2026-02-01, but output port `a` of data product `visits` promises 2026-05-01',
      ],
    },
    {
      name: 'in the words that were written, where each side has but one',
      mesh: meshOf(promising([day]), expecting([slo('freshness', 2, 'h')])),
      findings: [
        'Input port `in` of data product `journeys` expects a freshness of at most 2 h, but output port `a` of data product `visits` promises a latency of 24 h',
      ],
    },
    {
      name: 'by the contract, where the port says nothing',
      mesh: meshOf(promising([], { contract }), expecting([day])),
    },
    {
      name: 'mildly for an experiment',
      mesh: meshOf(
        promising([slo('latency', 2, 'd')]),
        expecting([day], { lifecycle: 'experimental' }),
      ),
      severities: ['warning'],
    },
  ],
  passes: [
    {
      name: 'freshness that is promised beside a slower latency',
      mesh: meshOf(
        promising([slo('freshness', 1, 'h'), slo('latency', 6, 'h')]),
        expecting([slo('freshness', 2, 'h')]),
      ),
      others: ['not-applicable'],
    },
    {
      name: 'the same value of a property that ODCS does not have',
      mesh: meshOf(
        promising([slo('Joy', 1, 'd')]),
        expecting([slo('joy', 1, 'd')]),
      ),
      others: ['not-applicable'],
    },
  ],
  notApplicable: [
    {
      name: 'when nothing is expected',
      mesh: meshOf(promising([day]), expecting([])),
      reason: 'it expects no service levels of other products',
    },
  ],
  unknown: [
    {
      name: 'when nothing is promised',
      mesh: meshOf(promising([]), expecting([day])),
      reason:
        'no latency is promised to input port `in`; `slos` of the port that it reads promise it',
    },
    {
      name: 'when the expected unit cannot be read',
      mesh: meshOf(promising([day]), expecting([slo('latency', 1, 'm')])),
      reason:
        'the `latency` that input port `in` expects cannot be read; its `value` and `unit` say it, as `4` and `h`',
    },
    {
      name: 'when the promised unit cannot be read',
      mesh: meshOf(promising([slo('latency', 1)]), expecting([day])),
      reason:
        'the latency that input port `in` is promised cannot be read; `slos` of the port that it reads say it',
    },
    {
      name: 'for a property that ODCS does not have',
      mesh: meshOf(promising([day]), expecting([slo('joy', 1, 'd')])),
      reason:
        'no `joy` is promised to input port `in`; `slos` of the port that it reads promise it',
    },
    {
      name: 'for another value of a property that ODCS does not have',
      mesh: meshOf(
        promising([slo('Joy', 2, 'd')]),
        expecting([slo('joy', 1, 'd')]),
      ),
      reason:
        '`joy`, which input port `in` expects, is no service level of ODCS; one of ODCS can be compared',
    },
    {
      name: 'for freshness, where the consumer also expects latency and the port promises that alone',
      mesh: meshOf(
        promising([day]),
        expecting([day, slo('freshness', 1, 'h')]),
      ),
      reason:
        'no freshness is promised to input port `in`; `slos` of the port that it reads promise it',
    },
    {
      name: 'for rates of different things',
      mesh: meshOf(
        promising([slo('throughput', 1, 'records/s')]),
        expecting([slo('throughput', 1, 'requests/s')]),
      ),
      reason:
        'the throughput that input port `in` expects is in another unit; both in one unit can be compared',
    },
    {
      name: 'when it is not known which port is read',
      mesh: meshOf(
        product('visits', {
          outputPorts: [
            { name: 'a', version: '1.0.0' },
            { name: 'a', version: '2.0.0' },
          ],
        }),
        expecting([day]),
      ),
      reason:
        'it is not known which of several ports input port `in` reads; `from` names one as `<product>#<port>`',
    },
    {
      name: 'when the port does not exist',
      mesh: expecting([day]),
      reason:
        'what input port `in` reads does not exist; `from` of the input names a port that exists',
    },
  ],
});
