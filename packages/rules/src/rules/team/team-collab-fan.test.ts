import {
  groupOf,
  interactions,
  mesh,
  profileOf,
} from '../../facts/team/__testUtils__/mesh';
import { testRule } from '../../testing';
import { teamCollabFan } from './team-collab-fan';

const crew = (...entries: string[]) =>
  mesh(groupOf('crew'), profileOf('crew', interactions(...entries)));
const collaboration = (other: string) => `with: ${other}, mode: collaboration`;

testRule(teamCollabFan, {
  passes: [
    {
      name: 'for one collaboration that both sides declare',
      mesh: mesh(
        crew(collaboration('a')),
        profileOf('a', interactions(collaboration('crew'))),
      ),
    },
    {
      name: 'for any number of services, and for what has ended',
      mesh: crew(
        collaboration('a'),
        `${collaboration('b')}, status: ended`,
        ...['c', 'd', 'e'].map(name => `with: ${name}, mode: x-as-a-service`),
      ),
    },
  ],
  fails: [
    {
      name: 'with a hint for two, one of them declared by the other side',
      mesh: mesh(
        crew(collaboration('b')),
        profileOf('a', interactions(collaboration('crew'))),
      ),
      findings: [
        'Group `crew` collaborates with `a` and `b` at once; a team works best with at most 1 collaboration and should not have more than 3',
      ],
      severities: ['info'],
      paths: ['metadata.name'],
    },
    {
      name: 'with a warning for four',
      mesh: crew(...['a', 'b', 'c', 'd'].map(collaboration)),
      severities: ['warning'],
    },
  ],
});
