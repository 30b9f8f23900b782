import { runRule, testRule } from '../../testing';
import { interopSloUnreadable } from './interop-slo-unreadable';

const product = (ports: string, lifecycle = 'production') => `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: parcels }
spec:
  type: aggregate
  lifecycle: ${lifecycle}
  owner: crew
  ${ports}
`;

const promises = (slo: string) =>
  product(`outputPorts: [{ name: routes, version: 1.0.0, slos: [${slo}] }]`);

const slip = promises('{ property: avialability, value: 99, unit: percent }');

testRule(interopSloUnreadable, {
  passes: [
    {
      name: 'for a value that bears its unit',
      mesh: promises('{ property: latency, value: PT4H }'),
    },
    {
      name: 'for a number that is not exact, which is found elsewhere',
      mesh: promises('{ property: latency, value: 9007199254740992 }'),
    },
    {
      name: 'for a property of one’s own, which is compared with itself',
      mesh: promises('{ property: completeness, value: 99, unit: percent }'),
    },
  ],
  fails: [
    {
      name: 'for a name that is misspelt',
      mesh: slip,
      paths: ['spec.outputPorts[0].slos[0]'],
      findings: [
        'Output port `routes@1.0.0` of data product `parcels` promises `avialability`, which no standard knows; did you mean `availability`?',
      ],
      severities: ['warning'],
    },
    {
      name: 'for a unit that nobody knows, where it is expected too',
      mesh: product(
        'inputPorts: [{ from: scans#scans, expects: { slos: [{ property: latency, value: 4, unit: turns }] } }]',
      ),
      paths: ['spec.inputPorts[0].expects.slos[0]'],
      findings: [
        'Input port 1 of data product `parcels` expects latency as `4 turns`, which cannot be read; it is a time such as 24 and `h`, or `P1D`',
      ],
    },
    {
      name: 'for what is promised for all ports',
      mesh: product('slos: [{ property: latency, value: 4, unit: turns }]'),
      paths: ['spec.slos[0]'],
      findings: [
        'Each output port of data product `parcels` promises latency as `4 turns`, which cannot be read; it is a time such as 24 and `h`, or `P1D`',
      ],
    },
    {
      name: 'for a share of more than all',
      mesh: promises('{ property: availability, value: 120, unit: percent }'),
    },
  ],
  notApplicable: [
    {
      name: 'without service levels',
      mesh: product('outputPorts: [{ name: routes }]'),
      reason: 'it names no service level',
    },
    {
      name: 'to a retired product',
      mesh: slip.replace('production', 'retired'),
      reason: 'it is retired',
    },
  ],
});

it('interop-slo-unreadable suggests the name that is meant', () => {
  const [{ findings }] = runRule(interopSloUnreadable, slip);
  expect(findings[0].suggestions?.[0].edits).toEqual([
    {
      path: ['spec', 'outputPorts', 0, 'slos', 0, 'property'],
      action: 'set',
      value: 'availability',
    },
  ]);
});

describe('interop-slo-unreadable on levels that stand in a contract', () => {
  const contract = (levels: string) =>
    product(`outputPorts:
    - name: routes
      contract: |
        apiVersion: v3.1.0
        kind: DataContract
        id: routes
        version: 1.0.0
        status: active
        slaProperties:
          ${levels}`);
  const findingsOn = (levels: string) =>
    runRule(interopSloUnreadable, contract(levels)).flatMap(
      ({ findings }) => findings,
    );

  it('points to the line in the contract, and edits nothing there', () => {
    expect(
      findingsOn(
        '[{ property: retention, value: 3, unit: y },\n           { property: latency, value: 4, unit: turns }]',
      ),
    ).toMatchObject([
      {
        path: ['spec', 'outputPorts', 0, 'contract'],
        linked: { path: ['spec', 'outputPorts', 0, 'contract'], line: 8 },
        message:
          'The contract of output port `routes` of data product `parcels` promises latency as `4 turns`, which cannot be read; it is a time such as 24 and `h`, or `P1D`',
        suggestions: [],
      },
    ]);
  });

  it('finds what is wrong in one of very many', () => {
    const levels = Array.from(
      { length: 150 },
      (_, n) =>
        `{ property: latency, value: ${n + 1}, unit: h, element: t${n} }`,
    );
    expect(findingsOn(`[${levels.join(', ')}]`)).toEqual([]);
    expect(
      findingsOn(`[${levels.join(', ')}, { property: latency, value: soon }]`),
    ).toHaveLength(1);
  });
});
