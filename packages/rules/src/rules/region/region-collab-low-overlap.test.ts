import {
  groupOf,
  interactions,
  mesh,
  productOf,
  profileOf,
} from '../../facts/team/__testUtils__/mesh';
import { testRule } from '../../testing';
import { regionCollabLowOverlap } from './region-collab-low-overlap';

const works = (zones: string, mode = 'collaboration') =>
  profileOf(
    'crew',
    `timeZones: [${zones}], ${interactions(`id: pilot, with: other, mode: ${mode}`)}`,
  );
const other = (zone: string) =>
  groupOf('other', 0, `annotations: { data-mesh/time-zone: ${zone} }`);

testRule(regionCollabLowOverlap, {
  passes: [
    {
      name: 'two hours apart',
      mesh: mesh(works('{ id: Europe/Lisbon }'), other('Europe/Athens')),
    },
    {
      name: 'when most pairs of people share the day',
      mesh: mesh(
        works(
          '{ id: Europe/Berlin, people: 9 }, { id: America/New_York, people: 1 }',
        ),
        other('Europe/Paris'),
      ),
    },
  ],
  fails: [
    {
      name: 'far apart',
      mesh: mesh(works('{ id: Europe/Berlin }'), other('America/New_York')),
      findings: [
        'Team profile `crew` declares the collaboration `pilot` with group `other`, which shares 2 h of a working day of 8 h with group `crew`; teams that collaborate should share at least 6 h',
      ],
      paths: ['spec.teamInteractions[0]'],
      severities: ['info'],
    },
    {
      name: 'when the clocks of one side drift too far for half of the year',
      mesh: mesh(works('{ id: America/Phoenix }'), other('America/New_York')),
      findings: [
        'Team profile `crew` declares the collaboration `pilot` with group `other`, which shares 5 h of a working day of 8 h with group `crew`; teams that collaborate should share at least 6 h',
      ],
    },
    {
      name: 'across the date line never by more than a day',
      mesh: mesh(works('{ id: Pacific/Auckland }'), other('Pacific/Honolulu')),
      options: { minHours: 7 },
      findings: [
        'Team profile `crew` declares the collaboration `pilot` with group `other`, which shares 6 h of a working day of 8 h with group `crew`; teams that collaborate should share at least 7 h',
      ],
    },
  ],
  notApplicable: [
    {
      name: 'to a service',
      mesh: mesh(
        works('{ id: Europe/Berlin }', 'x-as-a-service'),
        other('Asia/Tokyo'),
      ),
      reason: 'it declares no active collaboration',
    },
  ],
  unknown: [
    {
      name: 'when a time zone is missing, or does not exist',
      mesh: mesh(works('{ id: Europe/Berlin }'), other('Mars/Olympus')),
      reason: 'the time zones of both teams are not known',
    },
    {
      name: 'when a person owns the product that declares it',
      mesh: mesh(
        productOf(
          'visits',
          'user:jane',
          interactions('with: other, mode: collaboration'),
        ),
        other('Asia/Tokyo'),
      ),
      reason: 'the time zones of both teams are not known',
    },
  ],
});
