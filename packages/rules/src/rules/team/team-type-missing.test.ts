import {
  groupOf,
  mesh,
  productOf,
  profileOf,
  typedGroup,
} from '../../facts/team/__testUtils__/mesh';
import { testRule } from '../../testing';
import { teamTypeMissing } from './team-type-missing';

testRule(teamTypeMissing, {
  passes: [
    {
      name: 'when its profile says',
      mesh: mesh(groupOf('crew'), profileOf('crew', 'type: platform')),
    },
  ],
  fails: [
    {
      name: 'when nobody says',
      mesh: mesh(groupOf('crew'), productOf('visits', 'crew')),
      findings: [
        'Group `crew` is a team of the mesh and of no known type; it should be stream-aligned, platform, enabling or complicated-subsystem',
      ],
    },
    {
      name: 'for a type that does not exist',
      mesh: typedGroup('crew', 'squad'),
      paths: ['metadata.annotations.data-mesh/team-type'],
    },
  ],
});
