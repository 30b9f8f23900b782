import { interactions, profileOf } from '../../facts/team/__testUtils__/mesh';
import { testRule } from '../../testing';
import { teamEnablingStays } from './team-enabling-stays';

const declares = (...entries: string[]) =>
  profileOf('crew', interactions(...entries));
const facilitation = (rest: string) =>
  `with: coaches, mode: facilitating, responsibility: training, ${rest}`;
const ended = (since: string) => facilitation(`since: ${since}, status: ended`);

testRule(teamEnablingStays, {
  passes: [
    {
      name: 'after 90 days, and after one renewal',
      mesh: declares(
        ended('2026-01-05'),
        facilitation('since: 2026-08-22, status: active'),
      ),
    },
    {
      name: 'when the earlier ones were about something else',
      mesh: declares(
        ended('2026-01-05'),
        ended('2026-03-02'),
        'with: coaches, mode: facilitating, responsibility: ingest, since: 2026-11-02',
      ),
    },
  ],
  fails: [
    {
      name: 'after more than 90 days',
      mesh: declares(facilitation('id: contracts, since: 2026-08-21')),
      findings: [
        'Team profile `crew` declares the facilitation `contracts` with group `coaches` as active since 2026-08-21, which is 91 days; a team that facilitates should leave within 90 days',
      ],
      paths: ['spec.teamInteractions[0].since'],
    },
    {
      name: 'when it is renewed for the second time',
      mesh: declares(
        ended('2026-01-05'),
        ended('2026-03-02'),
        facilitation('since: 2026-11-02'),
      ),
      findings: [
        'Team profile `crew` declares the facilitation with group `coaches` as active after 2 earlier ones for the same purpose; it should be renewed at most 1 time',
      ],
      paths: ['spec.teamInteractions[2].with'],
    },
  ],
  notApplicable: [
    {
      name: 'without an active facilitation',
      mesh: declares(ended('2026-01-05'), 'with: other, mode: collaboration'),
      reason: 'it declares no active facilitation',
    },
  ],
  unknown: [
    {
      name: 'without a start',
      mesh: declares('with: coaches, mode: facilitating'),
      reason: 'a facilitation does not say since when it goes on; `since` does',
    },
  ],
});
