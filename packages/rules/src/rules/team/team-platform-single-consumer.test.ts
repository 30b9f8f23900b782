import {
  interactions,
  mesh,
  profileOf,
  typedGroup,
} from '../../facts/team/__testUtils__/mesh';
import { testRule } from '../../testing';
import { teamPlatformSingleConsumer } from './team-platform-single-consumer';

const platform = typedGroup('plat', 'platform');
const consumer = (name: string, rest = '') =>
  profileOf(name, interactions(`with: plat, mode: x-as-a-service${rest}`));

testRule(teamPlatformSingleConsumer, {
  passes: [
    {
      name: 'with two consumers',
      mesh: mesh(platform, consumer('a'), consumer('b')),
    },
  ],
  fails: [
    {
      name: 'with one, since the other has ended',
      mesh: mesh(platform, consumer('a'), consumer('b', ', status: ended')),
      findings: [
        'Group `plat` is a platform team and serves only group `a`; a platform should serve several teams',
      ],
      paths: ['metadata.name'],
    },
    {
      name: 'with none',
      mesh: platform,
      findings: [
        'Group `plat` is a platform team and serves no team; a platform should serve several teams',
      ],
    },
  ],
  notApplicable: [
    {
      name: 'to a team of another type',
      mesh: typedGroup('crew', 'enabling'),
      reason: 'it is not a platform team',
    },
  ],
});
