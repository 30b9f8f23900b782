import { interactions, profileOf } from '../../facts/team/__testUtils__/mesh';
import { testRule } from '../../testing';
import { teamModeMissing } from './team-mode-missing';

const declares = (...entries: string[]) =>
  profileOf('crew', interactions(...entries));

testRule(teamModeMissing, {
  passes: [
    {
      name: 'for a dependency that says what it does',
      mesh: declares(
        'with: other, impact: blocking',
        'with: more, impact: none',
      ),
    },
  ],
  fails: [
    {
      name: 'for an interaction that says neither',
      mesh: declares(
        'id: help, with: other, purpose: learn',
        'with: more, mode: facilitating',
      ),
      findings: [
        'Team profile `crew` declares the dependency `help` with group `other` without a mode; it is `collaboration`, `x-as-a-service` or `facilitating`, or has an `impact` where the teams do not work together',
      ],
      paths: ['spec.teamInteractions[0].mode'],
    },
  ],
  notApplicable: [
    {
      name: 'to a team that declares nothing',
      mesh: profileOf('crew', ''),
      reason: 'it declares no interaction',
    },
  ],
});
