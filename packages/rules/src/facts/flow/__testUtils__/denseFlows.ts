import { CLASSIFICATIONS } from '@backstage-data-mesh/model';
import fc from 'fast-check';

const PRODUCTS = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5'];

const maybe = <Value>(value: fc.Arbitrary<Value>) =>
  fc.option(value, { nil: undefined });

const slo = fc.record({
  property: fc.constantFrom(
    'latency',
    'latency',
    'latency',
    'freshness',
    'frequency',
    'availability',
    'charm',
  ),
  value: fc.constantFrom(1, 2, 90, 99.5),
  unit: fc.constantFrom('h', 'h', 'd', '%'),
});

const easyToMeet = fc.constant({ property: 'latency', value: 99.5, unit: 'd' });

const downgrade = fc.record({
  from: fc.constantFrom(...CLASSIFICATIONS),
  to: fc.constantFrom(...CLASSIFICATIONS),
  approvedBy: maybe(fc.constantFrom('forum', 'nobody')),
});

const outputPort = fc.record(
  {
    name: fc.constantFrom('out', 'other'),
    type: fc.constantFrom('rest', 'table'),
    version: fc.constantFrom('1.0.0', '1.1.0', '2.0.0', 'newest'),
    classification: fc.constantFrom(...CLASSIFICATIONS),
    regions: fc.subarray(['emea', 'EMEA ', 'apac']),
    identifiers: fc.subarray(['customer', 'site']),
    contract: fc.constant({ id: 'c' }),
    slos: fc.array(slo, { maxLength: 3 }),
    downgrades: fc.array(downgrade, { maxLength: 2 }),
    deprecated: fc.record(
      {
        since: fc.constantFrom('2026-01-01', '2027-01-01'),
        sunset: fc.constantFrom('2026-06-01', '2027-06-01'),
        replacedBy: fc.constantFrom('other', 'out@2.0.0'),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['name'] },
);

const inputPort = fc.record(
  {
    name: fc.constantFrom('in', 'also'),
    from: fc
      .tuple(
        fc.constantFrom('', '', 'dataproduct:', 'dataproduct:default/'),
        fc.constantFrom(...PRODUCTS, ...PRODUCTS, 'gone', 'foreign'),
        fc.constantFrom('', '#out', '#out', '#other', '#lost'),
      )
      .map(parts => parts.join('')),
    limits: fc.boolean(),
    reason: fc.constant('so'),
    expects: fc.record(
      {
        version: fc.constantFrom('^1.0.0', '^2.0.0', '^9.0.0', 'any'),
        slos: fc.array(fc.oneof(slo, easyToMeet), { maxLength: 2 }),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['from'] },
);

const REQUIRED = ['type', 'lifecycle', 'owner'] as const;

const dataProduct = (name: string) =>
  fc
    .record(
      {
        type: fc.constantFrom('source-aligned', 'aggregate', 'aggregate'),
        lifecycle: fc.constantFrom(
          'experimental',
          'production',
          'production',
          'retired',
        ),
        owner: fc.constantFrom('crew', 'squad'),
        version: fc.constantFrom('1.0.0', 'first'),
        domain: fc.constantFrom('sales', 'care'),
        region: fc.constantFrom('emea', 'apac'),
        platforms: fc.subarray(['lake', 'warehouse']),
        inputPorts: fc.array(inputPort, { maxLength: 4 }),
        outputPorts: fc.array(outputPort, { maxLength: 4 }),
      },
      { requiredKeys: [...REQUIRED, 'inputPorts', 'outputPorts'] },
    )
    .map(spec => ({
      apiVersion: 'data-mesh/v1alpha1',
      kind: 'DataProduct',
      metadata: { name, tags: name === 'p0' ? ['pii'] : [] },
      spec,
    }));

const bet = fc.subarray(PRODUCTS).map(builds => ({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'ValueHypothesis',
  metadata: { name: 'bet' },
  spec: {
    status: 'active',
    owner: 'group:crew',
    statement: { weBelieve: 'a', willResultIn: 'b' },
    goals: [],
    initiatives: [{ id: 'first', title: 'First', status: 'active', builds }],
  },
}));

const body = fc
  .record({
    domains: fc.subarray(['sales', 'care'], { minLength: 1 }),
    appliesTo: fc.subarray(['resource:lake', 'resource:warehouse', 'p0', 'p1']),
    availability: fc.constantFrom('product', 'weakest'),
  })
  .map(({ domains, appliesTo, availability }) => ({
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'GovernanceBody',
    metadata: { name: 'forum' },
    spec: {
      type: 'technology',
      owner: 'group:crew',
      scope: { level: 'domain', domains },
      seats: [{ who: 'user:ana', role: 'chair' }],
      decisions: [
        { id: 'd', date: '2026-01-01', purpose: 'privacy', appliesTo },
      ],
      policies: [
        {
          id: 'p',
          status: 'enforced',
          rules: [
            { rule: 'interop-slo-composition', options: { availability } },
          ],
        },
      ],
    },
  }));

const foreign = {
  apiVersion: 'elsewhere/v1',
  kind: 'DataProduct',
  metadata: { name: 'foreign' },
};

const around = ['sales', 'care'].map(name => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Domain',
  metadata: { name },
  spec: { owner: 'group:crew' },
}));

/**
 * A mesh of few products that read each other in every way: in cycles, by
 * several spellings, what does not exist, one of several versions; with silent
 * and unreadable service levels, approved downgrades, and deprecated ports.
 */
export const denseFlows: fc.Arbitrary<readonly object[]> = fc
  .tuple(...PRODUCTS.map(dataProduct), bet, body)
  .map(entities => [...entities, foreign, ...around]);
