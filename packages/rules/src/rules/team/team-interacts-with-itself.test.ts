import {
  interactions,
  mesh,
  productOf,
  profileOf,
} from '../../facts/team/__testUtils__/mesh';
import { testRule } from '../../testing';
import { teamInteractsWithItself } from './team-interacts-with-itself';

const ITSELF = interactions(
  'with: other, mode: collaboration',
  'id: pilot, with: crew, mode: collaboration',
);

testRule(teamInteractsWithItself, {
  fails: [
    {
      name: 'for a profile that names its own team',
      mesh: profileOf('crew', ITSELF),
      paths: ['spec.teamInteractions[1].with'],
      findings: [
        'Team profile `crew` declares the collaboration `pilot` with group `crew`, which is the team itself; two teams interact',
      ],
    },
    {
      name: 'for a product on which its owner works besides its owner',
      mesh: productOf('visits', 'crew', ITSELF),
      paths: ['spec.teamInteractions[1].with'],
    },
  ],
  passes: [
    {
      name: 'when the other team names this one',
      mesh: mesh(
        profileOf('crew', interactions('with: other, mode: collaboration')),
        profileOf('other', interactions('with: crew, mode: collaboration')),
      ),
    },
  ],
  notApplicable: [
    { name: 'without interactions', mesh: profileOf('crew') },
    {
      name: 'to a retired product',
      mesh: productOf('visits', 'crew', ITSELF).replace(
        'production',
        'retired',
      ),
      reason: 'it is retired',
    },
  ],
  unknown: [
    {
      name: 'when a person owns the product',
      mesh: productOf('visits', 'user:jane', ITSELF),
      reason: 'no team owns it; a group in `spec.owner` does',
    },
  ],
});
