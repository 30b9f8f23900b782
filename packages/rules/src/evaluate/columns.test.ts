import fc from 'fast-check';
import type { KeyedFinding } from '../declare/outcome';
import { PASSED, tellResult, type CellResult } from './cellResult';
import { createColumns, type OnChange } from './columns';

const finding = (message: string): KeyedFinding => ({
  key: `r|s|${message}`,
  severity: 'warning',
  message,
  path: ['spec', 'owner'],
  suggestions: [],
});

const failure = (...messages: string[]): CellResult => ({
  status: 'fail',
  findings: () => messages.map(finding),
});

const waiverOf = (id: string) => ({
  ...{ id, body: 'governancebody:default/board' },
  ...{ expires: '2027-01-31', isExpired: false },
});

const tell = (result: CellResult | undefined) => result && tellResult(result);

const results = fc.oneof(
  fc.constant(undefined),
  fc.constant(PASSED),
  fc
    .string()
    .map((reason): CellResult => ({ status: 'not-applicable', reason })),
  fc
    .array(fc.string(), { minLength: 1, maxLength: 3 })
    .map(messages => failure(...messages)),
  fc.string().map((id): CellResult => ({
    ...failure('a'),
    ...{ status: 'waived', reason: `waiver ${id}` },
    waiver: waiverOf(id),
  })),
);

describe('columns of results', () => {
  it.each([
    ['a few rules', 3],
    ['more rules than two bytes have room for', 300],
  ])('give what was put last, with %s', (_, rules) => {
    const cell = fc.record({
      rule: fc.nat(rules - 1),
      node: fc.nat(300),
      result: results,
    });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 60 }), cells => {
        const still = createColumns(rules);
        const live = createColumns(rules, () => {});
        const known = new Map<string, CellResult | undefined>();
        for (const { rule, node, result } of cells) {
          still.set(rule, node, result);
          live.set(rule, node, result);
          known.set(`${rule} ${node}`, result);
        }
        for (const [key, result] of known) {
          const [rule, node] = key.split(' ').map(Number);
          expect(tell(still.get(rule, node))).toEqual(tell(result));
          expect(tell(live.get(rule, node))).toEqual(tell(result));
        }
      }),
    );
  });

  it('keep more reasons than a cell can point to', () => {
    const columns = createColumns(1);
    const reasonOf = (node: number) => `because of ${node}`;
    const count = 40_000;
    for (let node = 0; node < count; node++) {
      columns.set(0, node, { status: 'unknown', reason: reasonOf(node) });
    }
    for (let node = 0; node < count; node += 999) {
      expect(columns.get(0, node)).toEqual({
        status: 'unknown',
        reason: reasonOf(node),
      });
    }
  });

  it('tell of what is another one, with what it was', () => {
    const told: unknown[] = [];
    const note: OnChange = (rule, node, before) =>
      told.push([rule, node, tell(before)]);
    const columns = createColumns(2, note);
    columns.set(1, 7, failure('a', 'b'));
    columns.set(1, 7, failure('a', 'b'));
    columns.set(1, 7, failure('a'));
    columns.set(1, 7, PASSED);
    columns.set(1, 7, undefined);
    expect(told).toEqual([
      [1, 7, undefined],
      [1, 7, { status: 'fail', findings: ['a', 'b'].map(finding) }],
      [1, 7, { status: 'fail', findings: [finding('a')] }],
      [1, 7, { status: 'pass', findings: [] }],
    ]);
  });

  it('tell a failure under another waiver from the one before', () => {
    const note = jest.fn();
    const columns = createColumns(1, note);
    const waived = (id: string): CellResult => ({
      ...{ ...failure('a'), status: 'waived', reason: 'a waiver' },
      waiver: waiverOf(id),
    });
    columns.set(0, 0, waived('old'));
    columns.set(0, 0, waived('old'));
    expect(note).toHaveBeenCalledTimes(1);
    columns.set(0, 0, waived('new'));
    expect(note).toHaveBeenCalledTimes(2);
  });
});
