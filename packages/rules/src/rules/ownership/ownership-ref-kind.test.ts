import { runRule, testRule } from '../../testing';
import { ownershipRefKind } from './ownership-ref-kind';

const product = (rest: string) => `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec: { type: aggregate, lifecycle: production, ${rest} }
`;

const body = (rest: string) => `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec: { type: technology, owner: crew, ${rest} }
`;

testRule(ownershipRefKind, {
  passes: [
    {
      name: 'for short refs, whose kind is that of the field',
      mesh: product('owner: crew, domain: access, inputPorts: [{ from: a#b }]'),
    },
    {
      name: 'for what a product may read beside other products',
      mesh: product(
        `owner: crew, inputPorts: [${[
          'api',
          'airesource',
          'component',
          'resource',
          'system',
        ]
          .map(kind => `{ from: '${kind}:orders' }`)
          .join(', ')}]`,
      ),
    },
    {
      name: 'for who owns and leads, which has rules of its own',
      mesh: `${product('owner: api:a, productOwner: api:a, domain: api:a')}---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: access }
spec: { owner: crew, dataMesh: { domainOwner: api:a, dataLead: api:a } }
`,
    },
  ],
  fails: [
    {
      name: 'for each field with a ref of a kind that it does not take',
      mesh: product(
        'owner: crew, inputPorts: [{ from: group:a }, { from: group:a }, { from: b }]',
      ),
      paths: ['spec.inputPorts[0].from', 'spec.inputPorts[1].from'],
      findings: [
        'Data product `visits` names `group:a` in `spec.inputPorts[0].from`; the field takes `API`, `AiResource`, `Component`, `DataProduct`, `Resource` or `System`',
        'Data product `visits` names `group:a` in `spec.inputPorts[1].from`; the field takes `API`, `AiResource`, `Component`, `DataProduct`, `Resource` or `System`',
      ],
    },
    {
      name: 'for the owner of anything but a data product',
      mesh: body('parent: group:a').replace('owner: crew', 'owner: api:a'),
      findings: [
        'Governance body `forum` names `api:a` in `spec.owner`; the field takes `Group` or `User`',
        'Governance body `forum` names `group:a` in `spec.parent`; the field takes `GovernanceBody`',
      ],
    },
    {
      name: 'also in the catalog, which sees one entity at a time',
      mesh: body('seats: [{ who: group:a, role: executive }]'),
      isPartial: true,
      findings: [
        'Governance body `forum` names `group:a` in `spec.seats[0].who`; the field takes `User`',
      ],
    },
  ],
});

describe('a kind that is misspelt', () => {
  const suggested = (from: string) =>
    runRule(
      ownershipRefKind,
      product(`owner: crew, inputPorts: [{ from: '${from}' }]`),
    )[0].findings.map(({ suggestions }) => suggestions);

  it('may be mended without asking, and what it names stays', () => {
    expect(suggested('dtaaproduct:mesh/a#b')).toEqual([
      [
        {
          text: 'Set `spec.inputPorts[0].from` to `dataproduct:mesh/a#b`',
          edits: [
            {
              path: ['spec', 'inputPorts', 0, 'from'],
              action: 'set',
              value: 'dataproduct:mesh/a#b',
            },
          ],
          isSafe: true,
        },
      ],
    ]);
  });

  it('is not asked for where another kind is written', () => {
    expect(suggested('group:a')).toEqual([[]]);
  });
});
