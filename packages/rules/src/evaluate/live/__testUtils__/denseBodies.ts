import fc from 'fast-check';

const maybe = <Value>(value: fc.Arbitrary<Value>) =>
  fc.option(value, { nil: undefined });

/** A body of the mesh, by name. */
export const bodyName = fc.constantFrom('forum', 'council', 'board', 'circle');
const person = fc.constantFrom('user:ana', 'user:bo');

/** Few, so that several bodies are equally near. */
const scope = fc.constantFrom(
  { level: 'enterprise' },
  { level: 'region', regions: ['emea'] },
  { level: 'domain', domains: ['sales'] },
  { level: 'domain', domains: ['sales', 'care'] },
  { level: 'domain', domains: ['care'], regions: ['EMEA'] },
  { level: 'region', domains: ['clinic'], regions: ['apac'] },
);

const severity = fc.constantFrom('error', 'warning', 'info', 'off');

const asked = fc.oneof(
  fc.record({
    rule: fc.constantFrom(
      'interop-port-without-contract',
      'ownership-nominated-owner-missing',
    ),
    severity,
  }),
  fc.record({
    rule: fc.constant('value-tree-zombie-product'),
    severity: maybe(severity),
    options: fc.record({ days: fc.constantFrom(10, 1000) }),
  }),
);

/** Several bodies declare it: the first by its ref counts. */
const check = fc.record({
  id: fc.constant('ownership-titled'),
  subject: fc.constant('DataProduct'),
  summary: fc.constantFrom('It has a title.', 'It is called something.'),
  why: fc.constant('So that people find it.'),
  remedy: fc.constant('Add one.'),
  severity: fc.constantFrom('error', 'warning'),
  assert: fc.constant({ 'metadata.title': { $exists: true } }),
});

const policy = fc.record({
  id: fc.constantFrom('p', 'q'),
  status: fc.constantFrom('enforced', 'enforced', 'grace', 'draft'),
  graceUntil: maybe(fc.constantFrom('2026-11-01', '2027-01-31')),
  floor: maybe(fc.boolean()),
  appliesTo: maybe(
    fc.constantFrom<object>(
      { 'spec.lifecycle': 'production' },
      { 'spec.region': 'emea' },
    ),
  ),
  maxWaiver: maybe(fc.constantFrom('P1M', 'P1Y')),
  rules: fc.array(asked, { maxLength: 2 }),
  checks: maybe(fc.array(check, { maxLength: 1 })),
});

const waiver = fc.record({
  id: fc.constantFrom('v', 'w'),
  rule: fc.constantFrom(
    'interop-port-without-contract',
    'interop-input-unresolved',
    'interop-version-unsatisfied',
    'ownership-nominated-owner-missing',
  ),
  entity: fc
    .constantFrom('p0', 'p1', 'p2', 'p3', 'p4', 'p5')
    .map(name => `dataproduct:${name}`),
  reason: fc.constant('soon'),
  requestedBy: fc.constant('user:bo'),
  approvedBy: person,
  approvedOn: fc.constant('2026-10-01'),
  expires: fc.constantFrom('2026-12-31', '2026-11-01'),
});

const seat = fc.record({
  who: person,
  role: fc.constantFrom('chair', 'domain-owner'),
  represents: maybe(fc.constantFrom('domain:sales', 'domain:care')),
});

const decisionRight = fc.record({
  decision: fc.constantFrom('tooling', 'Tooling', 'names'),
  right: fc.constantFrom('decide', 'decide', 'consult'),
});

/** A body that decides for the same few domains as the others do. */
export const denseBody = fc
  .record({
    name: bodyName,
    type: fc.constantFrom('technology', 'domain', 'portfolio'),
    scope,
    parent: maybe(bodyName),
    seats: fc.array(seat, { minLength: 1, maxLength: 2 }),
    decisionRights: fc.array(decisionRight, { maxLength: 2 }),
    policies: fc.array(policy, { maxLength: 2 }),
    waivers: fc.array(waiver, { maxLength: 2 }),
  })
  .map(({ name, ...spec }) => ({
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'GovernanceBody',
    metadata: { name },
    spec: { owner: 'group:crew', ...spec },
  }));
