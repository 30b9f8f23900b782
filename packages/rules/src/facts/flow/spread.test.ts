import { finish } from '@backstage-data-mesh/model';
import fc from 'fast-check';
import { chainTo, createSpread, type Network, type Spread } from './spread';
import type { InputFlow } from './inputFlows';

const SIZE = 7;
const cells = { read: () => {}, touch: () => {} };

/** What each product reads, and how that is marked. */
type Inputs = readonly {
  readonly from: number;
  /** The rank with which something comes in. */
  readonly enters?: number;
  readonly passes: boolean;
}[];

const inputs: fc.Arbitrary<Inputs> = fc.array(
  fc.record({
    from: fc.nat(SIZE - 1),
    enters: fc.option(fc.nat(2), { nil: undefined, freq: 2 }),
    passes: fc.boolean(),
  }),
  { maxLength: 3 },
);

const mesh = fc.array(inputs, { minLength: SIZE, maxLength: SIZE });

/** A network that can be rewired. */
function createNetwork(start: readonly Inputs[]) {
  const wiring = [...start];
  const into = (product: number) =>
    wiring[product].map(
      ({ from }, index) =>
        ({ consumer: product, provider: from, index }) as InputFlow,
    );
  const all = () => wiring.flatMap((_, product) => into(product));
  const network: Network = {
    nodeCount: SIZE,
    into,
    outOf: product => all().filter(({ provider }) => provider === product),
    start: ({ provider }) => provider,
    end: ({ consumer }) => consumer,
  };
  const terms = {
    enters: ({ consumer, index }: InputFlow) => wiring[consumer][index].enters,
    passes: ({ consumer, index }: InputFlow) => wiring[consumer][index].passes,
  };
  return {
    spread: () => createSpread(network, terms, cells),
    rewire: (product: number, to: Inputs) => {
      wiring[product] = to;
    },
  };
}

const ALL = Array.from({ length: SIZE }, (_, product) => product);

function describeSpread(spread: Spread) {
  return ALL.map(product => [
    spread.rankOf(product),
    spread.originOf(product),
    spread.cameBy(product)?.index,
    chainTo(spread, product),
  ]);
}

describe('a spread', () => {
  it('is the same whether it is renewed or found at once', () => {
    const edits = fc.array(
      fc.array(fc.tuple(fc.nat(SIZE - 1), inputs), { maxLength: 3 }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(mesh, edits, (start, list) => {
        const { spread, rewire } = createNetwork(start);
        const renewed = spread();
        finish(renewed.renew(ALL));
        for (const edit of list) {
          edit.forEach(([product, to]) => rewire(product, to));
          const before = describeSpread(renewed);
          const changed = finish(
            renewed.renew(edit.map(([product]) => product)),
          );
          const fresh = spread();
          finish(fresh.renew(ALL));
          expect(describeSpread(renewed)).toEqual(describeSpread(fresh));
          const after = describeSpread(renewed);
          // a chain may change further up than at the product itself
          const isOther = (product: number) =>
            `${before[product].slice(0, 3)}` !==
            `${after[product].slice(0, 3)}`;
          expect(changed).toEqual(expect.arrayContaining(ALL.filter(isOther)));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('takes the lowest rank, then the shortest way, then the first flow', () => {
    const { spread } = createNetwork([
      [
        { from: 1, passes: true },
        { from: 2, passes: true },
        { from: 3, passes: true },
      ],
      [{ from: 4, passes: true }],
      [{ from: 5, enters: 0, passes: true }],
      [{ from: 5, enters: 0, passes: true }],
      [{ from: 5, enters: 0, passes: true }],
      [],
      [{ from: 0, enters: 1, passes: true }],
    ]);
    const found = spread();
    finish(found.renew(ALL));
    expect(found.cameBy(0)?.provider).toBe(2);
    expect(chainTo(found, 0)).toEqual([2, 5]);
    expect(found.rankOf(6)).toBe(0);
    expect(chainTo(found, 6)).toEqual([0, 2, 5]);
  });

  it('leaves a cycle that nothing enters any more', () => {
    const cycle: Inputs[] = [
      [
        { from: 1, passes: true },
        { from: 2, enters: 0, passes: true },
      ],
      [{ from: 0, passes: true }],
      ...ALL.slice(2).map(() => []),
    ];
    const { spread, rewire } = createNetwork(cycle);
    const found = spread();
    finish(found.renew(ALL));
    expect(found.rankOf(1)).toBe(0);
    rewire(0, cycle[0].slice(0, 1));
    expect([...finish(found.renew([0]))].sort()).toEqual([0, 1]);
    expect(found.rankOf(1)).toBeUndefined();
  });
});
