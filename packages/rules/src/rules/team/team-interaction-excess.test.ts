import {
  interactions,
  mesh,
  productOf,
  profileOf,
} from '../../facts/team/__testUtils__/mesh';
import { testRule } from '../../testing';
import { teamInteractionExcess } from './team-interaction-excess';

const [planner, journeys] = [
  productOf('planner', 'field'),
  productOf('journeys', 'access'),
];
const works = (rest = '') =>
  profileOf('field', interactions(`with: access, mode: collaboration${rest}`));

testRule(teamInteractionExcess, {
  fails: [
    {
      name: 'when no data flows either way',
      mesh: mesh(works(), planner, journeys),
      findings: [
        'Team profile `field` declares the collaboration with group `access`, but no data flows between the products of the two teams; teams should coordinate where data flows',
      ],
      paths: ['spec.teamInteractions[0]'],
    },
  ],
  notApplicable: [
    {
      name: 'when the other team has no products',
      mesh: mesh(works(), planner),
      reason: 'it declares no active interaction between two product teams',
    },
    {
      name: 'when the other team is a platform',
      mesh: mesh(
        works(),
        planner,
        journeys,
        profileOf('access', 'type: platform'),
      ),
      reason: 'it declares no active interaction between two product teams',
    },
    {
      name: 'when it has ended',
      mesh: mesh(works(', status: ended'), planner, journeys),
      reason: 'it declares no active interaction between two product teams',
    },
  ],
});
