import { type DeclaredInteraction } from '@backstage-data-mesh/model';
import * as z from 'zod';
import type { Finding, Verdict } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { type Clock, isBackwards, readAge } from '../../time/days';
import { everyInteracting, interactionsWithOthers } from './shared/interacting';
import { describeInteraction } from '../../facts/team/interactions';
import { verdictOf } from './shared/verdict';
import { nameDays } from '../../wording/amounts';
import { isTemporary, noneOfMode } from './shared/ofMode';
import { subjectName } from '../../wording/names';

const options = z.object({
  maxDays: z
    .int()
    .positive()
    .default(90)
    .describe('The days that a collaboration may last.'),
});

export const teamCollabOverrun = defineRule({
  id: 'team-collab-overrun',
  summary:
    'A collaboration or facilitation that is active has not passed its end, and a collaboration does not go on for months.',
  why: 'Two teams that work closely wait for each other every day. That is worth it for some weeks, to find out where the boundary between them lies; after that it should become a service with a contract.',
  source:
    'Team Topologies (Skelton and Pais, 2019): collaboration usually takes weeks',
  remedy:
    'Set `status: ended`, continue as `mode: x-as-a-service` with a `contract`, or agree a new and smaller purpose with a new `until`.',
  subject: everyInteracting,
  needs: ['clock'],
  version: '3',
  severity: 'warning',
  options,
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: forecast }
spec:
  team: group:forecast
  owner: group:forecast
  teamInteractions:
    - { id: shelf-life, with: group:warehouse, mode: collaboration, since: 2026-11-02, until: 2026-12-18 }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: forecast }
spec:
  team: group:forecast
  owner: group:forecast
  teamInteractions:
    - { id: shelf-life, with: group:warehouse, mode: collaboration, since: 2026-09-07, until: 2026-10-30 }
`,
  },
  check({ ref, node }, context) {
    const all = interactionsWithOthers(context.graph, node);
    return all.some(isTemporary)
      ? judgeAges(
          ref,
          all.filter(isTemporary).map(declared => ageOf(declared, context)),
          context.options,
        )
      : noneOfMode(all, 'it declares no active collaboration');
  },
});

function judgeAges(
  ref: string,
  ages: readonly Age[],
  { maxDays }: z.infer<typeof options>,
): Verdict {
  const findings = ages
    .filter(({ declared }) => !endsBeforeItBegins(declared))
    .filter(age => (age.late ?? 0) > 0 || (age.lasted ?? 0) > maxDays)
    .map(age => report(subjectName(ref), age, maxDays));
  const isDoubtful = ages.some(
    age => age.late === undefined && age.lasted === undefined,
  );
  return verdictOf(
    findings,
    isDoubtful
      ? 'a collaboration does not say since when it goes on; `since` does'
      : '',
  );
}

/** Which of the two dates is wrong is another rule's question. */
function endsBeforeItBegins({ interaction }: DeclaredInteraction): boolean {
  return isBackwards(interaction.since, interaction.until);
}

interface Age {
  readonly declared: DeclaredInteraction;
  /** Days since its end; negative before. */
  readonly late?: number;
  /** Days since its start; only of a collaboration. */
  readonly lasted?: number;
}

function ageOf(declared: DeclaredInteraction, clock: Clock): Age {
  const { mode, since, until } = declared.interaction;
  return {
    declared,
    late: readAge(until, clock),
    lasted: mode === 'collaboration' ? readAge(since, clock) : undefined,
  };
}

function report(subject: string, age: Age, maxDays: number): Finding {
  const { declared, late = 0, lasted = 0 } = age;
  const { since, until } = declared.interaction;
  const what = `${subject} still declares ${describeInteraction(declared)} as active`;
  return late > 0
    ? {
        path: [...declared.path, 'until'],
        discriminator: declared.key,
        message: `${what}, though it was to end on ${until}, ${nameDays(late)} ago; a collaboration ends by then, or \`until\` names a later day`,
      }
    : {
        path: [...declared.path, 'since'],
        discriminator: declared.key,
        message: `${what} since ${since}, which is ${nameDays(lasted)}; a collaboration should take at most ${nameDays(maxDays)}`,
      };
}
