import { meshOf, product } from '../../facts/flow/__testUtils__/products';
import { testRule } from '../../testing';
import { interopUnstableUpstream } from './interop-unstable-upstream';

const reading = (lifecycle: string, own = 'production', ports = [{}]) =>
  meshOf(
    product('visits', {
      lifecycle,
      outputPorts: ports.map((port, n) => ({ name: `p${n}`, ...port })),
    }),
    product('journeys', {
      lifecycle: own,
      inputPorts: [{ name: 'in', from: 'visits' }],
    }),
  );

testRule(interopUnstableUpstream, {
  fails: [
    {
      name: 'for an experiment',
      mesh: reading('experimental'),
      paths: ['spec.inputPorts[0].from'],
      findings: [
        'Input port `in` of data product `journeys`, which is in production, reads data product `visits`, which is experimental; production rests on what is in production',
      ],
      severities: ['warning'],
    },
    {
      name: 'for a retired product',
      mesh: reading('retired'),
      findings: [
        'Input port `in` of data product `journeys` reads data product `visits`, which is retired; a retired product gives nothing any more',
      ],
      severities: ['warning'],
    },
    {
      name: 'for a retired product whose port was deprecated before',
      mesh: reading('retired', 'production', [{ deprecated: {} }]),
    },
    {
      name: 'for an experiment that reads a retired product',
      mesh: reading('retired', 'experimental'),
      severities: ['info'],
    },
    {
      name: 'for a deprecated product that reads a retired one',
      mesh: reading('retired', 'deprecated'),
    },
    { name: 'for a product that goes', mesh: reading('deprecated') },
  ],
  passes: [
    {
      name: 'a port that says itself that it goes: another rule tells',
      mesh: reading('deprecated', 'production', [{ deprecated: {} }]),
      others: ['not-applicable'],
    },
  ],
  notApplicable: [
    {
      name: 'to what is not in production itself',
      mesh: reading('experimental', 'experimental'),
      reason: 'it is not in production',
    },
    {
      name: 'to a source',
      mesh: product('visits'),
      reason: 'it reads no data product',
    },
  ],
  unknown: [
    {
      name: 'for a product of another vendor',
      mesh: `${product('journeys', { inputPorts: [{ name: 'in', from: 'weather' }] })}---
apiVersion: vendor.example/v2
kind: DataProduct
metadata: { name: weather }
`,
      reason:
        'what input port `in` reads is only known by its name; a data product of `data-mesh/v1alpha1` says what it offers',
    },
    {
      name: 'for a product that is not there',
      mesh: product('journeys', { inputPorts: [{ name: 'in', from: 'lost' }] }),
      reason:
        'what input port `in` reads does not exist; `from` of the input names a port that exists',
    },
  ],
});
