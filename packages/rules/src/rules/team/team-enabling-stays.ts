import { isActive, type DeclaredInteraction } from '@backstage-data-mesh/model';
import * as z from 'zod';
import {
  notApplicable,
  type Finding,
  type Verdict,
} from '../../declare/finding';
import { defineRule, type RuleContext } from '../../declare/rule';
import { readAge } from '../../time/days';
import { everyInteracting, interactionsWithOthers } from './shared/interacting';
import { describeInteraction } from '../../facts/team/interactions';
import { verdictOf } from './shared/verdict';
import { countOf, nameDays } from '../../wording/amounts';
import { subjectName } from '../../wording/names';

const options = z.object({
  maxDays: z
    .int()
    .positive()
    .default(90)
    .describe('The days that a facilitation may last.'),
  maxRenewals: z
    .int()
    .nonnegative()
    .default(1)
    .describe('How often the same facilitation may be begun again.'),
});

export const teamEnablingStays = defineRule({
  id: 'team-enabling-stays',
  summary: 'A team that facilitates leaves again after some weeks.',
  why: 'An enabling team makes another team able to do without it. Where it stays, or comes back for the same thing again and again, the knowledge has not moved, and the other team depends on it.',
  source:
    'Team Topologies (Skelton and Pais, 2019): facilitating takes no more than some weeks',
  remedy:
    'Set `status: ended`; or, where the help is needed for good, offer it as a platform with `mode: x-as-a-service`.',
  subject: everyInteracting,
  needs: ['clock'],
  version: '2',
  severity: 'warning',
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
    - { id: contracts, with: group:coaches, mode: facilitating, since: 2026-10-26, until: 2027-01-15 }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: field }
spec:
  team: group:field
  owner: group:field
  teamInteractions:
    - { id: contracts, with: group:coaches, mode: facilitating, since: 2026-03-02, until: 2027-01-15 }
`,
  },
  check({ ref, node }, context) {
    const all = interactionsWithOthers(context.graph, node);
    return all.some(isActiveFacilitation)
      ? judgeStays(findStays(ref, all, context), context.options)
      : notApplicable('it declares no active facilitation');
  },
});

function isFacilitation({ interaction }: DeclaredInteraction): boolean {
  return interaction.mode === 'facilitating';
}

function isActiveFacilitation(declared: DeclaredInteraction): boolean {
  return isFacilitation(declared) && isActive(declared.interaction);
}

function findStays(
  ref: string,
  all: readonly DeclaredInteraction[],
  context: RuleContext,
): Stay[] {
  const countEnded = indexEnded(all.filter(isFacilitation));
  return all.filter(isActiveFacilitation).map(declared => ({
    declared,
    what: `${subjectName(ref)} declares ${describeInteraction(declared)}`,
    days: readAge(declared.interaction.since, context),
    renewals: countEnded(declared),
  }));
}

function judgeStays(
  stays: readonly Stay[],
  limits: z.infer<typeof options>,
): Verdict {
  const isDoubtful = stays.some(({ days }) => days === undefined);
  return verdictOf(
    stays.flatMap(stay => [
      ...reportLength(stay, limits.maxDays),
      ...reportRenewals(stay, limits.maxRenewals),
    ]),
    isDoubtful
      ? 'a facilitation does not say since when it goes on; `since` does'
      : '',
  );
}

interface Stay {
  readonly declared: DeclaredInteraction;
  /** The beginning of the message. */
  readonly what: string;
  readonly days?: number;
  readonly renewals: number;
}

function reportLength(
  { declared, what, days = 0 }: Stay,
  maxDays: number,
): Finding[] {
  if (days <= maxDays) return [];
  const { path, key, interaction } = declared;
  return [
    {
      path: [...path, 'since'],
      discriminator: key,
      message: `${what} as active since ${interaction.since}, which is ${nameDays(days)}; a team that facilitates should leave within ${nameDays(maxDays)}`,
    },
  ];
}

function reportRenewals(
  { declared, what, renewals }: Stay,
  maxRenewals: number,
): Finding[] {
  if (renewals <= maxRenewals) return [];
  return [
    {
      path: [...declared.path, 'with'],
      discriminator: `${declared.key} renewed`,
      message: `${what} as active after ${countOf(renewals, ['earlier one', 'earlier ones'])} for the same purpose; it should be renewed at most ${countOf(maxRenewals, ['time', 'times'])}`,
    },
  ];
}

/** Counts the ended facilitations by the same team for the same purpose. */
function indexEnded(all: readonly DeclaredInteraction[]) {
  const counts = new Map<string, number>();
  const keyOf = ({ partnerRef, interaction }: DeclaredInteraction) =>
    `${partnerRef} ${interaction.responsibility ?? interaction.purpose}`;
  for (const declared of all) {
    if (declared.interaction.status !== 'ended') continue;
    counts.set(keyOf(declared), (counts.get(keyOf(declared)) ?? 0) + 1);
  }
  return (declared: DeclaredInteraction) => counts.get(keyOf(declared)) ?? 0;
}
