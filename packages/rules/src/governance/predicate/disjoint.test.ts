import fc from 'fast-check';
import { areDisjoint, isWithin, waysOf } from './disjoint';
import { parsePredicate } from './parsePredicate';

const production = { 'spec.lifecycle': 'production' };
const goes = { 'spec.lifecycle': { $in: ['deprecated', 'Retired'] } };
const hasRegion = (is: boolean) => ({ 'spec.region': { $exists: is } });
const label = (team: unknown) => ({ 'metadata.labels.acme.io/team': team });

describe('predicates mean different things', () => {
  it.each([
    ['by value', production, { 'spec.lifecycle': 'experimental' }],
    ['by a list of values', production, goes],
    ['by two lists', goes, { 'spec.lifecycle': { $in: ['experimental'] } }],
    ['by presence', hasRegion(false), hasRegion(true)],
    ['by absence', hasRegion(false), { 'spec.region': 'emea' }],
    ['by a beginning', label({ $hasPrefix: 'sales-' }), label('care-one')],
    [
      'by two beginnings',
      label({ $hasPrefix: 'sales' }),
      label({ $hasPrefix: 'care' }),
    ],
    ['by a label', label('sales'), label('care')],
    ['by kind', { kind: 'DataProduct' }, { kind: 'domain' }],
    ['by what is not', production, { $not: production }],
    ['by what is none of some', goes, { $not: goes }],
    ['by all of some', { $all: [hasRegion(true), production] }, goes],
    [
      'by each of some',
      { $any: [production, hasRegion(false)] },
      { $all: [goes, hasRegion(true)] },
    ],
    ['by lists against texts', { x: { $contains: 'a' } }, { x: 'a' }],
    [
      'by what a list holds not',
      { 'metadata.tags': { $contains: 'pii' } },
      { $not: { 'metadata.tags': { $contains: 'pii' } } },
    ],
    ['by meaning nothing', { $any: [] }, {}],
  ])('%s', (_, a, b) => {
    expect(areDisjoint(waysOf(a), waysOf(b))).toBe(true);
    expect(areDisjoint(waysOf(b), waysOf(a))).toBe(true);
  });
});

describe('predicates may mean the same', () => {
  it.each([
    ['of different fields', production, { 'spec.type': 'aggregate' }],
    [
      'of one value in other letters',
      production,
      { 'spec.lifecycle': 'PRODUCTION' },
    ],
    [
      'of lists that share a value',
      goes,
      { 'spec.lifecycle': { $in: ['retired', 'x'] } },
    ],
    [
      'of lists that hold several things',
      { 'metadata.tags': { $contains: 'pii' } },
      { 'metadata.tags': { $contains: 'gold' } },
    ],
    [
      'of one beginning within the other',
      label({ $hasPrefix: 'a' }),
      label({ $hasPrefix: 'ab' }),
    ],
    ['of one of some', { $any: [production, goes] }, production],
    ['of everything', {}, production],
    ['of what is neither', { $not: production }, { $not: goes }],
  ])('%s', (_, a, b) => {
    expect(areDisjoint(waysOf(a), waysOf(b))).toBe(false);
    expect(areDisjoint(waysOf(b), waysOf(a))).toBe(false);
  });

  it('where there are too many ways to tell', () => {
    const many = { $any: Array.from({ length: 300 }, (_, n) => ({ x: n })) };
    expect(areDisjoint(waysOf(many), waysOf({ x: 'no' }))).toBe(false);
  });
});

describe('a predicate is within another', () => {
  it.each([
    [production, {}, true],
    [{ ...production, 'spec.type': 'aggregate' }, production, true],
    [production, { 'spec.lifecycle': { $in: ['production', 'x'] } }, true],
    [production, { $not: goes }, true],
    [{}, production, false],
    [goes, production, false],
  ])('%j in %j: %s', (a, b, expected) => {
    expect(isWithin(waysOf(a), waysOf(b))).toBe(expected);
  });
});

const values = fc.constantFrom('a', 'ab', 'b', 1, true);
const tests = fc.oneof(
  values,
  fc.record({ $exists: fc.boolean() }),
  fc.record({ $in: fc.subarray(['a', 'ab', 'b']) }),
  fc.record({ $hasPrefix: fc.constantFrom('a', 'ab', 'b') }),
  fc.record({ $contains: values }),
);
const fields = ['spec.p', 'spec.q'] as const;
const { condition } = fc.letrec(tie => ({
  condition: fc.oneof(
    { depthSize: 'small' },
    fc.dictionary(fc.constantFrom(...fields), tests, { maxKeys: 2 }),
    fc.record({ $not: tie('condition') }),
    fc.record({ $all: fc.array(tie('condition'), { maxLength: 2 }) }),
    fc.record({ $any: fc.array(tie('condition'), { maxLength: 2 }) }),
  ),
}));
const held = fc.oneof(values, fc.array(values, { maxLength: 2 }));
const entity = fc.record({
  spec: fc.record({ p: held, q: held }, { requiredKeys: [] }),
});

it('is never wrong: no entity is meant by two that are disjoint, and all of one within another by that', () => {
  const ask = (predicate: unknown, of: unknown) => {
    const result = parsePredicate(predicate);
    return result.ok && result.predicate(of);
  };
  fc.assert(
    fc.property(condition, condition, entity, (a, b, of) => {
      const isMeantByBoth = ask(a, of) && ask(b, of);
      expect(areDisjoint(waysOf(a), waysOf(b)) && isMeantByBoth).toBe(false);
      expect(isWithin(waysOf(a), waysOf(b)) && ask(a, of) && !ask(b, of)).toBe(
        false,
      );
    }),
    { numRuns: 3000 },
  );
});
