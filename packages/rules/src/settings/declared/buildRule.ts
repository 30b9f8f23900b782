import {
  relations,
  type EntityPath,
  type KindDeclaration,
} from '@backstage-data-mesh/model';
import {
  notApplicable,
  unknown,
  type Finding,
  type Verdict,
} from '../../declare/finding';
import type { Family, Rule, RuleContext } from '../../declare/rule';
import { everyOfKinds, type Subject } from '../../declare/subject';
import type { Predicate } from '../../governance/predicate/predicate';
import { canonical } from '../../memory/canonical';
import { fnv1a } from '../../memory/fnv1a';
import { subjectName } from '../../wording/names';
import type { OrganisationRule } from './declaration';
import { judgeRelation, type RelationCondition } from './relationCondition';

/** A declared rule, everything in it checked. */
export interface CheckedRule {
  readonly declaration: OrganisationRule;
  readonly family: Family;
  readonly kind: KindDeclaration;
  readonly field: EntityPath;
  readonly appliesTo: Predicate;
  readonly assert: Predicate;
  readonly relations: readonly RelationCondition[];
}

/** Makes a rule of a declaration; it runs as those in code do. */
export function buildRule(checked: CheckedRule): Rule {
  const { declaration, family, kind, relations: conditions } = checked;
  const { id, summary, severity } = declaration;
  const subject = everyOfKinds([kind]);
  return {
    id,
    family,
    subject,
    severity,
    summary,
    why: declaration.why ?? 'The organisation asks for it.',
    source: declaration.source ?? 'A rule of the organisation',
    remedy: declaration.remedy ?? summary,
    version: fnv1a(canonical(declaration)),
    needs: conditions.length > 0 ? ['mesh'] : [],
    inPartialMesh: conditions.some(asksOthers) ? 'unknown' : 'judged',
    examples: { passing: '', failing: '' },
    judge(context, node) {
      const entity = subject.read(context.graph, node);
      if (entity === undefined) return undefined;
      const ref = context.graph.refOf(node);
      return judge(checked, { ref, node, entity }, context);
    },
  };
}

/** True for what entities elsewhere may fulfil, by naming this one. */
function asksOthers({ quantifier, relation, atLeast }: RelationCondition) {
  const asksForSome = quantifier === 'some' || atLeast > 0;
  return asksForSome && relations.some(({ inverse }) => inverse === relation);
}

function judge(
  { declaration, field, appliesTo, assert, relations: conditions }: CheckedRule,
  { ref, node, entity }: Subject,
  { graph }: RuleContext,
): Verdict {
  if (!appliesTo(entity)) return notApplicable('the rule is not about it');
  const { summary } = declaration;
  const message = `${subjectName(ref)} does not meet the rule “${summary}”`;
  const results = conditions.map(condition => ({
    condition,
    result: judgeRelation(graph, node, condition),
  }));
  const findings: Finding[] = assert(entity)
    ? []
    : [{ path: field, message, discriminator: 'assert' }];
  for (const { condition, result } of results) {
    if (result.is !== 'broken') continue;
    findings.push({
      path: field,
      message: `${message}: ${result.fact}`,
      discriminator: `${condition.quantifier} ${condition.relation}`,
      related: result.related.map(related => ({ ref: related })),
    });
  }
  if (findings.length > 0) return findings;
  for (const { result } of results) {
    if (result.is === 'unknown') return unknown(result.reason);
  }
  return findings;
}
