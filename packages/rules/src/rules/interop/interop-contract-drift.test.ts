import { runRule, testRule } from '../../testing';
import { interopContractDrift } from './interop-contract-drift';

const write = (ports: object[], spec: object = {}) =>
  JSON.stringify({
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'DataProduct',
    metadata: { name: 'visits' },
    spec: {
      type: 'aggregate',
      lifecycle: 'production',
      owner: 'group:field-crew',
      outputPorts: ports,
      ...spec,
    },
  });

const together = (...entities: string[]) => entities.join('\n---\n');

/** The owning team, which people call by another name. */
const crew = JSON.stringify({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'field-crew', title: 'Out and About' },
  spec: { type: 'team', children: [] },
});

const contract = (fields: object = {}) =>
  JSON.stringify({
    apiVersion: 'v3.1.0',
    kind: 'DataContract',
    id: 'a',
    version: '1.0.0',
    status: 'active',
    ...fields,
  });

const port = (fields: object, rest: object = {}) => ({
  name: 'a',
  version: '1.0.0',
  contract: contract(fields),
  ...rest,
});

const sla = (...levels: object[]) => ({ slaProperties: levels });
const latency = (value: unknown, unit?: string, element?: string) => ({
  property: 'latency',
  value,
  unit,
  element,
});

testRule(interopContractDrift, {
  passes: [
    { name: 'when both say the same', mesh: write([port({})]) },
    {
      name: 'when they say it in other words',
      mesh: write([
        port(
          {
            version: 'v1.0.0',
            status: 'Active',
            team: { name: 'Field Crew' },
            ...sla(latency('P1D')),
          },
          { slos: [latency(24, 'h')] },
        ),
      ]),
    },
    {
      name: 'when the contract calls the team by its title',
      mesh: together(write([port({ team: { name: 'Out & about' } })]), crew),
    },
    {
      name: 'when the contract writes the version in short',
      mesh: write([port({ version: 'v1' })]),
    },
    {
      name: 'when only one of them promises something',
      mesh: write([
        port(sla(latency(1, 'h'))),
        port({ id: 'b' }, { name: 'b', slos: [latency(1, 'h')] }),
      ]),
    },
    {
      name: 'when one of several elements has the promise of the port',
      mesh: write([
        port(sla(latency(9, 'd', 'x'), latency(1, 'h', 'y')), {
          slos: [latency(60, 'min')],
        }),
      ]),
    },
    {
      name: 'for a contract of a deprecated port that says so',
      mesh: write([port({ status: 'deprecated' }, { deprecated: {} })]),
    },
    {
      name: 'for a contract that is kept elsewhere and has the same version',
      mesh: write([
        {
          name: 'a',
          version: '1.0.0',
          contract: { id: 'a', version: '1.0.0' },
        },
      ]),
    },
    {
      name: 'for one contract that two ports share',
      mesh: write([port({}), port({}, { name: 'b' })]),
    },
  ],
  fails: [
    {
      name: 'for another version',
      mesh: write([port({ version: '1.1.0' })]),
      isPartial: true,
      paths: ['spec.outputPorts[0].version'],
      severities: ['warning'],
      findings: [
        'Data product `visits` offers output port `a@1.0.0`, but its contract is version `1.1.0`; they have to be the same',
      ],
    },
    {
      name: 'for another version of a contract that is kept elsewhere',
      mesh: write([
        {
          name: 'a',
          version: '1.0.0',
          contract: { id: 'a', version: '2.0.0' },
        },
      ]),
      findings: [
        'Data product `visits` offers output port `a@1.0.0`, but its contract is version `2.0.0`; they have to be the same',
      ],
    },
    {
      name: 'for a status that does not fit the product',
      mesh: write([port({ status: 'draft' })]),
      paths: ['spec.lifecycle'],
      findings: [
        'Data product `visits` offers output port `a@1.0.0` under a contract with status `draft`, but the product is `production`; they have to fit',
      ],
    },
    {
      name: 'for a status that does not fit the port',
      mesh: write([port({}, { deprecated: { since: '2026-01-01' } })]),
      paths: ['spec.outputPorts[0].deprecated'],
      findings: [
        'Data product `visits` offers output port `a@1.0.0` under a contract with status `active`, but the port is `deprecated`; they have to fit',
      ],
    },
    {
      name: 'for another team',
      mesh: together(write([port({ team: { name: 'order-desk' } })]), crew),
      paths: ['spec.owner'],
      findings: [
        'Data product `visits` is owned by `group:field-crew`, but the contract of output port `a@1.0.0` names the team `order-desk`; they have to be the same',
      ],
    },
    {
      name: 'for another service level, with both numbers in one unit',
      mesh: write([
        port(sla({ property: 'LY', value: 90, unit: 'minutes' }), {
          slos: [
            { property: 'availability', value: 99, unit: 'percent' },
            latency(1, 'h'),
          ],
        }),
      ]),
      paths: ['spec.outputPorts[0].slos[1]'],
      findings: [
        'Data product `visits` promises latency 60 min for output port `a@1.0.0`, but its contract promises 90 min; they have to be the same',
      ],
    },
    {
      name: 'for two texts with one id and version',
      mesh: write([port({}), port({ name: 'Other' }, { name: 'b' })]),
      paths: ['spec.outputPorts[1].contract'],
      findings: [
        'Data product `visits` links the contract `a@1.0.0` for output port `a@1.0.0` and output port `b@1.0.0` with different texts; an id and a version stand for one text',
      ],
    },
    {
      name: 'mildly while the product is an experiment',
      mesh: write([port({ version: '2.0.0' })], { lifecycle: 'experimental' }),
      severities: ['info'],
    },
  ],
  notApplicable: [
    {
      name: 'to a product without contracts',
      mesh: write([{ name: 'a' }]),
      reason: 'it links no contract',
    },
  ],
  unknown: [
    {
      name: 'for a team of which the title is not at hand',
      mesh: write([port({ team: { name: 'Out and about' } })]),
      reason:
        'whether `Out and about`, the team in the contract of output port `a@1.0.0`, is `group:field-crew` cannot be told; the title of that group says it',
    },
    {
      name: 'for a contract that is not valid',
      mesh: write([{ name: 'a', contract: 'x' }]),
      reason:
        'the contract of output port `a` is not valid; a valid one can be compared',
    },
    {
      name: 'for a version of the standard that is not read',
      mesh: write([port({ apiVersion: 'v4.0.0' })]),
      reason:
        'the contract of output port `a@1.0.0` is in a version that is not read here; a version that is read can be compared',
    },
    {
      name: 'for a status of its own',
      mesh: write([port({ status: 'in review' })]),
      reason:
        'the contract of output port `a@1.0.0` has the status `in review`, which the standard does not name; a status of the standard can be compared',
    },
    {
      name: 'for a unit that nobody knows',
      mesh: write([
        port(sla(latency(1, 'ticks')), { slos: [latency(2, 'h')] }),
      ]),
      reason:
        'the `latency` that output port `a@1.0.0` and its contract promise cannot be compared',
    },
    {
      name: 'for a contract elsewhere without a version',
      mesh: write([{ name: 'a', version: '1.0.0', contract: { id: 'a' } }]),
      reason:
        'the contract of output port `a@1.0.0` is kept elsewhere, without a version to compare; `contract.version` says it',
    },
  ],
});

it('offers both ways to make them agree', () => {
  const [{ findings }] = runRule(
    interopContractDrift,
    write([port({ version: '1.1.0' })]),
  );
  expect(findings[0].suggestions).toEqual([
    {
      text: 'Set `spec.outputPorts[0].version` to `1.1.0`, or correct the contract',
      edits: [
        {
          path: ['spec', 'outputPorts', 0, 'version'],
          action: 'set',
          value: '1.1.0',
        },
      ],
      isSafe: false,
    },
  ]);
});

it('never suggests a lower version than consumers have', () => {
  const [{ findings }] = runRule(
    interopContractDrift,
    write([port({ version: '0.9.0' })]),
  );
  expect(findings[0].suggestions).toEqual([
    {
      text: 'Set the version of the contract to `1.0.0`',
      edits: [],
      isSafe: false,
    },
  ]);
});

it('names the line of the contract that says otherwise', () => {
  const text = `apiVersion: v3.1.0
kind: DataContract
id: a
version: 1.1.0
status: retired
team: { name: Sales }
slaProperties:
  - { property: availability, value: 99, unit: '%' }
  - { property: latency, value: 24, unit: h }
`;
  const [{ findings }] = runRule(
    interopContractDrift,
    together(
      write([{ ...port({}), contract: text, slos: [latency(36, 'h')] }]),
      crew,
    ),
  );
  const path = ['spec', 'outputPorts', 0, 'contract'];
  expect(findings.map(({ linked }) => linked)).toEqual(
    [4, 5, 6, 9].map(line => ({ path, line })),
  );
});
