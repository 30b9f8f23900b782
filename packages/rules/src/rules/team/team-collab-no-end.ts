import { type DeclaredInteraction } from '@backstage-data-mesh/model';
import type { Finding } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyInteracting, interactionsWithOthers } from './shared/interacting';
import { describeInteraction } from '../../facts/team/interactions';
import { isTemporary, noneOfMode } from './shared/ofMode';
import { subjectName } from '../../wording/names';

export const teamCollabNoEnd = defineRule({
  id: 'team-collab-no-end',
  summary: 'A collaboration or facilitation that is active has an end.',
  why: 'Close work between two teams is costly and meant for finding something out. Without a date on which it ends, it turns into a dependency that nobody decided on.',
  source:
    'Team Topologies (Skelton and Pais, 2019): collaboration and facilitating are temporary',
  remedy:
    'Set `until` of the interaction, and `exitCriterion` to what must be true by then; or change `mode` when the work became a service.',
  subject: everyInteracting,
  version: '3',
  severity: 'warning',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: forecast }
spec:
  team: group:forecast
  owner: group:forecast
  teamInteractions:
    - id: shelf-life
      with: group:warehouse
      mode: collaboration
      status: active
      until: 2026-12-18
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: forecast }
spec:
  team: group:forecast
  owner: group:forecast
  teamInteractions:
    - id: shelf-life
      with: group:warehouse
      mode: collaboration
      status: active
`,
  },
  check({ ref, node }, { graph }) {
    const all = interactionsWithOthers(graph, node);
    return all.some(isTemporary)
      ? all
          .filter(isTemporary)
          .filter(hasNoEnd)
          .map(declared => report(ref, declared))
      : noneOfMode(all, 'it declares no active collaboration');
  },
});

function hasNoEnd({ interaction }: DeclaredInteraction): boolean {
  return interaction.until === undefined;
}

function report(ref: string, declared: DeclaredInteraction): Finding {
  return {
    path: [...declared.path, 'until'],
    discriminator: declared.key,
    message: `${subjectName(ref)} declares ${describeInteraction(declared)} as active without an end; it needs a date in \`until\``,
  };
}
