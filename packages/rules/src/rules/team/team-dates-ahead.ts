import {
  partKeys,
  teamProfile,
  type TeamProfileEntity,
} from '@backstage-data-mesh/model';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import {
  judgeDates,
  type PastDate,
  type PlannedDate,
} from '../../declare/datesAhead';

export const teamDatesAhead = defineRule({
  id: 'team-dates-ahead',
  summary:
    'A team was asked how loaded it is, and has been blocked, since a day that has come; its interactions begin and end within ten years.',
  why: 'How long a team is blocked, and how old its answer on its load is, is counted from these days. From a day to come nothing is counted, so that nobody asks again. An interaction that ends in decades never ends.',
  source: 'Practice: a year is mistyped, and whoever sorts by date believes it',
  remedy:
    'Correct `cognitiveLoad.assessedAt`, or `impactSince` of the interaction in `spec.teamInteractions`; of an interaction that is planned `since` says when it begins.',
  subject: everyOf(teamProfile),
  needs: ['clock'],
  version: '2',
  severity: 'warning',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: field-crew }
spec:
  team: field-crew
  owner: field-crew
  cognitiveLoad: { intrinsic: 5, extraneous: 4, germane: 6, assessedAt: 2026-09-01 }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: field-crew }
spec:
  team: field-crew
  owner: field-crew
  cognitiveLoad: { intrinsic: 5, extraneous: 4, germane: 6, assessedAt: 2062-09-01 }
`,
  },
  check({ ref, entity }, clock) {
    return judgeDates(
      { past: datesOf(entity), planned: plansOf(entity) },
      { ref, clock, nothing: 'it says of nothing when it was' },
    );
  },
});

function datesOf({ spec }: TeamProfileEntity): PastDate[] {
  const assessed = {
    path: ['spec', 'cognitiveLoad', 'assessedAt'],
    written: spec.cognitiveLoad?.assessedAt,
    key: 'assessed',
  };
  return [assessed, ...datesIn(spec, 'impactSince')];
}

function plansOf({ spec }: TeamProfileEntity): PlannedDate[] {
  return (['since', 'until'] as const)
    .flatMap(field => datesIn(spec, field))
    .map(date => ({ ...date, years: 10 }));
}

/** What one field of each interaction says. */
function datesIn(
  { teamInteractions = [] }: TeamProfileEntity['spec'],
  field: 'impactSince' | 'since' | 'until',
): PastDate[] {
  const keys = partKeys(
    teamInteractions.map(({ id, with: team }) => id ?? team),
  );
  return teamInteractions.map((interaction, index) => ({
    path: ['spec', 'teamInteractions', index, field],
    written: interaction[field],
    key: `${field}:${keys[index]}`,
  }));
}
