import { groupOf, mesh, profileOf } from '../../facts/team/__testUtils__/mesh';
import { testRule } from '../../testing';
import { regionTeamTzSpread } from './region-team-tz-spread';

const crew = (...zones: string[]) =>
  mesh(groupOf('crew'), profileOf('crew', `timeZones: [${zones.join(', ')}]`));
const zone = (id: string, people: number) => `{ id: ${id}, people: ${people} }`;

testRule(regionTeamTzSpread, {
  passes: [
    {
      name: 'when nobody is more than two hours from the middle',
      mesh: crew(
        zone('Europe/Lisbon', 1),
        zone('Europe/Berlin', 3),
        zone('Europe/Athens', 1),
      ),
    },
    {
      name: 'across midnight',
      mesh: crew(zone('Pacific/Apia', 2), zone('Pacific/Pago_Pago', 3)),
      options: { maxHours: 1 },
    },
  ],
  fails: [
    {
      name: 'when somebody is far away',
      mesh: crew(zone('Europe/Berlin', 3), zone('America/New_York', 1)),
      findings: [
        'Group `crew` has people in `America/New_York`, 6 h from the middle of the team in `Europe/Berlin`; nobody should be more than 2 h away from it',
      ],
      severities: ['info'],
      paths: ['metadata.name'],
    },
    {
      name: 'when the clocks drift too far for half of the year',
      mesh: crew(zone('America/New_York', 3), zone('America/Phoenix', 1)),
      findings: [
        'Group `crew` has people in `America/Phoenix`, 3 h from the middle of the team in `America/New_York`; nobody should be more than 2 h away from it',
      ],
    },
  ],
  unknown: [
    {
      name: 'without time zones',
      mesh: crew(),
      reason:
        'its time zones are not known; `spec.timeZones` of its `TeamProfile` says them',
    },
  ],
});
