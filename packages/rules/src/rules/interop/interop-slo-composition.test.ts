import { meshOf, product } from '../../facts/flow/__testUtils__/products';
import { runRule, testRule } from '../../testing';
import { interopSloComposition } from './interop-slo-composition';

const slo = (property: string, value: number, unit?: string) => ({
  property,
  value,
  unit,
});
const latency = (hours: number) => slo('latency', hours, 'h');
const available = (percent: number) => slo('availability', percent, 'percent');
const every = (hours: number) => slo('frequency', hours, 'h');

/** A product with one port, and the products that it reads. */
function link(
  name: string,
  inputs: readonly (string | { from: string })[],
  slos: object[],
  port: object = { type: 'rest' },
) {
  return product(name, {
    inputPorts: inputs.map(input =>
      typeof input === 'string' ? reading(input) : input,
    ),
    outputPorts: [{ name: 'out', slos, ...port }],
  });
}

const reading = (from: string, rest: object = {}) => ({
  ...{ name: from, from },
  ...rest,
});
const contract = (sla: string) => `
apiVersion: v3.1.0
kind: DataContract
id: urn:a
version: 1.0.0
status: active
slaProperties: [${sla}]
`;
const table = { type: 'table' };

testRule(interopSloComposition, {
  fails: [
    {
      name: 'for more news than others give to a product that reads itself, too',
      mesh: meshOf(
        link('clicks', [], [every(48)]),
        link('orders', ['clicks', 'orders'], [every(24)]),
      ),
      paths: ['spec.outputPorts[0].slos[0]'],
    },
    {
      name: 'because of the slowest input that is in use',
      mesh: meshOf(
        product('visits', {
          lifecycle: 'retired',
          outputPorts: [{ name: 'out', slos: [latency(48)], type: 'rest' }],
        }),
        link('clicks', [], [latency(24)]),
        link('orders', ['visits', 'clicks'], [latency(1)]),
      ),
      findings: [
        'Output port `out` of data product `orders` promises a latency of 1 h, but its input gives 24 h (`clicks`); a product cannot be fresher than its inputs',
      ],
    },
    {
      name: 'for data fresher than its input',
      mesh: meshOf(
        link('clicks', [], [latency(24)]),
        link('orders', ['clicks'], [latency(1)]),
      ),
      paths: ['spec.outputPorts[0].slos[0]'],
      findings: [
        'Output port `out` of data product `orders` promises a latency of 1 h, but its input gives 24 h (`clicks`); a product cannot be fresher than its inputs',
      ],
      severities: ['warning'],
    },
    {
      name: 'once, for what is promised for all ports',
      mesh: meshOf(
        product('clicks', {
          slos: [latency(24)],
          outputPorts: [{ name: 'out' }],
        }),
        product('orders', {
          slos: [latency(1)],
          inputPorts: [reading('clicks')],
          outputPorts: [{ name: 'out' }, { name: 'other' }],
        }),
      ),
      paths: ['spec.slos[0]'],
      findings: [
        'Output port `out` of data product `orders` promises a latency of 1 h, but its input gives 24 h (`clicks`); a product cannot be fresher than its inputs',
      ],
    },
    {
      name: 'though the limit of another input is not known',
      mesh: meshOf(
        link('clicks', [], [latency(24)]),
        link('quiet', [], []),
        link('orders', ['clicks', 'quiet'], [latency(1)]),
      ),
    },
    {
      name: 'where both promises stand in contracts',
      mesh: meshOf(
        link('clicks', [], [], {
          contract: contract('{ property: ly, value: 1, unit: d }'),
        }),
        link('orders', ['clicks'], [], {
          contract: contract('{ property: freshness, value: 1, unit: h }'),
        }),
      ),
      paths: ['spec.outputPorts[0].contract'],
      findings: [
        'Output port `out` of data product `orders` promises a freshness of 1 h in its contract, but its input gives a latency of 24 h (`clicks`); a product cannot be fresher than its inputs',
      ],
    },
    {
      name: 'beside a source of its own, where the input is said to limit',
      mesh: meshOf(
        link('clicks', [], [latency(24)]),
        link(
          'orders',
          [reading('clicks', { limits: true }), 'resource:shop'],
          [latency(1)],
        ),
      ),
    },
    {
      name: 'for an input that is left out without a reason',
      mesh: meshOf(
        link('clicks', [], [latency(24)]),
        link('orders', [reading('clicks', { limits: false })], [latency(1)]),
      ),
      findings: [
        'Output port `out` of data product `orders` promises a latency of 1 h, but its input gives 24 h (`clicks`); a product cannot be fresher than its inputs; `limits: false` counts once a `reason` says why',
      ],
    },
    {
      name: 'for an availability that the inputs do not have together',
      mesh: meshOf(
        link('a', [], [available(99.5)]),
        link('b', [], [available(99)]),
        link('orders', ['a', 'b'], [available(99)]),
      ),
      findings: [
        'Output port `out` of data product `orders` promises an availability of 99 %, but its inputs give 98.505 % together, the least of them 99 % (`b`); a product cannot be more available than what it calls',
      ],
    },
    {
      name: 'for news more often than any input has them',
      mesh: meshOf(
        link('a', [], [every(24)]),
        link('b', [], [every(12)]),
        link('orders', ['a', 'b'], [every(1)]),
      ),
      findings: [
        'Output port `out` of data product `orders` promises a frequency of 1 h, but its input gives 12 h (`b`); a product has no news more often than its inputs have',
      ],
    },
  ],
  passes: [
    {
      name: 'availability above that of what was copied',
      mesh: meshOf(
        link('a', [], [available(99)], table),
        link('b', ['a'], [available(99.9)]),
      ),
      others: ['not-applicable'],
    },
    {
      name: 'a promise that an input is said not to limit',
      mesh: meshOf(
        link('a', [], [latency(24)]),
        link(
          'b',
          [reading('a', { limits: false, reason: 'It names the shops.' })],
          [latency(1)],
        ),
      ),
      others: ['not-applicable'],
    },
    {
      name: 'freshness and latency, each held against its own word',
      mesh: meshOf(
        link('a', [], [latency(6), slo('freshness', 1, 'h')]),
        link('b', ['a'], [latency(6), slo('freshness', 1, 'h')]),
        link('c', ['a'], [slo('freshness', 2, 'h')]),
      ),
      others: ['not-applicable'],
    },
    {
      name: 'frequent news, though another input says nothing of its own',
      mesh: meshOf(
        link('a', [], [every(1)]),
        link('b', [], []),
        link('c', ['a', 'b'], [every(1)]),
      ),
      others: ['not-applicable'],
    },
  ],
  notApplicable: [
    {
      name: 'to what promises none of these',
      mesh: meshOf(
        link('a', [], []),
        link('b', ['a'], [slo('retention', 1, 'y')]),
      ),
      reason: 'it promises nothing that its inputs could limit',
    },
    {
      name: 'to the availability of a copy, whatever it was made of',
      mesh: meshOf(
        link('a', [], [available(99)]),
        link('b', ['a'], [available(99.9)], table),
      ),
      reason: 'it promises nothing that its inputs could limit',
    },
    {
      name: 'to a source',
      mesh: link('a', [], [latency(1)]),
      reason: 'it reads no data product',
    },
  ],
  unknown: [
    {
      name: 'when an input promises nothing',
      mesh: meshOf(link('a', [], []), link('b', ['a'], [latency(1)])),
      reason:
        'the latency of input port `a` is not known; `slos` of the port that it reads say it',
    },
    {
      name: 'when an input promises nothing, whatever it reads itself',
      mesh: meshOf(
        link('a', [], [latency(24)]),
        link('b', ['a'], []),
        link('c', ['b'], [latency(1)]),
      ),
      reason:
        'the latency of input port `b` is not known; `slos` of the port that it reads say it',
      others: ['not-applicable'],
    },
    {
      name: 'for a product that also reads what is no data product',
      mesh: meshOf(
        link('calendar', [], [latency(24), every(168)]),
        link('till', ['calendar', 'resource:tills'], [latency(1), every(1)]),
      ),
      reason:
        'whether input port `calendar` limits the frequency is not known: the product has a source of its own too; its `limits` can say so',
    },
    {
      name: 'for a product at its source, though that is no input port',
      mesh: meshOf(
        link('calendar', [], [latency(24)]),
        link('till', ['calendar'], [latency(1)]).replace(
          'aggregate',
          'source-aligned',
        ),
      ),
    },
    {
      name: 'for what has news seldom, beside an input that carries the promise',
      mesh: meshOf(
        link('calendar', [], [latency(24), every(168)]),
        link('visits', [], [latency(1)]),
        link('journeys', ['calendar', 'visits'], [latency(2)]),
      ),
      reason:
        'whether input port `calendar` limits the latency is not known: it has news seldom; its `limits` can say so',
    },
    {
      name: 'when nothing says whether an input is called or copied',
      mesh: meshOf(
        link('a', [], [available(99)], {}),
        link('b', ['a'], [available(99.9)]),
      ),
      reason:
        'whether input port `a` limits the availability is not known: the port that it reads has no `type`; whether it is called or copied follows from that',
    },
    {
      name: 'for the frequency, when one input might bring more news',
      mesh: meshOf(
        link('a', [], [every(24)]),
        link('b', [], []),
        link('orders', ['a', 'b'], [every(1)]),
      ),
      reason:
        'the frequency of input port `b` is not known; `slos` of the port that it reads say it',
    },
    {
      name: 'when a promise cannot be read',
      mesh: meshOf(
        link('a', [], [slo('latency', 1, 'm')]),
        link('b', ['a'], [latency(1)]),
      ),
      reason:
        'the latency of input port `a` is not known; `slos` of the port that it reads say it',
    },
  ],
});

describe('composition', () => {
  const statusOf = (subject: string, mesh: string, options?: object) =>
    runRule(interopSloComposition, mesh, { options }).find(outcome =>
      outcome.subject.endsWith(`/${subject}`),
    )?.status;

  it('takes a promise as it is: what breaks it is found where it is given', () => {
    const mesh = meshOf(
      link('clicks', [], [latency(24)]),
      link('orders', ['clicks'], [latency(1)]),
      link('bills', ['orders'], [latency(2)]),
    );
    expect(statusOf('orders', mesh)).toBe('fail');
    expect(statusOf('bills', mesh)).toBe('pass');
  });

  it('counts a source once, however many of its ports are read', () => {
    const source = product('source', {
      outputPorts: [
        { name: 'x', type: 'rest', slos: [available(99)] },
        { name: 'y', type: 'grpc', slos: [available(99)] },
      ],
    });
    const mesh = meshOf(
      source,
      link('orders', ['source#x', 'source#y'], [available(99)]),
    );
    expect(statusOf('orders', mesh)).toBe('pass');
  });

  it('can be told to look at the weakest input alone', () => {
    const mesh = meshOf(
      link('a', [], [available(99)]),
      link('b', [], [available(99)]),
      link('orders', ['a', 'b'], [available(99)]),
    );
    expect(statusOf('orders', mesh)).toBe('fail');
    expect(statusOf('orders', mesh, { availability: 'weakest' })).toBe('pass');
  });

  it('holds equal promises once, and no more than a hundred different ones', () => {
    const ports = (count: number, valueOf: (n: number) => number) =>
      product('orders', {
        inputPorts: [{ name: 'a', from: 'a' }],
        outputPorts: Array.from({ length: count }, (_, n) => ({
          name: `p${n}`,
          slos: [latency(valueOf(n))],
        })),
      });
    const judged = (port: string) =>
      runRule(
        interopSloComposition,
        meshOf(link('a', [], [latency(9000)]), port),
      ).flatMap(({ findings }) => findings).length;
    expect(judged(ports(500, () => 1))).toBe(500);
    expect(judged(ports(500, n => n + 1))).toBe(100);
  });

  it('suggests what the inputs can give, never more', () => {
    const [finding] = runRule(
      interopSloComposition,
      meshOf(
        link('a', [], [available(99.99)]),
        link('b', [], [available(99.99)]),
        link('orders', ['a', 'b'], [available(99.99)]),
      ),
    ).flatMap(({ findings }) => findings);
    expect(finding.suggestions?.[0].edits.map(({ value }) => value)).toEqual([
      99.98,
      'percent',
    ]);
  });
});
