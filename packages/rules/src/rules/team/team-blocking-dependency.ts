import { isActive, type DeclaredInteraction } from '@backstage-data-mesh/model';
import * as z from 'zod';
import { notApplicable, type Finding } from '../../declare/finding';
import { defineRule, type RuleContext } from '../../declare/rule';
import { readAge } from '../../time/days';
import { everyInteracting, interactionsWithOthers } from './shared/interacting';
import { describeInteraction } from '../../facts/team/interactions';
import { nameDays } from '../../wording/amounts';
import { subjectName } from '../../wording/names';

const options = z.object({
  errorAfterDays: z
    .int()
    .nonnegative()
    .default(30)
    .describe(
      'The days after `impactSince` from which on a blocking dependency is an error.',
    ),
});

export const teamBlockingDependency = defineRule({
  id: 'team-blocking-dependency',
  summary: 'No team is blocked by another.',
  why: 'A blocking dependency stops the flow of work: the team starts something else, finishes less, and its consumers wait. One that stands for weeks has become a part of the organisation.',
  source: "Practice: Spotify's tracking of dependencies between squads",
  remedy:
    'Remove the dependency, automate it away, or move the work to the team that it blocks; then set `impact` to `slowing` or `none`. Write in `impactSince` since when it blocks.',
  subject: everyInteracting,
  needs: ['clock'],
  severity: 'warning',
  version: '3',
  options,
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: field }
spec:
  team: group:field
  owner: group:field
  teamInteractions:
    - { id: access, with: group:security, mode: x-as-a-service, impact: slowing }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: field }
spec:
  team: group:field
  owner: group:field
  teamInteractions:
    - { id: access, with: group:security, mode: x-as-a-service, impact: blocking, impactSince: 2026-11-02 }
`,
  },
  check({ ref, node }, context) {
    const all = interactionsWithOthers(context.graph, node);
    return all.some(takesPlace)
      ? all
          .filter(blocks)
          .map(declared => report(subjectName(ref), declared, context))
      : notApplicable('it declares no active interaction');
  },
});

function takesPlace({ interaction }: DeclaredInteraction): boolean {
  return isActive(interaction);
}

function blocks({ interaction }: DeclaredInteraction): boolean {
  return isActive(interaction) && interaction.impact === 'blocking';
}

function report(
  subject: string,
  declared: DeclaredInteraction,
  context: RuleContext<z.infer<typeof options>>,
): Finding {
  const { errorAfterDays } = context.options;
  const days = readAge(declared.interaction.impactSince, context);
  const isOld = days !== undefined && days > errorAfterDays;
  return {
    path: [...declared.path, 'impact'],
    discriminator: declared.key,
    severity: isOld ? 'error' : 'warning',
    message: `${subject} says that ${describeInteraction(declared)} blocks its work, ${sayHowLong(days, errorAfterDays)}; a team works without waiting for another`,
  };
}

/** The interaction may be older than what it does to the flow. */
function sayHowLong(days: number | undefined, limit: number): string {
  if (days === undefined || days < 0) {
    return 'and not for how long; `impactSince` would say it';
  }
  const excess = days > limit ? `, longer than ${nameDays(limit)}` : '';
  return `for ${nameDays(days)} now${excess}`;
}
