import { notApplicable } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { describeInteraction } from '../../facts/team/interactions';
import { subjectName } from '../../wording/names';
import { everyInteracting, interactionsWithOthers } from './shared/interacting';

export const teamModeMissing = defineRule({
  id: 'team-mode-missing',
  summary:
    'An interaction of teams says its mode, unless it only tells of a dependency.',
  why: 'The mode tells both teams what to expect of each other, and when to stop. A team may wait for another without working with it: that is a dependency, and what it does to the flow of work is then all that there is to say.',
  source:
    'Team Topologies (Skelton and Pais, 2019), and its Team API: dependencies are OK, slowing or blocking',
  remedy:
    'Set `mode` of the interaction or, where the teams do not work together, `impact`: `none`, `slowing` or `blocking`.',
  subject: everyInteracting,
  needs: ['mesh'],
  version: '2',
  severity: 'error',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: field }
spec:
  team: group:field
  owner: group:field
  teamInteractions:
    - { id: coaching, with: group:coaches, mode: facilitating, until: 2026-12-31 }
    - { id: access, with: group:security, purpose: waits for access, impact: slowing }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: field }
spec:
  team: group:field
  owner: group:field
  teamInteractions:
    - { id: coaching, with: group:coaches, until: 2026-12-31 }
`,
  },
  check({ ref, node }, { graph }) {
    const declared = interactionsWithOthers(graph, node);
    if (declared.length === 0)
      return notApplicable('it declares no interaction');
    return declared
      .filter(({ interaction: { mode, impact } }) => !mode && !impact)
      .map(found => ({
        path: [...found.path, 'mode'],
        discriminator: found.key,
        message: `${subjectName(ref)} declares ${describeInteraction(found)} without a mode; it is \`collaboration\`, \`x-as-a-service\` or \`facilitating\`, or has an \`impact\` where the teams do not work together`,
      }));
  },
});
