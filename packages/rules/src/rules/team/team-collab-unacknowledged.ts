import { isActive, type MeshInteraction } from '@backstage-data-mesh/model';
import { notApplicable, type Finding } from '../../declare/finding';
import { defineRule, type RuleContext } from '../../declare/rule';
import { everyInteracting } from './shared/interacting';
import { describeInteraction } from '../../facts/team/interactions';
import { verdictOf } from './shared/verdict';
import { nameEntity, subjectName } from '../../wording/names';

export const teamCollabUnacknowledged = defineRule({
  id: 'team-collab-unacknowledged',
  summary: 'Both teams of a collaboration declare it.',
  why: 'A collaboration costs both teams time. If only one of them knows of it, the other has not planned that time.',
  source: 'Practice: in a team API both sides list a collaboration',
  remedy:
    "Declare the collaboration in the other team's profile too, or end it.",
  subject: everyInteracting,
  needs: ['mesh'],
  inPartialMesh: 'unknown',
  severity: 'off',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: field }
spec:
  team: group:field
  owner: group:field
  teamInteractions:
    - { with: group:access, mode: collaboration, until: 2026-12-18 }
---
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: access }
spec:
  team: group:access
  owner: group:access
  teamInteractions:
    - { with: group:field, mode: collaboration, until: 2026-12-18 }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: field }
spec:
  team: group:field
  owner: group:field
  teamInteractions:
    - { with: group:access, mode: collaboration, until: 2026-12-18 }
---
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: access }
spec: { team: group:access, owner: group:access }
`,
  },
  check({ ref, node }, context) {
    const active = context.facts.interactions
      .declaredIn(node)
      .filter(isActiveCollaboration);
    if (active.length === 0) {
      return notApplicable('it declares no active collaboration');
    }
    const judged = active.map(declared => judge(context, ref, declared));
    return verdictOf(
      judged.flatMap(result => (typeof result === 'object' ? result : [])),
      judged.find(result => typeof result === 'string'),
    );
  },
});

function isActiveCollaboration({ interaction }: MeshInteraction): boolean {
  return isActive(interaction) && interaction.mode === 'collaboration';
}

/** A finding, the reason why it cannot be told, or nothing. */
function judge(
  { graph, facts }: RuleContext,
  ref: string,
  declared: MeshInteraction,
): Finding | string | undefined {
  const { team, partner } = declared;
  if (team === undefined || partner === undefined || team === partner) {
    return 'it is not known between which teams a collaboration is; `spec.team` and `with` name them';
  }
  const isAcknowledged = facts.interactions
    .between(team, partner)
    .some(other => other.team === partner && isActiveCollaboration(other));
  if (isAcknowledged) return undefined;
  const profile = graph.first(partner, 'describedBy');
  if (profile === undefined)
    return 'the other team has no team profile; a `TeamProfile` of it tells';
  return {
    path: declared.path,
    discriminator: declared.key,
    message: `${subjectName(ref)} declares ${describeInteraction(declared)}, which ${nameEntity(graph.refOf(profile))} does not; both teams should declare a collaboration`,
    related: [
      { ref: graph.refOf(profile), path: ['spec', 'teamInteractions'] },
    ],
  };
}
