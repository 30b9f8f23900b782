import * as z from 'zod';
import { notApplicable } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { readAge } from '../../time/days';
import { everyInteracting, interactionsWithOthers } from './shared/interacting';
import { describeInteraction } from '../../facts/team/interactions';
import { verdictOf } from './shared/verdict';
import { nameDays } from '../../wording/amounts';
import { subjectName } from '../../wording/names';

const options = z.object({
  graceDays: z
    .int()
    .nonnegative()
    .default(30)
    .describe('The days by which a plan may be late.'),
});

export const teamPlannedStale = defineRule({
  id: 'team-planned-stale',
  summary: 'A planned interaction begins about when it was planned to.',
  why: 'A plan that nobody follows or withdraws makes the other plans less believable, and two teams may each wait for the other to begin.',
  source: 'Practice: plans in a team API are kept up to date',
  remedy:
    'Set `status` to `active` or `ended`, or `since` to the new date; or take the interaction out.',
  subject: everyInteracting,
  needs: ['clock'],
  version: '2',
  severity: 'off',
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
    - { id: privacy, with: group:coaches, mode: facilitating, status: planned, since: 2027-01-11 }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: field }
spec:
  team: group:field
  owner: group:field
  teamInteractions:
    - { id: privacy, with: group:coaches, mode: facilitating, status: planned, since: 2026-06-01 }
`,
  },
  check({ ref, node }, context) {
    const { graceDays } = context.options;
    const planned = interactionsWithOthers(context.graph, node)
      .filter(({ interaction }) => interaction.status === 'planned')
      .map(declared => ({
        declared,
        late: readAge(declared.interaction.since, context),
      }));
    if (planned.length === 0) {
      return notApplicable('it plans no interaction');
    }
    const findings = planned.flatMap(({ declared, late = 0 }) =>
      late <= graceDays
        ? []
        : [
            {
              path: [...declared.path, 'since'],
              discriminator: declared.key,
              message: `${subjectName(ref)} plans ${describeInteraction(declared)} since ${declared.interaction.since}, ${nameDays(late)} ago; a plan should begin or change within ${nameDays(graceDays)}`,
            },
          ],
    );
    const isDoubtful = planned.some(({ late }) => late === undefined);
    return verdictOf(
      findings,
      isDoubtful
        ? 'a planned interaction does not say when it was to begin; `since` does'
        : '',
    );
  },
});
