import {
  teamProfile,
  type TeamProfileEntity,
} from '@backstage-data-mesh/model';
import { notApplicable } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import {
  findDatesAhead,
  findPlansTooFar,
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
    const dates = datesOf(entity);
    const plans = plansOf(entity);
    return dates.length + plans.length === 0
      ? notApplicable('it says of nothing when it was')
      : [
          ...findDatesAhead(ref, dates, { clock }),
          ...findPlansTooFar(ref, plans, clock),
        ];
  },
});

function datesOf({ spec }: TeamProfileEntity): PastDate[] {
  const { cognitiveLoad, teamInteractions = [] } = spec;
  const assessed = {
    path: ['spec', 'cognitiveLoad', 'assessedAt'],
    written: cognitiveLoad?.assessedAt,
    key: 'assessed',
  };
  const impacts = teamInteractions.map(({ impactSince }, index) => ({
    path: ['spec', 'teamInteractions', index, 'impactSince'],
    written: impactSince,
    key: `impact:${impactSince}`,
  }));
  return [assessed, ...impacts].filter(({ written }) => written !== undefined);
}

function plansOf({ spec }: TeamProfileEntity): PlannedDate[] {
  const { teamInteractions = [] } = spec;
  return (['since', 'until'] as const)
    .flatMap(field =>
      teamInteractions.map((interaction, index) => ({
        path: ['spec', 'teamInteractions', index, field],
        written: interaction[field],
        key: `${field}:${interaction[field]}`,
        years: 10,
      })),
    )
    .filter(({ written }) => written !== undefined);
}
