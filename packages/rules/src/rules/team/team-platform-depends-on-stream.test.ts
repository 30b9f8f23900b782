import {
  interactions,
  mesh,
  productOf,
  profileOf,
  typedGroup,
} from '../../facts/team/__testUtils__/mesh';
import { testRule } from '../../testing';
import { teamPlatformDependsOnStream } from './team-platform-depends-on-stream';

const platform = typedGroup('plat', 'platform');
const crew = (type: string) =>
  profileOf(
    'crew',
    `${type}${interactions('with: plat, mode: x-as-a-service')}`,
  );
const usage = productOf('usage', 'plat', 'inputPorts: [{ from: visits }]');
const visits = productOf('visits', 'crew');

testRule(teamPlatformDependsOnStream, {
  passes: [
    {
      name: 'when data flows the other way',
      mesh: mesh(
        platform,
        crew('type: stream-aligned, '),
        productOf('usage', 'plat'),
        productOf('visits', 'crew', 'inputPorts: [{ from: usage }]'),
      ),
    },
    {
      name: 'when it consumes from a team that it does not serve',
      mesh: mesh(
        platform,
        profileOf('crew', 'type: stream-aligned'),
        usage,
        visits,
      ),
    },
  ],
  fails: [
    {
      name: 'when a product of the platform reads one of a team that it serves',
      mesh: mesh(platform, crew('type: stream-aligned, '), usage, visits),
      findings: [
        'Group `plat` is a platform team and consumes data of group `crew`, which it serves; a platform should not depend on the teams that stand on it',
      ],
      paths: ['metadata.name'],
    },
  ],
  notApplicable: [
    {
      name: 'to a team of another type',
      mesh: typedGroup('crew', 'enabling'),
      reason: 'it is not a platform team',
    },
  ],
  unknown: [
    {
      name: 'when the team that it depends on has no type',
      mesh: mesh(platform, crew(''), usage, visits),
      reason: 'the type of a team that it depends on is not known',
    },
  ],
});
