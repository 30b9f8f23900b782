import { interactions, profileOf } from '../../facts/team/__testUtils__/mesh';
import { testRule } from '../../testing';
import { teamBlockingDependency } from './team-blocking-dependency';

const declares = (...entries: string[]) =>
  profileOf('crew', interactions(...entries));

testRule(teamBlockingDependency, {
  passes: [
    {
      name: 'for what only slows, or has ended',
      mesh: declares(
        'with: a, mode: collaboration, impact: slowing',
        'with: b, mode: collaboration, impact: blocking, status: ended',
      ),
    },
  ],
  fails: [
    {
      name: 'with a warning in the first 30 days',
      mesh: declares(
        'id: access, with: a, mode: x-as-a-service, impact: blocking, impactSince: 2026-10-21',
      ),
      findings: [
        'Team profile `crew` says that the X-as-a-service interaction `access` with group `a` blocks its work, for 30 days now; a team works without waiting for another',
      ],
      paths: ['spec.teamInteractions[0].impact'],
      severities: ['warning'],
    },
    {
      name: 'with an error afterwards',
      mesh: declares(
        'with: a, mode: collaboration, impact: blocking, impactSince: 2026-10-20',
      ),
      findings: [
        'Team profile `crew` says that the collaboration with group `a` blocks its work, for 31 days now, longer than 30 days; a team works without waiting for another',
      ],
      severities: ['error'],
    },
    {
      name: 'with a warning where nobody wrote since when, however old the interaction',
      mesh: declares(
        'with: a, mode: collaboration, impact: blocking, since: 2023-10-20',
      ),
      findings: [
        'Team profile `crew` says that the collaboration with group `a` blocks its work, and not for how long; `impactSince` would say it; a team works without waiting for another',
      ],
      severities: ['warning'],
    },
    {
      name: 'with a warning where that day is to come',
      mesh: declares(
        'with: a, mode: collaboration, impact: blocking, impactSince: 2026-12-20',
      ),
      severities: ['warning'],
    },
  ],
  notApplicable: [
    {
      name: 'without interactions',
      mesh: profileOf('crew'),
      reason: 'it declares no active interaction',
    },
  ],
});
