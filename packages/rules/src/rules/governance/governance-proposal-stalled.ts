import { governanceBody } from '@backstage-data-mesh/model';
import * as z from 'zod';
import { notApplicable, unknown, type Finding } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { readAge } from '../../time/days';
import { nameDays } from '../../wording/amounts';
import { nameEntity } from '../../wording/names';
import { partSubject } from '../../wording/parts';

export const governanceProposalStalled = defineRule({
  id: 'governance-proposal-stalled',
  summary: 'A proposed policy is decided on within a few weeks.',
  why: 'Good suggestions come from the teams. A proposal that waits for months without an answer is the last one that a team makes.',
  source: 'Thoughtworks, Data mesh in practice: organizational operating model',
  remedy:
    'Put the policy in `grace` or `enforced`, or set it to `retired` and tell its proposer why.',
  subject: everyOf(governanceBody),
  needs: ['clock'],
  severity: 'info',
  options: z.object({
    targetDecisionDays: z
      .number()
      .default(21)
      .describe('The days within which a proposal is decided on.'),
  }),
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec:
  type: technology
  owner: group:architects
  policies:
    - { id: naming, status: draft, proposedBy: { by: group:crew, on: 2026-11-09 } }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec:
  type: technology
  owner: group:architects
  policies:
    - { id: naming, status: draft, proposedBy: { by: group:crew, on: 2026-06-09 } }
`,
  },
  check({ ref, entity }, context) {
    const drafts = (entity.spec.policies ?? [])
      .map((policy, index) => ({ policy, index }))
      .filter(({ policy }) => policy.status === 'draft')
      .map(({ policy, index }) => ({
        policy,
        index,
        age: readAge(policy.proposedBy?.on, context),
      }));
    if (drafts.length === 0) return notApplicable('it has no proposed policy');
    const limit = context.options.targetDecisionDays;
    const findings = drafts
      .filter(({ age }) => age !== undefined && age > limit)
      .map(({ policy, index, age = 0 }): Finding => ({
        path: ['spec', 'policies', index, 'proposedBy', 'on'],
        message: `${partSubject('policy', { id: policy.id, index })} was proposed to ${nameEntity(ref)} ${nameDays(age)} ago and is still a draft; a proposal is decided on within ${nameDays(limit)}`,
        discriminator: policy.id,
      }));
    return findings.length === 0 && drafts.some(({ age }) => age === undefined)
      ? unknown(
          'a draft of a policy does not say when it was proposed; `proposedBy.on` does',
        )
      : findings;
  },
});
