import { CLASSIFICATIONS } from '@backstage-data-mesh/model';
import fc from 'fast-check';
import { bodyName, denseBody } from './denseBodies';

const PRODUCTS = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5'];
const TEAMS = ['crew', 'squad', 'gone'];

const product = fc.constantFrom(...PRODUCTS);
const domainName = fc.constantFrom('sales', 'care', 'clinic');
const team = fc.constantFrom(...TEAMS).map(name => `group:${name}`);
const maybe = <Value>(value: fc.Arbitrary<Value>) =>
  fc.option(value, { nil: undefined });

const downgrade = fc.record({
  from: fc.constantFrom(...CLASSIFICATIONS),
  to: fc.constantFrom(...CLASSIFICATIONS),
  approvedBy: bodyName,
});

const outputPort = fc.record({
  name: fc.constantFrom('out', 'other'),
  downgrades: maybe(fc.array(downgrade, { maxLength: 1 })),
  version: fc.constantFrom('1.0.0', '1.1.0', '2.0.0'),
  type: fc.constant('table'),
  status: maybe(fc.constantFrom('active', 'deprecated')),
  classification: maybe(fc.constantFrom(...CLASSIFICATIONS)),
  regions: maybe(fc.subarray(['emea', 'apac'])),
  deprecated: maybe(
    fc.record({ since: fc.constantFrom('2026-01-01', '2027-01-01') }),
  ),
  identifiers: maybe(fc.constant(['customer'])),
  contract: maybe(fc.record({ id: fc.constantFrom('one', 'two') })),
  slos: maybe(
    fc.array(
      fc.record({
        property: fc.constantFrom('latency', 'frequency'),
        value: fc.integer({ min: 1, max: 3 }),
        unit: fc.constantFrom('h', 'd'),
      }),
      { maxLength: 2 },
    ),
  ),
});

const inputPort = fc.record({
  from: fc
    .tuple(product, fc.constantFrom('', '#out', '#other'))
    .map(parts => parts.join('')),
  expects: maybe(
    fc.record({
      version: fc.constantFrom('^1.0.0', '^2.0.0'),
      slos: fc.constant([{ property: 'latency', value: 2, unit: 'h' }]),
    }),
  ),
});

const interaction = fc.record({
  with: team,
  mode: fc.constantFrom('collaboration', 'x-as-a-service'),
  for: maybe(fc.array(product, { maxLength: 2 })),
});

const dataProduct = fc
  .record({
    name: product,
    title: maybe(fc.constantFrom('A', 'B')),
    productId: maybe(fc.constantFrom('one', 'two')),
    type: fc.constantFrom('source-aligned', 'aggregate', 'consumer-aligned'),
    lifecycle: fc.constantFrom('experimental', 'production', 'retired'),
    owner: team,
    domain: domainName,
    region: maybe(fc.constantFrom('emea', 'apac')),
    inputPorts: fc.array(inputPort, { maxLength: 3 }),
    outputPorts: fc.array(outputPort, { maxLength: 3 }),
    teamInteractions: fc.array(interaction, { maxLength: 1 }),
  })
  .map(({ name, title, productId, ...spec }) => ({
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'DataProduct',
    metadata: {
      name,
      title,
      annotations: productId ? { 'data-mesh/product-id': productId } : {},
    },
    spec: { ...spec, version: '1.0.0' },
  }));

const profile = fc
  .record({
    name: fc.constantFrom('crew', 'squad'),
    team,
    interactions: fc.array(interaction, { maxLength: 2 }),
  })
  .map(({ name, team: of, interactions }) => ({
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'TeamProfile',
    metadata: { name },
    spec: {
      team: of,
      owner: of,
      type: 'platform',
      teamInteractions: interactions,
    },
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

const hypothesis = fc
  .record({
    name: fc.constantFrom('bet', 'wager'),
    status: fc.constantFrom('draft', 'active', 'stopped'),
    decisions: fc.constantFrom([], [{ date: '2026-01-15', outcome: 'stop' }]),
    builds: fc.array(product, { maxLength: 2 }),
    goal: fc.constantFrom(
      'domain:sales#grow',
      'domain:care#heal',
      'domain:sales',
    ),
  })
  .map(({ name, status, builds, goal, decisions }) => ({
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'ValueHypothesis',
    metadata: { name },
    spec: {
      status,
      owner: 'group:crew',
      statement: { weBelieve: 'a', willResultIn: 'b' },
      goals: [goal],
      decisions,
      initiatives: [{ id: 'first', title: 'First', status: 'active', builds }],
    },
  }));

const domain = fc
  .record({
    name: domainName,
    goal: fc.constantFrom('grow', 'heal'),
    parent: maybe(domainName),
    region: maybe(fc.constantFrom('emea', 'apac')),
  })
  .map(({ name, goal, parent, region }) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Domain',
    metadata: { name },
    spec: {
      owner: 'group:crew',
      subdomainOf: parent,
      dataMesh: {
        region,
        goals: [{ id: goal, title: goal }],
        identifiers: [{ id: 'customer', title: 'Customer' }],
      },
    },
  }));

/** An entity of a mesh so small that everything concerns everything. */
export const denseEntity = fc.oneof(
  { weight: 8, arbitrary: dataProduct },
  { weight: 2, arbitrary: profile },
  { weight: 2, arbitrary: hypothesis },
  { weight: 1, arbitrary: group },
  { weight: 2, arbitrary: domain },
  { weight: 3, arbitrary: denseBody },
);
