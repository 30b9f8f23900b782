import { runRule, testRule } from '../../testing';
import { interopContractInvalid } from './interop-contract-invalid';

const product = (rest: object) =>
  JSON.stringify({
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'DataProduct',
    metadata: { name: 'visits' },
    spec: {
      type: 'aggregate',
      lifecycle: 'production',
      owner: 'crew',
      ...rest,
    },
  });

const withContract = (contract: unknown) =>
  product({ outputPorts: [{ name: 'a', version: '1.0.0', contract }] });

const contract = (fields: object = {}) =>
  JSON.stringify(
    {
      apiVersion: 'v3.1.0',
      kind: 'DataContract',
      id: 'a',
      version: '1.0.0',
      status: 'active',
      ...fields,
    },
    undefined,
    2,
  );

testRule(interopContractInvalid, {
  passes: [
    { name: 'for a contract in ODCS', mesh: withContract(contract()) },
    {
      name: 'for fields that it does not know',
      mesh: withContract(
        contract({ roles: [{ role: 'reader', x: 1 }], custom: true }),
      ),
    },
    {
      name: 'for a description in ODPS',
      mesh: product({ odps: '{apiVersion: v1.1.0, kind: DataProduct, id: a}' }),
    },
  ],
  fails: [
    {
      name: 'for a contract that breaks its standard, with the line in it',
      mesh: withContract(
        contract({ version: 1, slaProperties: [{ value: 2 }] }),
      ),
      paths: ['spec.outputPorts[0].contract', 'spec.outputPorts[0].contract'],
      severities: ['warning', 'warning'],
      findings: [
        'Data product `visits` links the contract of output port `a@1.0.0`, which is not valid ODCS `v3.1.0`: line 5, `version` is the number 1; it must be text (put it in quotes) (checked: identity, status, schema, quality, service levels, people and price)',
        'Data product `visits` links the contract of output port `a@1.0.0`, which is not valid ODCS `v3.1.0`: line 8, `slaProperties[0].property` is missing (checked: identity, status, schema, quality, service levels, people and price)',
      ],
    },
    {
      name: 'for a text that is no YAML',
      mesh: withContract('a: [1'),
      findings: [
        'Data product `visits` links the contract of output port `a@1.0.0`, which is not valid ODCS: line 1, a `[` is not closed; write `]` behind its last item (checked: identity, status, schema, quality, service levels, people and price)',
      ],
    },
    {
      name: 'for the deprecated Data Contract Specification, with a hint',
      mesh: withContract('dataContractSpecification: 1.1.0\nid: a'),
      findings: [
        'Data product `visits` links the contract of output port `a@1.0.0`, which is not valid ODCS: line 1, the text follows the Data Contract Specification, which is deprecated; move it to the Open Data Contract Standard, `apiVersion: v3.1.0` (checked: identity, status, schema, quality, service levels, people and price)',
      ],
    },
    {
      name: 'for a description that is none',
      mesh: product({ odps: contract() }),
      paths: ['spec.odps'],
      findings: [
        'Data product `visits` links the product description, which is not valid ODPS: line 3, `kind` is `DataContract`; ODPS has `DataProduct` (checked: identity, status, ports and people)',
      ],
    },
  ],
  notApplicable: [
    {
      name: 'to contracts that are kept elsewhere',
      mesh: withContract({ id: 'a' }),
      reason: 'it links no text of a contract',
    },
  ],
  unknown: [
    {
      name: 'for a text that is too large to be judged',
      mesh: withContract(contract({ description: 'x'.repeat(1_048_576) })),
      reason:
        'nothing in the contract of output port `a@1.0.0` was judged: the text is larger than 1 MiB; a smaller text tells',
    },
    {
      name: 'for a text that is nested too deep to be judged',
      mesh: withContract(`a: ${'['.repeat(100)}${']'.repeat(100)}`),
    },
    {
      name: 'for a version of the standard that is not read',
      mesh: withContract(contract({ apiVersion: 'v4.0.0' })),
      reason:
        'the contract of output port `a@1.0.0` is in version `v4.0.0` of its standard, which is not read here; a version that is read tells',
    },
  ],
});

it('lists ten problems of a text and counts the others', () => {
  const schema = Array.from({ length: 12 }, () => ({}));
  const [{ findings }] = runRule(
    interopContractInvalid,
    withContract(contract({ schema })),
  );
  expect(findings).toHaveLength(11);
  expect(new Set(findings.map(({ key }) => key)).size).toBe(11);
  expect(findings[10].message).toBe(
    'Data product `visits` links the contract of output port `a@1.0.0`, which has 2 more problems of this kind',
  );
});

describe('a text that only names a contract', () => {
  const judged = (fields: object) =>
    runRule(interopContractInvalid, product(fields))[0].findings;

  it('is one finding, with the spelling that was meant', () => {
    const outputPorts = [{ name: 'a', contract: './a.odcs.yaml' }];
    expect(judged({ outputPorts })).toMatchObject([
      {
        message:
          'Data product `visits` gives a path, `./a.odcs.yaml`, for the contract of output port `a`, and not its text; write `contract: { $text: ./a.odcs.yaml }`',
        suggestions: [
          { edits: [{ value: { $text: './a.odcs.yaml' } }], isSafe: true },
        ],
      },
    ]);
  });

  it('is not mended unasked where it is an address', () => {
    const url = 'https://contracts.acme.example/a';
    const outputPorts = [{ name: 'a', contract: url }];
    expect(judged({ outputPorts })).toMatchObject([
      {
        message: `Data product \`visits\` gives a web address, \`${url}\`, for the contract of output port \`a\`, and not its text; write \`contract: { id: …, url: ${url} }\``,
        suggestions: [{ edits: [{ value: { id: url, url } }], isSafe: false }],
      },
    ]);
  });

  it('may be a description of the product', () => {
    expect(judged({ odps: './a.odps.yaml' })).toMatchObject([
      { suggestions: [{ edits: [{ value: { $text: './a.odps.yaml' } }] }] },
    ]);
  });
});
