import fc from 'fast-check';

const maybe = <Value>(value: fc.Arbitrary<Value>) =>
  fc.option(value, { nil: undefined });

const product = fc.constantFrom('p0', 'p1', 'p2', 'p3');
const domainName = fc.constantFrom('sales', 'care');
const team = fc.constantFrom('group:crew', 'group:squad', 'group:gone');

const dataProduct = fc
  .record({
    name: product,
    title: maybe(fc.constantFrom('A', 'B')),
    type: fc.constantFrom('source-aligned', 'aggregate', 'consumer-aligned'),
    lifecycle: fc.constantFrom('experimental', 'production', 'retired'),
    owner: team,
    domain: domainName,
    inputPorts: fc.array(fc.record({ from: product }), { maxLength: 2 }),
    outputPorts: fc.array(
      fc.record({
        name: fc.constantFrom('out', 'other'),
        version: fc.constantFrom('1.0.0', '2.0.0'),
        type: fc.constant('table'),
        deprecated: maybe(
          fc.record({ since: fc.constantFrom('2026-01-01', '2026-11-22') }),
        ),
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ name, title, ...spec }) => ({
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'DataProduct',
    metadata: { name, title },
    spec,
  }));

const group = fc
  .record({
    name: fc.constantFrom('crew', 'squad'),
    members: fc.subarray(['ana', 'bo']),
  })
  .map(({ name, members }) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name },
    spec: { type: 'team', children: [], members },
  }));

const domain = fc
  .record({
    name: domainName,
    parent: maybe(domainName),
    goal: fc.constantFrom('grow', 'heal'),
  })
  .map(({ name, parent, goal }) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Domain',
    metadata: { name },
    spec: {
      owner: 'group:crew',
      subdomainOf: parent,
      dataMesh: { goals: [{ id: goal, title: goal }] },
    },
  }));

const RULES = ['interop-port-without-contract', 'ownership-dangling-ref'];

const body = fc
  .record({
    name: fc.constantFrom('forum', 'council'),
    status: fc.constantFrom('draft', 'grace', 'enforced'),
    graceUntil: maybe(fc.constantFrom('2026-11-21', '2027-01-31')),
    rule: fc.constantFrom(...RULES),
    severity: fc.constantFrom('error', 'warning', 'info', 'off'),
    waived: product,
    expires: fc.constantFrom('2026-11-21', '2027-01-31'),
  })
  .map(({ name, rule, severity, waived, expires, ...policy }) => ({
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'GovernanceBody',
    metadata: { name },
    spec: {
      type: 'portfolio',
      owner: 'group:crew',
      scope: { level: 'enterprise' },
      policies: [
        { id: 'p', title: 'P', ...policy, rules: [{ rule, severity }] },
      ],
      waivers: [
        {
          ...{ id: 'w', rule, entity: `dataproduct:${waived}`, expires },
          reason: 'It is being replaced.',
        },
      ],
    },
  }));

const MEASURE = {
  ...{ id: 'wait', direction: 'increase', cadence: 'P1D' },
  ...{ target: { value: 9 }, tripwire: { value: 5 } },
};

const hypothesis = fc
  .record({
    name: fc.constantFrom('bet', 'wager'),
    status: fc.constantFrom('draft', 'active', 'active', 'stopped'),
    builds: fc.array(product, { maxLength: 2 }),
    goal: fc.constantFrom('domain:sales#grow', 'domain:care#heal'),
    measuredBy: maybe(product),
  })
  .map(({ name, status, builds, goal, measuredBy }) => ({
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'ValueHypothesis',
    metadata: { name },
    spec: {
      ...{ status, owner: 'group:crew', goals: [goal] },
      statement: { weBelieve: 'a', willResultIn: 'b' },
      measures: [{ ...MEASURE, ...(measuredBy && { measuredBy }) }],
      initiatives: [{ id: 'first', title: 'First', status: 'active', builds }],
    },
  }));

/** An entity of a mesh so small that everything concerns everything. */
export const anyEntity = fc.oneof(
  { weight: 8, arbitrary: dataProduct },
  { weight: 5, arbitrary: hypothesis },
  { weight: 1, arbitrary: group },
  { weight: 2, arbitrary: domain },
  { weight: 3, arbitrary: body },
);
