import type { Rule } from '../declare/rule';
import { canonical } from '../memory/canonical';
import { fnv1a } from '../memory/fnv1a';
import { baseSettings } from './effectiveSettings';
import type { SettingsInput } from './policyLayers';
import type { RuleSetting } from './settings';

/**
 * A hash of what a mesh is judged by: of two evaluations with one hash, only the
 * mesh, its readings and the day can make results differ. It moves when a rule
 * comes or goes, when one says that it judges otherwise (`version`), and when
 * its severity or options are set otherwise; not with the order of rules or
 * fields, nor with texts that only explain. What policies ask is part of the
 * mesh.
 *
 * @public
 */
export function ruleSetHash(
  input: Pick<SettingsInput, 'rules' | 'configuration'>,
): string {
  const rules = [...input.rules, ...(input.configuration?.rules ?? [])];
  const settings = baseSettings({ ...input, rules });
  const texts = rules.map(rule =>
    canonical(describe(rule, settings.get(rule.id))),
  );
  return fnv1a(texts.sort().join('\n'));
}

/** All of a rule and its setting that results may follow. */
function describe(rule: Rule, setting: RuleSetting | undefined) {
  const { id, version, earlySeverity, inPartialMesh, declaredBy } = rule;
  return {
    ...{ id, version, earlySeverity, inPartialMesh, declaredBy },
    needs: [...rule.needs].sort(),
    kinds: [...rule.subject.kinds].sort(),
    sparesSome: rule.subject.exempt && true,
    severity: setting?.severity,
    options: setting?.options,
    // who leaves the recommendation also sets the severity of every finding
    isRecommended: setting?.origin.source === 'recommended',
  };
}
