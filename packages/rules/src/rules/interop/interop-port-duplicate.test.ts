import { product } from '../../facts/flow/__testUtils__/products';
import { runRule, testRule } from '../../testing';
import { interopPortDuplicate } from './interop-port-duplicate';

const withOutputs = (...outputPorts: object[]) =>
  product('visits', { outputPorts });

testRule(interopPortDuplicate, {
  passes: [
    {
      name: 'one input in two versions, side by side',
      mesh: product('visits', {
        inputPorts: [
          { name: 'a', from: 'x', expects: { version: '1.0.0' } },
          { name: 'a', from: 'x', expects: { version: '2.0.0' } },
        ],
      }),
    },
    {
      name: 'for one name in two versions',
      mesh: withOutputs(
        { name: 'a', version: '1.0.0' },
        { name: 'a', version: '2.0.0' },
      ),
      isPartial: true,
    },
    {
      name: 'for unnamed input ports',
      mesh: product('visits', { inputPorts: [{ from: 'a' }, { from: 'b' }] }),
    },
  ],
  fails: [
    {
      name: 'for one version in two spellings',
      mesh: withOutputs(
        { name: 'a', version: '1.0.0' },
        { name: 'b' },
        { name: 'a', version: 'v1.0.0' },
      ),
      isPartial: true,
      paths: ['spec.outputPorts[2]'],
      findings: [
        'Data product `visits` has two ports that are output port `a@v1.0.0`, the 1st and the 3rd; name and version together tell ports apart',
      ],
    },
    {
      name: 'for two ports without a version, and each further one',
      mesh: withOutputs({ name: 'a' }, { name: 'a' }, { name: 'a' }),
      paths: ['spec.outputPorts[1]', 'spec.outputPorts[2]'],
    },
    {
      name: 'for two input ports of one name that expect one version',
      mesh: product('visits', {
        inputPorts: [
          { name: 'a', from: 'x', expects: { version: '1.0.0' } },
          { name: 'a', from: 'x', expects: { version: 'v1.0.0' } },
        ],
      }),
      findings: [
        'Data product `visits` has two input ports named `a` that expect version `v1.0.0`, the 1st and the 2nd; name and expected version together tell input ports apart',
      ],
    },
    {
      name: 'for two input ports of one name',
      mesh: product('visits', {
        inputPorts: [
          { name: 'a', from: 'x' },
          { name: 'a', from: 'y' },
        ],
      }),
      paths: ['spec.inputPorts[1].name'],
      findings: [
        'Data product `visits` has two input ports named `a`, the 1st and the 2nd; name and expected version together tell input ports apart',
      ],
    },
  ],
  notApplicable: [
    {
      name: 'without ports',
      mesh: product('visits'),
      reason: 'it has no ports',
    },
  ],
});

describe('what it reports', () => {
  const findings = runRule(
    interopPortDuplicate,
    withOutputs(
      { name: 'a', version: '1.0.0' },
      { name: 'a', version: '1.0.0' },
      { name: 'a', version: '1.0.0' },
      { name: 'a', version: '3.1.0' },
    ),
  ).flatMap(outcome => outcome.findings);

  it('has a key for each', () => {
    expect(findings.map(({ key }) => key)).toEqual([
      'interop-port-duplicate|dataproduct:default/visits|output:a@1.0.0~2',
      'interop-port-duplicate|dataproduct:default/visits|output:a@1.0.0~3',
    ]);
  });

  it('suggests the next free version', () => {
    expect(findings[0].suggestions?.[0].edits).toEqual([
      {
        path: ['spec', 'outputPorts', 1, 'version'],
        action: 'set',
        value: '4.0.0',
      },
    ]);
  });
});
