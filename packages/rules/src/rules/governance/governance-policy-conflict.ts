import {
  governanceBody,
  nameOfRef,
  quote,
  type MeshNode,
} from '@backstage-data-mesh/model';
import { addToList } from '../../memory/listMap';
import {
  MAX_RELATED,
  notApplicable,
  type Finding,
} from '../../declare/finding';
import { defineRule, type RuleContext } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import type { PolicyEntry } from '../../facts/governance/governanceFacts';
import {
  findConflict,
  isException,
  type PolicyConflict,
} from './shared/conflict';
import { forceOf } from '../../governance/policies';
import { listSome } from '../../wording/amounts';
import { nameEntity, nameRef } from '../../wording/names';
import { namePart, partSubject } from '../../wording/parts';

export const governancePolicyConflict = defineRule({
  id: 'governance-policy-conflict',
  summary:
    'Policies do not contradict each other, neither of one body nor of different ones.',
  why: 'A region may add to what the enterprise asks for, and decide what is left to it. Where two bodies ask for opposite things of one product, or one loosens the floor of a wider one, the team cannot do right. Of two policies of one body the later one holds, and nobody sees that the other does not; an exception, which is about less than the policy before it, is meant so.',
  source: 'Eric Broda, An operating model for data products (2022)',
  remedy:
    'Agree on one setting, limit one of the policies by `appliesTo` or by the scope of its body, or tighten the floor instead of loosening it.',
  subject: everyOf(governanceBody),
  needs: ['mesh', 'clock'],
  severity: 'error',
  version: '3',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec:
  type: technology
  owner: group:architects
  scope: { level: enterprise }
  policies:
    - id: contracts
      status: enforced
      floor: true
      rules: [{ rule: interop-port-without-contract, severity: error }]
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec:
  type: technology
  owner: group:architects
  scope: { level: enterprise }
  policies:
    - id: contracts
      status: enforced
      floor: true
      rules: [{ rule: interop-port-without-contract, severity: error }]
---
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: emea-forum }
spec:
  type: technology
  owner: group:emea-architects
  scope: { level: region, regions: [emea] }
  policies:
    - id: fewer-contracts
      status: enforced
      rules: [{ rule: interop-port-without-contract, severity: info }]
`,
  },
  check({ node }, context) {
    const own = context.facts
      .governance()
      .policiesOf(node)
      .filter(({ policy }) => forceOf(policy, context) !== 'none')
      .flatMap(from =>
        (from.policy.rules ?? []).map((entry, index) => ({
          from,
          index,
          entry,
        })),
      );
    if (own.length === 0) return notApplicable('it has no policy in force');
    const besideIt = listByRule(own);
    return own.flatMap(entry => findConflicts(entry, besideIt, context));
  },
});

type Entries = readonly PolicyEntry[];

/** The entries of one body by their rule, in the order in which they count. */
function listByRule(own: Entries): ReadonlyMap<string, Entries> {
  const byRule = new Map<string, PolicyEntry[]>();
  for (const isFloor of [true, false]) {
    for (const entry of own) {
      const has = (entry.from.policy.floor ?? false) === isFloor;
      if (has) addToList(byRule, entry.entry.rule, entry);
    }
  }
  return byRule;
}

/** An entry of another policy that contradicts one of the subject, and how. */
interface Contradiction {
  readonly other: PolicyEntry;
  readonly conflict: PolicyConflict;
}

/** So many bodies are counted; where there are more, the finding says so. */
const MAX_COUNTED = 10;

/** One finding for an entry, however many bodies disagree with it. */
function findConflicts(
  own: PolicyEntry,
  besideIt: ReadonlyMap<string, Entries>,
  context: RuleContext,
): Finding[] {
  // one disagreement with a body is enough to talk to it
  const found = new Map<MeshNode, Contradiction>();
  const beside = besideIt.get(own.entry.rule) ?? [];
  const [first] = contradictionsWithin(own, beside, context);
  if (first) found.set(own.from.body, first);
  lookForContradictions(own, context, contradiction => {
    const { body } = contradiction.other.from;
    if (!found.has(body)) found.set(body, contradiction);
    return found.size === MAX_COUNTED;
  });
  return found.size > 0 ? [report(own, [...found.values()])] : [];
}

/** More policies of one body on one rule are looked at in part. */
const MAX_BESIDE = 100;

/** Each pair of one body is told once, on the one that counts. */
function* contradictionsWithin(
  own: PolicyEntry,
  all: Entries,
  context: RuleContext,
): Generator<Contradiction> {
  const rule = context.rules.get(own.entry.rule);
  const force = forceOf(own.from.policy, context);
  for (const other of all.slice(0, MAX_BESIDE)) {
    if (other === own) return;
    // a change that is announced differs from what holds until then
    if (forceOf(other.from.policy, context) !== force) continue;
    const conflict = findConflict(own, other, { rule, isWider: false });
    if (conflict && (conflict.isFloor || !isException(own, other)))
      yield { other, conflict };
  }
}

/** The nearest first, until somebody has enough. */
function lookForContradictions(
  own: PolicyEntry,
  context: RuleContext,
  hasEnough: (contradiction: Contradiction) => boolean,
): void {
  const { facts, rules } = context;
  const id = own.entry.rule;
  const rule = rules.get(id);
  const { policyEntries, policyKinds } = facts.governance();
  const kinds = policyKinds()(id);
  const lookAt = (where: 'around' | 'besides') => {
    const isWider = where === 'around';
    const conflictWith = (other: PolicyEntry) =>
      findConflict(own, other, { rule, isWider });
    // what nobody in the mesh says is looked for nowhere
    if (kinds && !kinds.some(conflictWith)) return false;
    return policyEntries()[where](id, own.from.body, other => {
      if (forceOf(other.from.policy, context) === 'none') return false;
      const conflict = conflictWith(other);
      return conflict !== undefined && hasEnough({ other, conflict });
    });
  };
  if (!lookAt('around')) lookAt('besides');
}

const TIGHTEN = 'a floor may only be tightened, so this is ignored';

function peersOf(isSameBody: boolean): string {
  return isSameBody
    ? 'of what one body asks for, one thing can hold; limit one of them by `appliesTo`'
    : 'two bodies of one scope ask for the same';
}

/** Names the nearest that disagrees, and counts the rest. */
function report(
  { from, index, entry }: PolicyEntry,
  [{ other, conflict }, ...rest]: readonly Contradiction[],
): Finding {
  const path = ['spec', 'policies', from.index, 'rules', index];
  const { bodyRef, policy } = other.from;
  const { field, own, theirs, isFloor } = conflict;
  const isSameBody = from.bodyRef === bodyRef;
  const whose = isSameBody ? 'the same body' : nameRef(bodyRef);
  const expectation = isFloor ? TIGHTEN : peersOf(isSameBody);
  return {
    path: [...path, field],
    message: `${policyAt(partSubject, from)} of ${nameEntity(from.bodyRef)} sets ${field} ${own} for the rule ${quote(entry.rule)}, and ${policyAt(namePart, other.from)} of ${whose} sets ${theirs}${nameRest(rest)}; ${expectation}`,
    discriminator: `${from.policy.id}|${entry.rule}|${bodyRef}|${policy.id}`,
    related: [{ other }, ...rest]
      .slice(0, MAX_RELATED)
      .map(({ other: { from: at, index: place } }) => ({
        ref: at.bodyRef,
        path: ['spec', 'policies', at.index, 'rules', place],
      })),
  };
}

function policyAt(
  name: typeof namePart,
  { policy: { id }, index }: PolicyEntry['from'],
): string {
  return name('policy', { id, index });
}

function nameRest(rest: readonly Contradiction[]): string {
  if (rest.length === 0) return '';
  const refs = rest.map(({ other }) => nameOfRef(other.from.bodyRef)).sort();
  const atLeast = rest.length + 1 < MAX_COUNTED ? '' : ' at least';
  return `, and others of ${listSome(refs)}${atLeast} contradict it, too`;
}
