import { mesh, productOf } from '../../facts/team/__testUtils__/mesh';
import { runRule, testRule } from '../../testing';
import { teamHandOffChain } from './team-hand-off-chain';

/** A line of products, each reading the one before it. */
const line = (...owners: string[]) =>
  owners.map((owner, n) =>
    productOf(`p${n}`, owner, n > 0 ? `inputPorts: [{ from: p${n - 1} }]` : ''),
  );

testRule(teamHandOffChain, {
  fails: [
    {
      name: 'once, at the end of the chain',
      mesh: mesh(...line('a', 'b', 'c', 'c', 'd', 'e', 'e')),
      findings: [
        'Data product `p6` receives data after 4 hand-offs between teams (`a` → `b` → `c` → `d` → `e`); there should be at most 3',
      ],
      paths: ['spec.inputPorts'],
    },
    {
      name: 'when a cycle lies on the way',
      mesh: mesh(
        productOf('x', 'a', 'inputPorts: [{ from: y }]'),
        productOf('y', 'b', 'inputPorts: [{ from: x }]'),
        productOf('z', 'c', 'inputPorts: [{ from: y }]'),
      ),
      options: { maxHandOffs: 0 },
      findings: [
        'Data product `z` receives data after 1 hand-off between teams (`b` → `c`); there should be at most 0',
      ],
    },
    {
      name: 'with a long chain, cut in the middle',
      mesh: mesh(...line(...'abcdefghij')),
      findings: [
        'Data product `p9` receives data after 9 hand-offs between teams (`a` → `b` → `c` → 4 more → `h` → `i` → `j`); there should be at most 3',
      ],
    },
  ],
  notApplicable: [
    {
      name: 'to a product that reads no other',
      mesh: productOf('p', 'a'),
      reason: 'it reads no other data product',
    },
  ],
});

describe('team-hand-off-chain', () => {
  it('gets through a chain of ten thousand products', () => {
    const owners = Array.from({ length: 10_000 }, (_, n) => `crew-${n}`);
    const found = runRule(teamHandOffChain, mesh(...line(...owners))).flatMap(
      ({ findings }) => findings,
    );
    expect(found).toHaveLength(1);
    expect(found[0].message).toContain('after 9999 hand-offs');
  });
});
