import { governanceBody, quote } from '@backstage-data-mesh/model';
import { z } from 'zod';
import { notApplicable } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { subjectName } from '../../wording/names';

const options = z.object({
  technologyRules: z
    .array(z.string())
    .default(['interop-format-not-allowed'])
    .describe('The rules by which a policy prescribes a technology.'),
});

export const regionTechnologyMandated = defineRule({
  id: 'region-technology-mandated',
  summary: 'No technology is prescribed to all regions and domains at once.',
  why: 'Those who build a data product know best what serves its market. A technology that is prescribed to everybody takes that choice away, and each region that needs another has to ask for an exemption.',
  source:
    'Broda, An operating model for data products (2022): the technology footprint is local, on common regional platforms',
  remedy:
    'Take `floor` off the policy, narrow it by `appliesTo`, or let the regional bodies decide.',
  subject: everyOf(governanceBody),
  severity: 'off',
  options,
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: technology }
spec:
  type: technology
  owner: group:architects
  scope: { level: enterprise }
  policies:
    - { id: formats, status: enforced, floor: false, rules: [{ rule: interop-format-not-allowed }] }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: technology }
spec:
  type: technology
  owner: group:architects
  scope: { level: enterprise }
  policies:
    - { id: formats, status: enforced, floor: true, rules: [{ rule: interop-format-not-allowed }] }
`,
  },
  check({ ref, entity }, { options: { technologyRules } }) {
    if (entity.spec.scope?.level !== 'enterprise') {
      return notApplicable('it does not decide for the enterprise');
    }
    const isTechnology = new Set(technologyRules);
    return (entity.spec.policies ?? []).flatMap((policy, index) => {
      const rule = policy.rules?.find(entry => isTechnology.has(entry.rule));
      const isInForce =
        policy.status === 'enforced' || policy.status === 'grace';
      if (!rule || !isInForce || !policy.floor) return [];
      if (isLocal(policy.appliesTo)) return [];
      return [
        {
          path: ['spec', 'policies', index],
          discriminator: policy.id,
          message: `${subjectName(ref)} prescribes a technology to all by the policy ${quote(policy.id)}, a floor with the rule ${quote(rule.rule)}; a technology should be chosen by those who use it`,
        },
      ];
    });
  },
});

const LOCAL_FIELDS = ['spec.region', 'spec.domain', 'relations.partOf'];

/** True when a predicate asks for a region or domain, at any depth. */
function isLocal(predicate: Readonly<Record<string, unknown>> = {}): boolean {
  const open: unknown[] = [predicate];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== 'object' || next === null) continue;
    for (const [key, value] of Object.entries(next)) {
      if (LOCAL_FIELDS.includes(key)) return true;
      open.push(value);
    }
  }
  return false;
}
