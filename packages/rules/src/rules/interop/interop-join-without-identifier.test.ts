import { runRule, testRule } from '../../testing';
import { interopJoinWithoutIdentifier } from './interop-join-without-identifier';

const provider = (name: string, domain?: string, identifiers = '[]') => `
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: ${name} }
spec:
  type: source-aligned
  lifecycle: production
  owner: crew
  ${domain ? `domain: ${domain}` : ''}
  outputPorts: [{ name: all, identifiers: ${identifiers} }]
`;

const join = (inputs: readonly string[], ports = '[{ name: plan }]') => `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: plan }
spec:
  type: consumer-aligned
  lifecycle: production
  owner: crew
  domain: planning
  inputPorts: [${inputs.map(from => `{ from: '${from}' }`).join(', ')}]
  outputPorts: ${ports}
`;

const sources =
  provider('visits', 'field', '[hcp-id, visit-id]') +
  provider('people', 'reference', '[hcp-id]');

testRule(interopJoinWithoutIdentifier, {
  fails: [
    {
      name: 'when it reads of two domains and names none',
      mesh: join(['visits#all', 'people']) + sources,
      paths: ['spec.outputPorts'],
      severities: ['info'],
      findings: [
        'Data product `plan` joins data of the domains `domain:field`, `domain:reference`, but none of its output ports names a shared identifier; a join has a common key',
      ],
    },
  ],
  notApplicable: [
    {
      name: 'to a product of one domain, or of resources',
      mesh: join(['visits', 'resource:db']) + sources,
      reason: 'it reads from fewer than two domains',
    },
    {
      name: 'to a product without output ports',
      mesh: join(['visits', 'people'], '[]') + sources,
      reason: 'it has no output ports',
    },
  ],
  unknown: [
    {
      name: 'when the domain of an input is not known',
      mesh: join(['visits', 'missing']) + sources,
      reason:
        'the domain of one of its inputs is not known; `spec.domain` of that product says it',
    },
    {
      name: 'without the rest of the mesh',
      mesh: join(['visits', 'people']),
      isPartial: true,
      reason: 'it needs the whole mesh',
    },
  ],
});

describe('the suggestion', () => {
  const suggestionOf = (mesh: string) =>
    runRule(interopJoinWithoutIdentifier, mesh).flatMap(({ findings }) =>
      findings.flatMap(({ suggestions }) => suggestions ?? []),
    );

  it('is what both sides offer', () => {
    expect(suggestionOf(join(['visits', 'people']) + sources)).toEqual([
      {
        text: 'Name `hcp-id`, which several domains offer, in `spec.outputPorts[0].identifiers`',
        edits: [
          {
            path: ['spec', 'outputPorts', 0, 'identifiers'],
            action: 'set',
            value: ['hcp-id'],
          },
        ],
        isSafe: false,
      },
    ]);
  });

  it('leaves the port to people where there are several', () => {
    const mesh = join(['visits', 'people'], '[{ name: a }, { name: b }]');
    expect(suggestionOf(mesh + sources)).toEqual([
      expect.objectContaining({
        text: 'Name `hcp-id`, which several domains offer, in `identifiers` of an output port',
        edits: [],
      }),
    ]);
  });

  it('is missing where nothing is shared', () => {
    const mesh = join(['visits', 'other']) + sources + provider('other', 'x');
    expect(suggestionOf(mesh)).toEqual([]);
  });
});

it('passes when any output port names an identifier', () => {
  const ports = '[{ name: a }, { name: b, identifiers: [hcp-id] }]';
  const mesh = join(['visits', 'people'], ports) + sources;
  expect(
    runRule(interopJoinWithoutIdentifier, mesh)
      .filter(({ subject }) => subject.endsWith('/plan'))
      .map(({ status }) => status),
  ).toEqual(['pass']);
});
