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
function link(name: string, inputs: string[], slos: object[]) {
  return product(name, {
    inputPorts: inputs.map(from => ({ name: from, from })),
    outputPorts: [{ name: 'out', slos }],
  });
}

testRule(interopSloComposition, {
  fails: [
    {
      name: 'for data fresher than its input',
      mesh: meshOf(
        link('clicks', [], [latency(24)]),
        link('orders', ['clicks'], [latency(1)]),
      ),
      paths: ['spec.outputPorts[0].slos[0]'],
      findings: [
        'Output port `out` of data product `orders` promises a latency of 1 h, but its input gives 24 h (`clicks`); a product cannot be fresher than its required inputs',
      ],
      severities: ['warning'],
    },
    {
      name: 'through a product that promises nothing, with the path',
      mesh: meshOf(
        link('clicks', [], [latency(24)]),
        link('sessions', ['clicks'], []),
        link('orders', ['sessions'], [latency(1)]),
      ),
      findings: [
        'Output port `out` of data product `orders` promises a latency of 1 h, but its input gives 24 h (`clicks` → `sessions`); a product cannot be fresher than its required inputs',
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
      name: 'for an availability that the inputs do not have together',
      mesh: meshOf(
        link('a', [], [available(99.5)]),
        link('b', [], [available(99)]),
        link('orders', ['a', 'b'], [available(99)]),
      ),
      findings: [
        'Output port `out` of data product `orders` promises an availability of 99 %, but its inputs give 98.505 % together, the least of them 99 % (`b`); a product cannot be more available than its required inputs',
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
  notApplicable: [
    {
      name: 'to what promises none of these',
      mesh: meshOf(
        link('a', [], []),
        link('b', ['a'], [slo('retention', 1, 'y')]),
      ),
      reason: 'it promises no latency, availability or frequency',
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
      reason: 'the latency of input port `a` is not known',
    },
    {
      name: 'when an input further up promises nothing',
      mesh: meshOf(
        link('a', [], []),
        link('c', [], [latency(1)]),
        link('b', ['a', 'c'], []),
        link('d', ['b'], [latency(1)]),
      ),
      reason: 'the latency of input port `b` is not known',
    },
    {
      name: 'when products in a cycle promise nothing',
      mesh: meshOf(
        link('a', ['b'], []),
        link('b', ['a'], []),
        link('c', ['b'], [latency(1)]),
      ),
      reason: 'the latency of input port `b` is not known',
    },
    {
      name: 'for the frequency, when one input might bring more news',
      mesh: meshOf(
        link('a', [], [every(24)]),
        link('b', [], []),
        link('orders', ['a', 'b'], [every(1)]),
      ),
      reason: 'the frequency of input port `b` is not known',
    },
    {
      name: 'when a promise cannot be read',
      mesh: meshOf(
        link('a', [], [slo('latency', 1, 'm')]),
        link('b', ['a'], [latency(1)]),
      ),
      reason: 'the latency of input port `a` is not known',
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
        { name: 'x', slos: [available(99)] },
        { name: 'y', slos: [available(99)] },
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
