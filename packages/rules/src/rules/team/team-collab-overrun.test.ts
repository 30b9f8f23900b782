import { interactions, profileOf } from '../../facts/team/__testUtils__/mesh';
import { testRule } from '../../testing';
import { teamCollabOverrun } from './team-collab-overrun';

const declares = (...entries: string[]) =>
  profileOf('crew', interactions(...entries));

testRule(teamCollabOverrun, {
  passes: [
    {
      name: 'on the last day',
      mesh: declares(
        'with: other, mode: collaboration, since: 2026-08-22, until: 2026-11-20',
      ),
    },
    {
      name: 'for dates that run backwards, which another rule finds',
      mesh: declares(
        'with: other, mode: collaboration, since: 2026-10-01, until: 2026-06-30',
      ),
    },
    {
      name: 'for a facilitation that began long ago, which is for another rule',
      mesh: declares(
        'with: coaches, mode: facilitating, since: 2026-01-01, until: 2026-12-01',
      ),
    },
  ],
  fails: [
    {
      name: 'past its end',
      mesh: declares(
        'id: pilot, with: coaches, mode: facilitating, until: 2026-11-19',
      ),
      findings: [
        'Team profile `crew` still declares the facilitation `pilot` with group `coaches` as active, though it was to end on 2026-11-19, 1 day ago; a collaboration ends by then, or `until` names a later day',
      ],
      paths: ['spec.teamInteractions[0].until'],
    },
    {
      name: 'after more than 90 days, whenever it is to end',
      mesh: declares(
        'id: pilot, with: other, mode: collaboration, since: 2026-08-21, until: 2027-06-30',
      ),
      findings: [
        'Team profile `crew` still declares the collaboration `pilot` with group `other` as active since 2026-08-21, which is 91 days; a collaboration should take at most 90 days',
      ],
      paths: ['spec.teamInteractions[0].since'],
    },
    {
      name: 'after the days that the option gives',
      mesh: declares('with: other, mode: collaboration, since: 2026-11-01'),
      options: { maxDays: 14 },
    },
  ],
  notApplicable: [
    {
      name: 'to what has ended',
      mesh: declares(
        'with: a, mode: collaboration, until: 2026-01-01, status: ended',
      ),
      reason: 'it declares no active collaboration',
    },
  ],
  unknown: [
    {
      name: 'without dates, or with dates that cannot be read',
      mesh: declares(
        'with: a, mode: collaboration',
        'with: b, mode: collaboration, since: 2026-02-30',
      ),
      reason:
        'a collaboration does not say since when it goes on; `since` does',
    },
  ],
});
