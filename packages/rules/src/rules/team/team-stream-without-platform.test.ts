import {
  groupOf,
  interactions,
  mesh,
  productOf,
  profileOf,
} from '../../facts/team/__testUtils__/mesh';
import { testRule } from '../../testing';
import { teamStreamWithoutPlatform } from './team-stream-without-platform';

const crew = (spec: string) =>
  mesh(
    groupOf('crew'),
    profileOf('crew', spec),
    productOf('visits', 'crew'),
    productOf('journeys', 'crew'),
  );
const STREAM = 'type: stream-aligned';
const uses = (rest = '') =>
  interactions(`with: plat, mode: x-as-a-service${rest}`);

testRule(teamStreamWithoutPlatform, {
  passes: [
    {
      name: 'when it consumes a platform',
      mesh: mesh(
        crew(`${STREAM}, ${uses()}`),
        profileOf('plat', 'type: platform'),
      ),
    },
    {
      name: 'when the platform says so',
      mesh: mesh(
        crew(STREAM),
        profileOf(
          'plat',
          `type: platform, ${interactions(
            'with: crew, mode: x-as-a-service, role: provider',
          )}`,
        ),
      ),
    },
  ],
  fails: [
    {
      name: 'when it consumes none',
      mesh: crew(STREAM),
      findings: [
        'Group `crew` owns `journeys` and `visits` in production and consumes no platform as a service; a stream-aligned team should be supported by at least one platform team',
      ],
      paths: ['metadata.name'],
    },
    {
      name: 'when it serves the platform, or is to consume it one day',
      mesh: mesh(
        crew(
          `${STREAM}, ${interactions(
            'with: plat, mode: x-as-a-service, role: provider',
            'with: plat, mode: x-as-a-service, status: planned',
          )}`,
        ),
        profileOf('plat', 'type: platform'),
      ),
    },
  ],
  notApplicable: [
    {
      name: 'to a team of another type',
      mesh: crew('type: complicated-subsystem'),
      reason: 'it is not stream-aligned',
    },
    {
      name: 'before production',
      mesh: crew(STREAM).replaceAll('production', 'experimental'),
      reason: 'it owns no data product in production',
    },
  ],
  unknown: [
    {
      name: 'when nobody says what type the serving team is',
      mesh: crew(`${STREAM}, ${uses()}`),
      reason:
        'the type of a team that serves it is not known; `spec.type` of its `TeamProfile` says it',
    },
    {
      name: 'when nothing is declared of the team at all',
      mesh: mesh(groupOf('crew'), productOf('visits', 'crew')),
      reason:
        'neither its type nor any interaction is declared; its `TeamProfile` says both',
    },
  ],
});
