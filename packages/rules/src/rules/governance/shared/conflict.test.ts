import { governanceBody } from '@backstage-data-mesh/model';
import fc from 'fast-check';
import {
  deriveGovernanceFacts,
  type PolicyEntry,
} from '../../../facts/governance/governanceFacts';
import { buildNested } from '../../../governance/__testUtils__/nestedDomains';
import { readGovernance } from '../../../governance/policies';
import { interopPortWithoutContract } from '../../interop/interop-port-without-contract';
import { findConflict } from './conflict';

const rule = interopPortWithoutContract;

const policies = fc.record(
  {
    floor: fc.boolean(),
    appliesTo: fc.constantFrom(
      { 'spec.lifecycle': 'production' },
      { 'spec.lifecycle': 'experimental' },
      { $hasNoMeaning: true },
    ),
    severity: fc.constantFrom('error', 'warning', 'info'),
  },
  { requiredKeys: ['severity'] },
);

/** What bodies of an organisation say about one rule. */
function factsOf(said: readonly { readonly severity: string }[]) {
  const body = { level: 'enterprise', domains: [], regions: [] };
  const graph = buildNested(
    { around: [-1], regional: [], bodies: said.map(() => body) },
    said.map(({ severity, ...policy }, index) => [
      {
        ...{ id: `p${index}`, status: 'enforced', ...policy },
        rules: [{ rule: rule.id, severity }],
      },
    ]),
  );
  const governance = readGovernance(graph);
  const entries = graph.ofKind(governanceBody).flatMap(node =>
    governance.policiesOf(node).flatMap(from =>
      (from.policy.rules ?? []).map((entry, index): PolicyEntry => ({
        from,
        index,
        entry,
      })),
    ),
  );
  return { entries, facts: deriveGovernanceFacts(graph, governance) };
}

const contradicts =
  (own: PolicyEntry, isWider: boolean) => (other: PolicyEntry) =>
    findConflict(own, other, { rule, isWider }) !== undefined;

describe('the kinds of policies', () => {
  it('contradict a policy where any policy does, a wider one or one beside it', () => {
    const all = fc.array(policies, { minLength: 1 });
    fc.assert(
      fc.property(all, fc.boolean(), (said, isWider) => {
        const { entries, facts } = factsOf(said);
        const kinds = facts.policyKinds()(rule.id) ?? entries;
        for (const own of entries)
          expect(kinds.some(contradicts(own, isWider))).toBe(
            entries.some(contradicts(own, isWider)),
          );
      }),
    );
  });

  it('are few, however many bodies say the same', () => {
    const { facts } = factsOf(
      Array.from({ length: 500 }, (_, index) => ({
        severity: index % 2 === 0 ? 'error' : 'warning',
      })),
    );
    expect(facts.policyKinds()(rule.id)).toHaveLength(2);
    expect(facts.policyKinds()('nobody-names-it')).toEqual([]);
  });

  it('are not listed where each policy is one of its own', () => {
    const { facts } = factsOf(
      Array.from({ length: 102 }, (_, index) => ({
        severity: 'error',
        appliesTo: { 'metadata.name': `p${index}` },
      })),
    );
    expect(facts.policyKinds()(rule.id)).toBeUndefined();
  });
});

it('who contradicts a wider body would contradict one of the same scope', () => {
  fc.assert(
    fc.property(policies, policies, (one, two) => {
      const [own, other] = factsOf([one, two]).entries;
      const isConflict =
        findConflict(own, other, { rule, isWider: true }) !== undefined;
      expect(isConflict && !contradicts(own, false)(other)).toBe(false);
    }),
  );
});
