import {
  interactions,
  mesh,
  productOf,
  profileOf,
} from '../../facts/team/__testUtils__/mesh';
import { testRule } from '../../testing';
import { teamCollabUnacknowledged } from './team-collab-unacknowledged';

const declares = (team: string, other: string, rest = '') =>
  profileOf(team, interactions(`with: ${other}, mode: collaboration${rest}`));

testRule(teamCollabUnacknowledged, {
  passes: [
    {
      name: 'when both declare it',
      mesh: mesh(declares('a', 'b'), declares('b', 'a')),
    },
    {
      name: 'when a data product of the other team does',
      mesh: mesh(
        declares('a', 'b'),
        productOf('visits', 'b', interactions('with: a, mode: collaboration')),
      ),
    },
  ],
  fails: [
    {
      name: 'when the other has ended it',
      mesh: mesh(
        declares('a', 'b', ', id: pilot'),
        declares('b', 'a', ', status: ended'),
      ),
      findings: [
        'Team profile `a` declares the collaboration `pilot` with group `b`, which team profile `b` does not; both teams should declare a collaboration',
      ],
      paths: ['spec.teamInteractions[0]'],
    },
  ],
  notApplicable: [
    {
      name: 'without a collaboration',
      mesh: profileOf('a'),
      reason: 'it declares no active collaboration',
    },
  ],
  unknown: [
    {
      name: 'when the other team has no profile in which it could say so',
      mesh: declares('a', 'b'),
      reason: 'the other team has no team profile; a `TeamProfile` of it tells',
    },
    {
      name: 'for a product that a person owns',
      mesh: productOf(
        'visits',
        'user:jane',
        interactions('with: a, mode: collaboration'),
      ),
      reason:
        'it is not known between which teams a collaboration is; `spec.team` and `with` name them',
    },
  ],
});
