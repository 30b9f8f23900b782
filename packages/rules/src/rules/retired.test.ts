import { runRule } from '../testing';
import { rules } from '.';

/** What is true of a product for ever, or is about its retirement. */
const FOR_EVER = ['interop-product-id-duplicate', 'interop-contract-drift'];

const judgesProducts = rules.filter(
  ({ id, family, subject }) =>
    ['interop', 'region', 'value-tree'].includes(family) &&
    subject.kinds.includes('DataProduct') &&
    !FOR_EVER.includes(id),
);

describe('A retired product', () => {
  it.each(judgesProducts.map(rule => [rule.id, rule] as const))(
    'is accused of nothing by %s',
    (_, rule) => {
      const mesh = rule.examples.failing.replace(
        /lifecycle: \w+/g,
        'lifecycle: retired',
      );
      const products = runRule(rule, mesh).filter(({ subject }) =>
        subject.startsWith('dataproduct:'),
      );
      expect(products.flatMap(({ findings }) => findings)).toEqual([]);
    },
  );
});
