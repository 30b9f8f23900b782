import { operations } from '@backstage-data-mesh/plugin-data-mesh-common';
import { ruleOptions, type Rule } from '@backstage-data-mesh/rules';
import type { House } from '../../house';
import { resource } from '../resource';

/** All rules that there are; those of a body only for who may see the body. */
export const ruleList = ({ mesh, access }: Pick<House, 'mesh' | 'access'>) =>
  resource(operations.getRules, async ({ credentials }) => {
    const { frame, ruleSet, rules } = await mesh.outline();
    const bodies = rules.flatMap(({ declaredBy }) => declaredBy?.body ?? []);
    const visible = await (await access.entities(credentials)).visible(bodies);
    const shown = rules.filter(
      ({ declaredBy }) => !declaredBy || visible.has(declaredBy.body),
    );
    return { ...frame, ruleSet, rules: shown.map(describe) };
  });

function describe(rule: Rule) {
  return {
    id: rule.id,
    family: rule.family,
    summary: rule.summary,
    why: rule.why,
    source: rule.source,
    remedy: rule.remedy,
    severity: rule.severity,
    kinds: rule.subject.kinds,
    options: rule.options && ruleOptions(rule),
    declaredBy: rule.declaredBy?.body,
  };
}
