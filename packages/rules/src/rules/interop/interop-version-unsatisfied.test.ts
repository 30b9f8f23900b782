import { meshOf, product } from '../../facts/flow/__testUtils__/products';
import { testRule } from '../../testing';
import { interopVersionUnsatisfied } from './interop-version-unsatisfied';

const providing = (...versions: (string | undefined)[]) =>
  product('visits', {
    outputPorts: versions.map(version => ({ name: 'a', version })),
  });

const expecting = (version?: string, from = 'visits#a') =>
  product('journeys', {
    inputPorts: [{ name: 'in', from, expects: { version } }],
  });

testRule(interopVersionUnsatisfied, {
  fails: [
    {
      name: 'when no published version is in the range',
      mesh: meshOf(providing('2.3.0', '3.0.0'), expecting('^4.0.0')),
      paths: ['spec.inputPorts[0].expects.version'],
      findings: [
        'Input port `in` of data product `journeys` expects version `^4.0.0` of output port `a` of data product `visits`, which publishes `3.0.0` and `2.3.0`; the range has to hold one of them',
      ],
      severities: ['error'],
    },
    {
      name: 'when a pre-release is all there is',
      mesh: meshOf(providing('2.0.0-rc.1'), expecting('^2.0.0')),
    },
    {
      name: 'when no port of the product fits',
      mesh: meshOf(providing('1.0.0'), expecting('^2.0.0', 'visits')),
      findings: [
        'Input port `in` of data product `journeys` expects version `^2.0.0` of ports of data product `visits`, which publishes `1.0.0`; the range has to hold one of them',
      ],
    },
  ],
  notApplicable: [
    {
      name: 'when no version is expected',
      mesh: meshOf(providing('1.0.0'), expecting()),
      reason: 'it expects no versions',
    },
  ],
  unknown: [
    {
      name: 'when a version in offer has no number',
      mesh: meshOf(providing('1.0.0', undefined), expecting('^2.0.0')),
      reason:
        'not every version that input port `in` may read can be read; `version` of each output port says it as `1.0.0`',
    },
    {
      name: 'when the range cannot be read',
      mesh: meshOf(providing('1.0.0'), expecting('newest')),
      reason:
        'the version that input port `in` expects cannot be read; `expects.version` says it as `^1.0.0`',
    },
    {
      name: 'when the port does not exist',
      mesh: meshOf(providing('1.0.0'), expecting('^1.0.0', 'visits#b')),
      reason:
        'what input port `in` reads does not exist; `from` of the input names a port that exists',
    },
  ],
});
