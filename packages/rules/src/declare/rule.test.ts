import { dataProduct } from '@backstage-data-mesh/model';
import { PASS } from './finding';
import { defineRule, type RuleInput } from './rule';
import { everyOf } from './subject';

function declare(overrides: Partial<RuleInput<unknown, unknown>>) {
  return defineRule<unknown, unknown>({
    id: 'ownership-test',
    summary: 'a',
    why: 'b',
    source: 'c',
    remedy: 'd',
    subject: everyOf<unknown>(dataProduct),
    severity: 'error',
    examples: { passing: 'e', failing: 'f' },
    check: () => PASS,
    ...overrides,
  });
}

describe('defineRule', () => {
  it('takes the family from the id', () => {
    expect(declare({ id: 'value-tree-test' }).family).toBe('value-tree');
  });

  it.each(['Ownership-test', 'ownership', 'colour-wrong', 'team_x'])(
    'refuses the id %s and says which are accepted',
    id => {
      expect(() => declare({ id })).toThrow(
        `Rule id ${id} must be kebab-case and start with one of ownership, value-tree`,
      );
    },
  );

  it.each(['summary', 'why', 'source', 'remedy'])(
    'refuses a rule without %s',
    name => {
      expect(() => declare({ [name]: ' ' })).toThrow(
        `Rule ownership-test has an empty ${name}`,
      );
    },
  );

  it('refuses a word for a partial mesh that it does not know', () => {
    const overrides = JSON.parse('{ "inPartialMesh": "maybe" }');
    expect(() => declare({ needs: ['mesh'], ...overrides })).toThrow(
      'Rule ownership-test is maybe in a partial mesh; it must be one of judged, unverified, unknown',
    );
  });

  it('refuses doubts about the mesh in a rule that does not look at it', () => {
    expect(() => declare({ inPartialMesh: 'unknown' })).toThrow(
      'Rule ownership-test is unknown in a partial mesh, but does not need the mesh',
    );
  });

  it('needs nothing but the entity unless it says so', () => {
    expect(declare({}).needs).toEqual([]);
  });
});
