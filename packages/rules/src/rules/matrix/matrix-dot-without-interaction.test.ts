import {
  interactions,
  mesh,
  productOf,
  profileOf,
} from '../../facts/team/__testUtils__/mesh';
import { testRule } from '../../testing';
import { matrixDotWithoutInteraction } from './matrix-dot-without-interaction';

const ROWS = 'responsibilities: [{ id: ingest, material: [plat] }]';
const forecast = (rest = '') =>
  productOf('forecast', 'demand', `${ROWS}${rest}`);

testRule(matrixDotWithoutInteraction, {
  passes: [
    {
      name: 'when the owner declares the interaction for all its products',
      mesh: mesh(
        forecast(),
        profileOf('demand', interactions('with: plat, mode: collaboration')),
      ),
    },
    {
      name: 'when the other team declares it',
      mesh: mesh(
        forecast(),
        profileOf(
          'plat',
          interactions('with: demand, mode: x-as-a-service, for: [forecast]'),
        ),
      ),
    },
    {
      name: 'when an interaction names a row that is not declared',
      mesh: mesh(
        forecast(
          `, ${interactions(
            'with: plat, mode: x-as-a-service',
            'with: coaches, mode: facilitating, responsibility: training',
          )}`,
        ),
      ),
    },
  ],
  fails: [
    {
      name: 'when the interaction is about another product, or has ended',
      mesh: mesh(
        forecast(),
        profileOf(
          'demand',
          interactions(
            'with: plat, mode: collaboration, for: [other]',
            'with: plat, mode: collaboration, status: ended',
          ),
        ),
        productOf('other', 'demand'),
      ),
      paths: ['spec.responsibilities[0].material[0]'],
      severities: ['info'],
      findings: [
        'Data product `forecast` gives group `plat` a part in `ingest`, but no interaction with group `demand` is declared; who takes part should also work together',
      ],
    },
    {
      name: 'when an interaction stands in no row',
      mesh: forecast(
        `, ${interactions(
          'with: plat, mode: x-as-a-service',
          'with: coaches, mode: facilitating',
        )}`,
      ),
      paths: ['spec.teamInteractions[1]'],
      findings: [
        'Data product `forecast` has an interaction with group `coaches` that stands in no row of the matrix; an interaction should name its `responsibility`',
      ],
    },
  ],
  notApplicable: [
    {
      name: 'without rows',
      mesh: productOf('forecast', 'demand'),
      reason: 'it declares no row of the matrix',
    },
  ],
  unknown: [
    {
      name: 'when a person owns it',
      mesh: productOf('forecast', 'user:jane', ROWS),
      reason: 'no team owns it; a group in `spec.owner` does',
    },
  ],
});
