import { meshOf, product } from '../../facts/flow/__testUtils__/products';
import { runRule, testRule } from '../../testing';
import { interopCycle } from './interop-cycle';

const reading = (name: string, inputs: string[], spec: object = {}) =>
  product(name, { inputPorts: inputs.map(from => ({ from })), ...spec });

testRule(interopCycle, {
  fails: [
    {
      name: 'for each product of a cycle, from itself on',
      mesh: meshOf(
        reading('c', ['a']),
        reading('b', ['c']),
        reading('a', ['b']),
      ),
      paths: [
        'spec.inputPorts[0].from',
        'spec.inputPorts[0].from',
        'spec.inputPorts[0].from',
      ],
      findings: [
        '`a` → `b` → `c` → `a`',
        '`b` → `c` → `a` → `b`',
        '`c` → `a` → `b` → `c`',
      ].map(
        (cycle, index) =>
          `Data product \`${'abc'[index]}\` is in a cycle of 3 data products: ${cycle} (each reads the next); products can only be rebuilt in order without a cycle`,
      ),
      severities: ['warning', 'warning', 'warning'],
    },
    {
      name: 'with the shortest cycle of each',
      mesh: meshOf(
        reading('a', ['b', 'c']),
        reading('b', ['c']),
        reading('c', ['a']),
      ),
      findings: [
        '`a` → `c` → `a`',
        '`b` → `c` → `a` → `b`',
        '`c` → `a` → `c`',
      ].map(
        (cycle, index) =>
          `Data product \`${'abc'[index]}\` is in a cycle of ${index === 1 ? 3 : 2} data products: ${cycle} (each reads the next); products can only be rebuilt in order without a cycle`,
      ),
    },
    {
      name: 'for a product that reads itself',
      mesh: reading('a', ['resource:crm', 'a']),
      paths: ['spec.inputPorts[1].from'],
      findings: [
        'Data product `a` reads itself; products can only be rebuilt in order without a cycle',
      ],
    },
  ],
  notApplicable: [
    {
      name: 'to a source',
      mesh: product('a'),
      reason: 'it reads no data product',
    },
  ],
});

describe('the flow to cut', () => {
  const suggestions = (...mesh: string[]) =>
    runRule(interopCycle, meshOf(...mesh)).map(
      ({ findings }) => findings[0]?.suggestions?.[0],
    );

  it('is the one from use back to source', () => {
    const found = suggestions(
      reading('plan', ['visits'], { type: 'consumer-aligned' }),
      reading('visits', ['plan'], { type: 'source-aligned' }),
    );
    expect(found).toEqual([
      {
        text: 'Cut the flow from `plan` to `visits`, which runs from use back to source',
        edits: [],
        isSafe: false,
      },
      {
        text: 'Remove `spec.inputPorts[0]`',
        edits: [{ path: ['spec', 'inputPorts', 0], action: 'remove' }],
        isSafe: false,
      },
    ]);
  });

  it('is anybody’s own where types tell nothing', () => {
    const found = suggestions(reading('a', ['b']), reading('b', ['a']));
    expect(found.map(suggestion => suggestion?.text)).toEqual([
      'Remove `spec.inputPorts[0]`',
      'Remove `spec.inputPorts[0]`',
    ]);
  });

  it('is not to be found outside of the cycle', () => {
    const found = suggestions(
      reading('a', ['b']),
      reading('b', ['a']),
      reading('c', ['a']),
    );
    expect(found[2]).toBeUndefined();
  });
});
