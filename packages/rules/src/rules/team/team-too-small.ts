import { sizeOfTeam } from '@backstage-data-mesh/model';
import * as z from 'zod';
import { PASS, unknown } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyTeam } from './shared/everyTeam';
import { countOf } from '../../wording/amounts';
import { subjectName } from '../../wording/names';

const options = z.object({
  minimum: z
    .int()
    .positive()
    .default(3)
    .describe('The fewest people that a team should have.'),
});

export const teamTooSmall = defineRule({
  id: 'team-too-small',
  summary: 'A team has enough people to stand by its promises.',
  why: 'A team of one or two is gone when somebody falls ill or leaves, and with it the promise behind its data products.',
  source: 'Practice: collective ownership needs a collective',
  remedy:
    'Bring people in, or join the team with its neighbour and change the owner of its data products.',
  subject: everyTeam,
  needs: ['mesh'],
  inPartialMesh: 'unknown',
  severity: 'off',
  options,
  examples: {
    passing: `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: field }
spec: { type: team, children: [], members: [ana, ben, cem] }
---
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: field }
spec: { team: group:field, owner: group:field }
`,
    failing: `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: field }
spec: { type: team, children: [], members: [ana] }
---
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: field }
spec: { team: group:field, owner: group:field }
`,
  },
  check({ ref, node }, { graph, options: { minimum } }) {
    const size = sizeOfTeam(graph, node);
    if (!size)
      return unknown(
        'its members are not known; `spec.members` of the group says them, or `spec.size` of its `TeamProfile` how many they are',
      );
    if (size.people >= minimum) return PASS;
    return [
      {
        path: ['spec', 'members'],
        message: `${subjectName(ref)} has ${countOf(size.people, ['person', 'people'])}; a team should have at least ${minimum}`,
      },
    ];
  },
});
