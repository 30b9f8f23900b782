import { profileOf } from '../../facts/team/__testUtils__/mesh';
import { testRule } from '../../testing';
import { teamLoadAssessmentStale } from './team-load-assessment-stale';

const assessed = (rest: string) =>
  profileOf('crew', `cognitiveLoad: { intrinsic: 5${rest} }`);

testRule(teamLoadAssessmentStale, {
  passes: [
    { name: 'after six months', mesh: assessed(', assessedAt: 2026-05-20') },
  ],
  fails: [
    {
      name: 'a day later',
      mesh: assessed(', assessedAt: 2026-05-19'),
      findings: [
        'Team profile `crew` states a cognitive load that was assessed on 2026-05-19; an assessment holds for 6 months',
      ],
      paths: ['spec.cognitiveLoad.assessedAt'],
    },
  ],
  notApplicable: [
    {
      name: 'without an assessment',
      mesh: profileOf('crew'),
      reason: 'it states no cognitive load',
    },
  ],
  unknown: [
    {
      name: 'without a date that can be read',
      mesh: assessed(', assessedAt: 2026-13-01'),
      reason:
        'it does not say when its load was assessed; `cognitiveLoad.assessedAt` does',
    },
  ],
});
