import fc from 'fast-check';
import { finish } from '@backstage-data-mesh/model';
import { jsonInSteps } from './jsonInSteps';

const written = (value: object) => finish(jsonInSteps(value)).join('');

describe('an answer as JSON, in steps', () => {
  it('is what it is in one piece', () => {
    const { tree } = fc.letrec(tie => ({
      tree: fc.oneof(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.double(),
          fc.boolean(),
          fc.constantFrom(null, undefined),
          fc.date(),
        ),
        fc.array(tie('tree')),
        fc.dictionary(fc.string(), tie('tree')),
      ),
    }));
    const padding = Array.from({ length: 2_000 }, (_, n) => ({ n }));
    fc.assert(
      fc.property(tree, tree, (some, other) => {
        const value = { some, padding, inner: [[other, padding], some] };
        expect(written(value)).toBe(JSON.stringify(value));
      }),
    );
  });

  it('has none of what JSON does not know', () => {
    const nothing = Array(2_000).fill(undefined);
    const value = { a: undefined, b: nothing, c: () => 1, d: Symbol('d') };
    expect(written(value)).toBe(JSON.stringify(value));
    const large = { a: undefined, large: Array(2_000).fill({ b: undefined }) };
    expect(written(large)).toBe(JSON.stringify(large));
  });

  it.each([
    ['a long list', (count: number) => Array(count).fill('word')],
    [
      'many fields',
      (count: number) =>
        Object.fromEntries(
          Array.from({ length: count }, (_, n) => [`field-${n}`, { n }]),
        ),
    ],
    [
      'a deep tree',
      (count: number) => {
        let tree: object = {};
        for (let n = 0; n < count / 10; n++)
          tree = { n, below: [tree, ...Array(8).fill(n)] };
        return tree;
      },
    ],
  ])('of %s takes more steps the more is in it', (_, make) => {
    const stepsOf = (count: number) => [...jsonInSteps(make(count))].length;
    expect(stepsOf(3_000)).toBeGreaterThan(1);
    expect(stepsOf(24_000)).toBeGreaterThanOrEqual(4 * stepsOf(3_000));
  });
});
