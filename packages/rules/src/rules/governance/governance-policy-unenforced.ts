import {
  governanceBody,
  quote,
  type EntityPath,
} from '@backstage-data-mesh/model';
import { notApplicable, type Finding } from '../../declare/finding';
import { defineRule, type RuleContext } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import type { Policy } from '../../governance/policies';
import { parsePredicate } from '../../governance/predicate/parsePredicate';
import { findNeverTrue } from '../../governance/predicate/findNeverTrue';
import { readOptions } from '../../settings/ruleOptions';
import { suggestName } from '../../references/suggestName';
import { findNearRule, type NearRule } from './shared/nearRule';
import { nameEntity } from '../../wording/names';
import { partSubject } from '../../wording/parts';

export const governancePolicyUnenforced = defineRule({
  id: 'governance-policy-unenforced',
  summary: 'A policy in force is checked by something that exists.',
  why: 'A policy that nothing checks reads as governance and behaves as a comment: teams find out which ones matter, and then which ones do not.',
  source: 'Team API as code: satisfied, violated, delegated, unenforced',
  remedy:
    'Bind the policy to a rule in `rules`, declare one in `checks`, name the check elsewhere in `enforcement.external`, say `enforcement: manual`, or set it back to `draft`.',
  subject: everyOf(governanceBody),
  // a rule that it binds may be declared by the policy of another body
  needs: ['mesh'],
  inPartialMesh: 'by-finding',
  severity: 'warning',
  version: '2',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec:
  type: technology
  owner: group:architects
  policies:
    - { id: encryption, status: enforced, enforcement: { external: cloud-posture } }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec:
  type: technology
  owner: group:architects
  policies:
    - { id: encryption, status: enforced }
`,
  },
  check({ ref, entity }, { rules }) {
    const inForce = (entity.spec.policies ?? [])
      .map((policy, index) => ({ policy, index, ref }))
      .filter(({ policy }) => ['enforced', 'grace'].includes(policy.status));
    if (inForce.length === 0) return notApplicable('it has no policy in force');
    return inForce.flatMap(place => [
      ...findNoCheck(place),
      ...findBadRules(place, rules),
      ...findBadPredicate(place),
    ]);
  },
});

interface PolicyPlace {
  readonly ref: string;
  readonly policy: Policy;
  readonly index: number;
}

function findNoCheck(place: PolicyPlace): Finding[] {
  const { rules = [], checks = [], enforcement, status } = place.policy;
  const isManual = enforcement === 'manual';
  const external =
    typeof enforcement === 'object' ? enforcement.external.trim() : '';
  if (rules.length + checks.length > 0 || isManual || external) return [];
  return [
    report(place, {
      path: [],
      part: '',
      text: `is ${quote(status)}, but no rule, no external check and nobody by hand looks at it; a policy in force is checked`,
    }),
  ];
}

function findBadRules(
  place: PolicyPlace,
  rules: RuleContext['rules'],
): Finding[] {
  return (place.policy.rules ?? []).flatMap((entry, index) => {
    const path = ['rules', index];
    const rule = rules.get(entry.rule);
    if (!rule) {
      return [
        report(place, {
          path: [...path, 'rule'],
          part: entry.rule,
          text: `binds the rule ${quote(entry.rule)}, which does not exist; a policy names a rule that there is, or nothing checks it`,
          fromAbsence: true,
          near: findNearRule(entry.rule, rules),
        }),
      ];
    }
    if (entry.options === undefined) return [];
    const result = readOptions(rule, entry.options);
    if (result.ok) return [];
    return result.problems.map(problem =>
      report(place, {
        path: [...path, 'options', ...problem.path],
        part: `${entry.rule}|${problem.path.join('.')}`,
        text: `sets options that cannot be used: ${problem.message}`,
      }),
    );
  });
}

function findBadPredicate(place: PolicyPlace): Finding[] {
  const { appliesTo } = place.policy;
  if (appliesTo === undefined) return [];
  const result = parsePredicate(appliesTo);
  const [problems, why] = result.ok
    ? [findNeverTrue(appliesTo), 'asks for what there is not']
    : [
        result.problems,
        'applies to nothing, since its predicate cannot be read',
      ];
  return problems.map(({ path, message }) =>
    report(place, {
      path: ['appliesTo', ...path],
      part: `appliesTo|${path.join('.')}`,
      text: `${why}: ${message}`,
    }),
  );
}

interface Fault {
  readonly path: EntityPath;
  readonly part: string;
  readonly text: string;
  readonly near?: NearRule;
  /** Policies of other bodies may declare rules, too. */
  readonly fromAbsence?: boolean;
}

function report(
  { ref, policy, index }: PolicyPlace,
  { path, part, text, near, fromAbsence }: Fault,
): Finding {
  const at = ['spec', 'policies', index, ...path];
  return {
    path: at,
    message: `${partSubject('policy', { id: policy.id, index })} of ${nameEntity(ref)} ${text}`,
    discriminator: [policy.id, ...(part ? [part] : [])].join('|'),
    fromAbsence,
    suggestions: near && [suggestName({ path: at, ...near })],
  };
}
