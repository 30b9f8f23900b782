import { runRule, testRule } from '../../testing';
import { interopIdentifierUnknown } from './interop-identifier-unknown';

const product = (identifiers: string) => `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: aggregate
  lifecycle: production
  owner: crew
  outputPorts: [{ name: a, version: 1.0.0, identifiers: ${identifiers} }]
`;

const domain = (name: string, ids: string) => `
---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: ${name} }
spec: { owner: crew, dataMesh: { identifiers: ${ids} } }
`;

const domains =
  domain('one', '[{ id: hcp-id }]') + domain('two', '[{ id: case-id }]');

testRule(interopIdentifierUnknown, {
  passes: [
    {
      name: 'for identifiers that any domain defines',
      mesh: product('[case-id, hcp-id]') + domains,
    },
  ],
  fails: [
    {
      name: 'for identifiers that no domain defines, each once',
      mesh: product('[hcp-id, hcp_id, depot, depot]') + domains,
      paths: [
        'spec.outputPorts[0].identifiers[1]',
        'spec.outputPorts[0].identifiers[2]',
      ],
      severities: ['warning', 'warning'],
      findings: [
        'Data product `visits` names the identifier `hcp_id` at output port `a@1.0.0`, which no domain defines; did you mean `hcp-id`?',
        'Data product `visits` names the identifier `depot` at output port `a@1.0.0`, which no domain defines',
      ],
    },
    {
      name: 'for another case, since nobody else reads it as the same',
      mesh: product('[HCP-ID]') + domains,
      findings: [
        'Data product `visits` names the identifier `HCP-ID` at output port `a@1.0.0`, which no domain defines; did you mean `hcp-id`?',
      ],
    },
  ],
  notApplicable: [
    {
      name: 'to a product that names none',
      mesh: product('[]') + domains,
      reason: 'it names no shared identifier',
    },
  ],
  unknown: [
    {
      name: 'without the rest of the mesh',
      mesh: product('[hcp-id]'),
      isPartial: true,
      reason: 'it needs the whole mesh',
    },
  ],
});

it('suggests the nearest identifier, and leaves the choice to people', () => {
  const [{ findings }] = runRule(
    interopIdentifierUnknown,
    product('[hcpid]') + domains,
  ).filter(({ status }) => status === 'fail');
  expect(findings[0].suggestions).toEqual([
    {
      text: 'Set `spec.outputPorts[0].identifiers[0]` to `hcp-id`',
      edits: [
        {
          path: ['spec', 'outputPorts', 0, 'identifiers', 0],
          action: 'set',
          value: 'hcp-id',
        },
      ],
      isSafe: false,
    },
  ]);
});
