import { runRule, testRule } from '../../testing';
import { interopPortWithoutContract } from './interop-port-without-contract';

const product = (ports: string, lifecycle = 'production') => `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: aggregate
  lifecycle: ${lifecycle}
  owner: crew
  outputPorts: ${ports}
`;

const contract = (rest = '') =>
  JSON.stringify(`apiVersion: v3.1.0
kind: DataContract
id: a
version: 1.0.0
status: active
${rest}`);

testRule(interopPortWithoutContract, {
  passes: [
    {
      name: 'for a contract as text, whatever it says',
      mesh: product('[{ name: a, contract: nonsense }]'),
    },
    {
      name: 'for a contract that is kept elsewhere',
      mesh: product('[{ name: a, contract: { id: urn:a } }]'),
    },
    {
      name: 'without a service level, unless one is asked for',
      mesh: product(`[{ name: a, contract: ${contract()} }]`),
    },
    {
      name: 'with a service level of the port, where one is asked for',
      mesh: product(
        `[{ name: a, contract: ${contract()}, slos: [{ property: latency, value: 1, unit: h }] }]`,
      ),
      options: { serviceLevels: true },
    },
    {
      name: 'with a service level of the product for all ports, where one is asked for',
      mesh: `${product(
        `[{ name: a, contract: ${contract()} }]`,
      )}  slos: [{ property: latency, value: 1, unit: h }]\n`,
      options: { serviceLevels: true },
    },
    {
      name: 'with a service level of the contract, where one is asked for',
      mesh: product(
        `[{ name: a, contract: ${contract(
          'slaProperties: [{ property: latency, value: 1, unit: h }]',
        )} }, { name: b, contract: { id: elsewhere } }]`,
      ),
      options: { serviceLevels: true },
    },
  ],
  fails: [
    {
      name: 'for each port without a contract, alone with its entity',
      mesh: product(
        '[{ name: a, contract: { id: x } }, { name: b, version: 1.0.0 }, { name: b }]',
      ),
      isPartial: true,
      paths: ['spec.outputPorts[1].contract', 'spec.outputPorts[2].contract'],
      severities: ['error', 'error'],
      findings: [
        'Data product `visits` offers output port `b@1.0.0` without a contract; every output port has one',
        'Data product `visits` offers output port `b` without a contract; every output port has one',
      ],
    },
    {
      name: 'mildly while it is an experiment',
      mesh: product('[{ name: a }]', 'experimental'),
      severities: ['info'],
    },
    {
      name: 'without a service level, where one is asked for',
      mesh: product(`[{ name: a, contract: ${contract()} }]`),
      options: { serviceLevels: true },
      paths: ['spec.outputPorts[0].slos'],
      findings: [
        'Data product `visits` promises no service level for output port `a`, neither in `slos` nor in its contract; at least one is asked for',
      ],
    },
  ],
  notApplicable: [
    {
      name: 'to a product without output ports',
      mesh: product('[]'),
      reason: 'it has no output ports',
    },
    {
      name: 'to a product that is retired',
      mesh: product('[{ name: a }]', 'retired'),
      reason: 'it is retired',
    },
  ],
});

describe('the suggestion', () => {
  const suggestionFor = (name: string) => {
    const [{ findings }] = runRule(
      interopPortWithoutContract,
      product(`[{ name: ${JSON.stringify(name)} }]`),
    );
    return findings[0].suggestions?.[0];
  };

  it('names a file for the contract, and edits nothing before there is one', () => {
    expect(suggestionFor('visits')).toEqual({
      text: 'Write the contract in `./visits.odcs.yaml` and set `spec.outputPorts[0].contract` to its text',
      edits: [],
      isSafe: false,
    });
  });

  it('leads to no other folder', () => {
    expect(suggestionFor('../../etc/passwd')?.text).toContain(
      '`./contract.odcs.yaml`',
    );
  });
});

describe('a contract that is only named', () => {
  it.each(['./visits.odcs.yaml', 'https://contracts.acme.example/visits'])(
    'is unknown: %s',
    link => {
      const [{ status, reason }] = runRule(
        interopPortWithoutContract,
        product(`[{ name: visits, contract: '${link}' }]`),
      );
      expect([status, reason]).toEqual([
        'unknown',
        'output port `visits` only names a contract, whose text was not read; `$text: ./<file>` in its place gives it',
      ]);
    },
  );
});

it('gives two ports with one key findings of their own', () => {
  const [{ findings }] = runRule(
    interopPortWithoutContract,
    product('[{ name: a }, { name: a }]'),
  );
  expect(findings.map(({ key }) => key)).toEqual([
    'interop-port-without-contract|dataproduct:default/visits|a',
    'interop-port-without-contract|dataproduct:default/visits|a#2',
  ]);
});
