import { runRule, testRule } from '../../testing';
import { interopReplacementUnknown } from './interop-replacement-unknown';

const product = (ports: readonly string[], lifecycle = 'production') => `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: parcels }
spec:
  type: source-aligned
  lifecycle: ${lifecycle}
  owner: crew
  outputPorts:
${ports.map(port => `    - { name: ${port} }`).join('\n')}
`;

const old = (replacedBy: string) =>
  `routes, version: 1.2.0, deprecated: { replacedBy: '${replacedBy}' }`;

const NEW = 'routes, version: 2.1.0';

const editsOf = (mesh: string) =>
  runRule(interopReplacementUnknown, mesh)
    .flatMap(({ findings }) => findings)
    .flatMap(({ suggestions = [] }) => suggestions)
    .flatMap(({ edits }) => edits.map(({ value }) => value));

testRule(interopReplacementUnknown, {
  passes: [
    { name: 'by its name alone', mesh: product([NEW, old('routes')]) },
    { name: 'by its major version', mesh: product([NEW, old('routes@2')]) },
    { name: 'by its whole version', mesh: product([NEW, old('routes@2.1.0')]) },
    {
      name: 'for a port of another name, without a version',
      mesh: product(['ways', old('ways')]),
    },
  ],
  fails: [
    {
      name: 'for a port that is not offered',
      mesh: product([NEW, old('tracks')]),
      paths: ['spec.outputPorts[1].deprecated.replacedBy'],
      findings: [
        'Output port `routes@1.2.0` of data product `parcels` is replaced by `tracks`, which the product does not offer; it names an output port of the product that stays, as `<name>@<major version>`',
      ],
      severities: ['warning'],
    },
    {
      name: 'for a version that is not offered',
      mesh: product([NEW, old('routes@3')]),
      findings: [
        'Output port `routes@1.2.0` of data product `parcels` is replaced by `routes@3`, and the product offers `routes@2.1.0` and `routes@1.2.0`; it names an output port of the product that stays, as `<name>@<major version>`',
      ],
    },
    {
      name: 'for itself',
      mesh: product([NEW, old('routes@1')]),
      findings: [
        'Output port `routes@1.2.0` of data product `parcels` is replaced by `routes@1`, which is itself; it names an output port of the product that stays, as `<name>@<major version>`',
      ],
    },
    {
      name: 'for a port that goes too',
      mesh: product([`${NEW}, deprecated: {}`, old('routes@2')]),
      findings: [
        'Output port `routes@1.2.0` of data product `parcels` is replaced by `routes@2`, which is deprecated too; it names an output port of the product that stays, as `<name>@<major version>`',
      ],
    },
    {
      name: 'mildly, while it is an experiment',
      mesh: product([old('tracks')], 'experimental'),
      severities: ['info'],
    },
  ],
  notApplicable: [
    {
      name: 'without a replacement',
      mesh: product([NEW]),
      reason: 'no port says what replaces it',
    },
    {
      name: 'to a retired product',
      mesh: product([old('tracks')], 'retired'),
      reason: 'it is retired',
    },
  ],
  unknown: [
    {
      name: 'for a port of another product',
      mesh: product([NEW, old('dataproduct:depots#routes')]),
      reason:
        'what replaces a port lies outside of the product; `replacedBy` names a port of the product',
    },
  ],
});

describe('interop-replacement-unknown suggests', () => {
  it('the one version that stays, or what is meant by a slip', () => {
    expect(editsOf(product([NEW, old('routes@3')]))).toEqual(['routes@2']);
    expect(editsOf(product([NEW, old('ruotes@2')]))).toEqual(['routes@2']);
  });

  it('nothing, where two may be meant or another thing is', () => {
    const newest = 'routes, version: 4.0.0';
    expect(editsOf(product([newest, NEW, old('routes@3')]))).toEqual([]);
    expect(editsOf(product([NEW, old('tracks')]))).toEqual([]);
  });
});
