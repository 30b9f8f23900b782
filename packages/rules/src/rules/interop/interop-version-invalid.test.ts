import { product } from '../../facts/flow/__testUtils__/products';
import { runRule, testRule } from '../../testing';
import { interopVersionInvalid } from './interop-version-invalid';

const withPort = (version: string) =>
  product('visits', { outputPorts: [{ name: 'a', version }] });
const expecting = (version: string) =>
  product('visits', {
    inputPorts: [{ name: 'in', from: 'x', expects: { version } }],
  });

testRule(interopVersionInvalid, {
  passes: [
    { name: 'for a semantic version', mesh: withPort('2.1.0-rc.1') },
    { name: 'for a range', mesh: expecting('>=2 <4 || 5.x') },
  ],
  fails: [
    {
      name: 'for a version with two parts',
      mesh: withPort('2.1'),
      isPartial: true,
      paths: ['spec.outputPorts[0].version'],
      findings: [
        'Data product `visits` gives `2.1` as the version of output port `a`, which is no semantic version such as `2.1.0`',
      ],
    },
    {
      name: 'for the product itself',
      mesh: product('visits', { version: 'latest' }),
      paths: ['spec.version'],
      findings: [
        'Data product `visits` gives `latest` as the version, which is no semantic version such as `2.1.0`',
      ],
    },
    {
      name: 'for a range that cannot be read',
      mesh: expecting('^2.x.y'),
      paths: ['spec.inputPorts[0].expects.version'],
      findings: [
        'Data product `visits` gives `^2.x.y` as the range of versions that input port `in` expects, which is no range of semantic versions such as `^2.1.0`',
      ],
    },
    {
      name: 'mildly for an experiment',
      mesh: product('visits', { lifecycle: 'experimental', version: '1' }),
      severities: ['warning'],
    },
    {
      name: 'for a text that is too long for a version',
      mesh: withPort(`1.0.0-${'a'.repeat(300)}`),
    },
  ],
  notApplicable: [
    {
      name: 'without versions',
      mesh: product('visits', { outputPorts: [{ name: 'a' }] }),
      reason: 'it names no versions',
    },
  ],
});

describe('what it suggests', () => {
  const suggested = (mesh: string) =>
    runRule(interopVersionInvalid, mesh)[0].findings[0].suggestions?.map(
      ({ edits }) => edits[0].value,
    );

  it.each([
    ['2.1', ['2.1.0']],
    ['release-3', ['3.0.0']],
    ['latest', []],
  ])('for the version %s is %j', (version, expected) => {
    expect(suggested(withPort(version))).toEqual(expected);
  });

  it.each([
    ['^2.x.y', ['^2.0.0']],
    ['~1.2.3.4', ['~1.2.3']],
    ['version 2', ['^2.0.0']],
    ['newest', []],
  ])('for the range %s is %j', (version, expected) => {
    expect(suggested(expecting(version))).toEqual(expected);
  });
});
