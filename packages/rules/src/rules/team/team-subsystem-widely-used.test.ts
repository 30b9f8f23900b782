import {
  interactions,
  mesh,
  productOf,
  profileOf,
  typedGroup,
} from '../../facts/team/__testUtils__/mesh';
import { testRule } from '../../testing';
import { teamSubsystemWidelyUsed } from './team-subsystem-widely-used';

const matching = typedGroup('matching', 'complicated-subsystem');
const readers = (count: number, total: number) =>
  mesh(
    matching,
    productOf('registry', 'matching'),
    ...Array.from({ length: total }, (_, n) =>
      productOf(
        `p${n}`,
        `crew-${n}`,
        n < count ? 'inputPorts: [{ from: registry }]' : '',
      ),
    ),
  );

testRule(teamSubsystemWidelyUsed, {
  passes: [{ name: 'when half of the teams use it', mesh: readers(3, 6) }],
  fails: [
    {
      name: 'when most teams read its data or consume its service',
      mesh: mesh(
        readers(3, 6),
        profileOf(
          'crew-5',
          interactions('with: matching, mode: x-as-a-service'),
        ),
      ),
      findings: [
        'Group `matching` is a complicated-subsystem team and used by 4 of 6 product teams; what more than 50 % of them use should be a platform',
      ],
    },
  ],
  notApplicable: [
    {
      name: 'to a team of another type',
      mesh: typedGroup('crew', 'platform'),
      reason: 'it is not a complicated-subsystem team',
    },
  ],
  unknown: [
    {
      name: 'in a mesh of four teams',
      mesh: readers(4, 4),
      reason:
        'there are too few teams with data products to say; a larger mesh tells',
    },
  ],
});
