import { teamProfile } from '@backstage-data-mesh/model';
import { DateTime } from 'luxon';
import * as z from 'zod';
import { notApplicable, PASS, unknown } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { subjectName } from '../../wording/names';
import { countOf } from '../../wording/amounts';

const options = z.object({
  maxMonths: z
    .int()
    .positive()
    .default(6)
    .describe('The months for which an assessment holds.'),
});

export const teamLoadAssessmentStale = defineRule({
  id: 'team-load-assessment-stale',
  summary: "The assessment of a team's cognitive load is recent.",
  why: 'How loaded a team feels changes with its work, its people and its surroundings. An old answer hides the change.',
  source:
    'Practice: cognitive load is asked of the team again and again (Team Topologies, 2019)',
  remedy:
    'Ask the team again, and set `cognitiveLoad` with the new `assessedAt`.',
  subject: everyOf(teamProfile),
  needs: ['clock'],
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
  cognitiveLoad: { intrinsic: 5, extraneous: 4, germane: 5, assessedAt: 2026-09-14 }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: field }
spec:
  team: group:field
  owner: group:field
  cognitiveLoad: { intrinsic: 5, extraneous: 4, germane: 5, assessedAt: 2025-11-03 }
`,
  },
  check({ ref, entity }, context) {
    const { maxMonths } = context.options;
    const load = entity.spec.cognitiveLoad;
    if (!load) return notApplicable('it states no cognitive load');
    const assessed = DateTime.fromISO(load.assessedAt ?? '', { zone: 'utc' });
    if (!assessed.isValid) {
      return unknown(
        'it does not say when its load was assessed; `cognitiveLoad.assessedAt` does',
      );
    }
    const now = DateTime.fromISO(context.today, { zone: 'utc' });
    if (assessed.plus({ months: maxMonths }) >= now) return PASS;
    return [
      {
        path: ['spec', 'cognitiveLoad', 'assessedAt'],
        message: `${subjectName(ref)} states a cognitive load that was assessed on ${load.assessedAt}; an assessment holds for ${countOf(maxMonths, ['month', 'months'])}`,
      },
    ];
  },
});
