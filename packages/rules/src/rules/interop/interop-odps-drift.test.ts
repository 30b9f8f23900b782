import { runRule, testRule } from '../../testing';
import { interopOdpsDrift } from './interop-odps-drift';

const write = (description: object | string, spec: object = {}) =>
  JSON.stringify({
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'DataProduct',
    metadata: {
      name: 'visits',
      title: 'Visits in the field',
      annotations: { 'data-mesh/product-id': 'urn:acme:visits' },
    },
    spec: {
      type: 'source-aligned',
      lifecycle: 'production',
      version: '2.0.0',
      owner: 'field-crew',
      domain: 'patient-journey',
      inputPorts: [
        { name: 'plans', from: 'plans', expects: { version: '^1.0.0' } },
      ],
      outputPorts: [
        { name: 'visits', version: '2.0.0', contract: { id: 'urn:c' } },
      ],
      odps:
        typeof description === 'string'
          ? description
          : JSON.stringify({
              apiVersion: 'v1.1.0',
              kind: 'DataProduct',
              id: 'urn:acme:visits',
              ...description,
            }),
      ...spec,
    },
  });

const together = (...entities: string[]) => entities.join('\n---\n');

/** The owning team and the domain, by the names that people use. */
const home = together(
  JSON.stringify({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'field-crew', title: 'Out and About' },
    spec: { type: 'team', children: [] },
  }),
  JSON.stringify({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Domain',
    metadata: { name: 'patient-journey', title: 'From symptom to care' },
    spec: { owner: 'field-crew' },
  }),
);

const plans = (version: string) => ({ name: 'plans', version });
const reading = (version: string, name = 'plans') => ({
  name,
  from: 'planning#plans',
  expects: { version },
});

const said = (what: string, own: string, other: string) =>
  `Data product \`visits\` has the ${what} ${own}, but its product description says ${other}; they have to agree`;

testRule(interopOdpsDrift, {
  passes: [
    { name: 'for a description that says little', mesh: write({}) },
    {
      name: 'for one that says everything, in other words',
      mesh: write({
        name: 'Visits in the Field',
        version: 'v2.0.0',
        status: 'active',
        domain: 'Patient journey',
        type: 'sourceAligned',
        team: { name: 'group:field-crew' },
        inputPorts: [{ name: 'plans', version: '1.4.0' }],
        outputPorts: [
          { name: 'visits', version: '2.0.0', contractId: 'urn:c' },
        ],
      }),
    },
    {
      name: 'for a team and a domain that it calls by their titles',
      mesh: together(
        write({
          domain: 'From Symptom to Care',
          team: { name: 'Out and about' },
        }),
        home,
      ),
    },
    {
      name: 'for one input in two versions, side by side',
      mesh: write(
        { inputPorts: [plans('2.0'), plans('1.0.0')] },
        { inputPorts: [reading('1.0.0'), reading('2.0.0')] },
      ),
    },
    {
      name: 'for two versions that are told apart by other names',
      mesh: write(
        { inputPorts: [plans('1.0.0'), plans('2.0.0')] },
        { inputPorts: [reading('1.0.0'), reading('2.0.0', 'next-plans')] },
      ),
    },
    {
      name: 'for a type of its own and a list of people',
      mesh: write({ type: 'platformAligned', team: [{ name: 'Jane' }] }),
    },
    {
      name: 'for a port without a version',
      mesh: write({ outputPorts: [{ name: 'visits' }] }),
    },
  ],
  fails: [
    {
      name: 'for each fact that differs',
      mesh: together(
        write({
          id: 'urn:acme:trips',
          name: 'Trips',
          version: '1.9.0',
          status: 'deprecated',
          domain: 'sales',
          type: 'aggregate',
          team: { name: 'order-desk' },
        }),
        home,
      ),
      isPartial: true,
      severities: Array(7).fill('info'),
      paths: [
        'metadata.annotations.data-mesh/product-id',
        'metadata.name',
        'spec.version',
        'spec.lifecycle',
        'spec.domain',
        'spec.type',
        'spec.owner',
      ],
      findings: [
        said('id', '`urn:acme:visits`', '`urn:acme:trips`'),
        said('name', '`visits`', '`Trips`'),
        said('version', '`2.0.0`', '`1.9.0`'),
        said('lifecycle', '`production`', '`deprecated`'),
        said('domain', '`domain:patient-journey`', '`sales`'),
        said('type', '`source-aligned`', '`aggregate`'),
        said('owner', '`group:field-crew`', '`order-desk`'),
      ],
    },
    {
      name: 'for ports that only one side has',
      mesh: write({
        inputPorts: [{ name: 'rounds' }],
        outputPorts: [
          { name: 'visits', version: '1.0.0' },
          { name: 'visits', version: '1.0.0' },
        ],
      }),
      paths: [
        'spec.inputPorts[0]',
        'spec.inputPorts',
        'spec.outputPorts[0]',
        'spec.outputPorts',
      ],
      findings: [
        'Data product `visits` reads through input port `plans`, but its product description does not list it; they have to agree',
        'Data product `visits` has no input port `rounds`, which its product description lists; they have to agree',
        'Data product `visits` offers output port `visits@2.0.0`, but its product description does not list it; they have to agree',
        'Data product `visits` does not offer output port `visits@1.0.0`, which its product description lists; they have to agree',
      ],
    },
    {
      name: 'for another contract and another version at the ports',
      mesh: write({
        inputPorts: [{ name: 'plans', version: '2.0.0' }],
        outputPorts: [
          { name: 'visits', version: '2.0.0', contractId: 'urn:d' },
        ],
      }),
      paths: [
        'spec.inputPorts[0].expects.version',
        'spec.outputPorts[0].contract',
      ],
      findings: [
        'Data product `visits` expects version `^1.0.0` at input port `plans`, but its product description names version `2.0.0`; they have to agree',
        'Data product `visits` offers output port `visits@2.0.0` with the contract `urn:c`, but its product description names the contract `urn:d`; they have to agree',
      ],
    },
  ],
  notApplicable: [
    {
      name: 'without a description',
      mesh: write({}, { odps: undefined }),
      reason: 'it links no product description',
    },
  ],
  unknown: [
    {
      name: 'for a team of which the title is not at hand',
      mesh: write({ team: { name: 'Out and about' } }),
      reason:
        'whether `Out and about` in the product description is `group:field-crew` cannot be told; the title of that entity says it',
    },
    {
      name: 'for a description that is not valid',
      mesh: write('x'),
      reason:
        'its product description is not valid; a valid one can be compared',
    },
    {
      name: 'for a version of the standard that is not read',
      mesh: write({ apiVersion: 'v2.0.0' }),
      reason:
        'its product description is in a version that is not read here; a version that is read tells',
    },
    {
      name: 'for a status of its own',
      mesh: write({ status: 'beta' }),
      reason:
        'the product description has the status `beta`, which the standard does not name; a status of the standard can be compared',
    },
  ],
});

it('names the line of the description that says otherwise', () => {
  const text = `apiVersion: v1.1.0
kind: DataProduct
id: urn:acme:visits
version: 1.0.0
status: retired
team: { name: Sales }
inputPorts:
  - { name: plans, version: 2.0.0 }
  - { name: tours, version: 1.0.0 }
outputPorts:
  - { name: visits, version: 2.0.0, contractId: urn:d }
`;
  const [{ findings }] = runRule(interopOdpsDrift, together(write(text), home));
  const lines = findings.map(({ discriminator, linked }) => [
    discriminator,
    linked?.line,
  ]);
  expect(lines).toEqual([
    ['version', 4],
    ['lifecycle', 5],
    ['owner', 6],
    ['input:plans:version', 8],
    ['input:tours@1.0.0', 9],
    ['output:visits@2.0.0:contract', 11],
  ]);
  expect(findings[0].linked?.path).toEqual(['spec', 'odps']);
});
