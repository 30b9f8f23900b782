import { TEAM_TYPE_ANNOTATION, teamTypeOf } from '@backstage-data-mesh/model';
import { PASS } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyTeam } from './shared/everyTeam';
import { subjectName } from '../../wording/names';

export const teamTypeMissing = defineRule({
  id: 'team-type-missing',
  summary: 'A team says of which type it is.',
  why: 'The type of a team tells the others what to expect of it: a stream of data products, a platform, help for some weeks, or deep expertise. It decides which interactions suit it.',
  source: 'Team Topologies (Skelton and Pais, 2019): four types of team',
  remedy:
    'Set `type` in the team profile, or the annotation `data-mesh/team-type` on the group.',
  subject: everyTeam,
  needs: ['mesh'],
  inPartialMesh: 'unknown',
  severity: 'off',
  examples: {
    passing: `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: field, annotations: { data-mesh/team-type: stream-aligned } }
spec: { type: team, children: [] }
`,
    failing: `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: field }
spec: { type: team, children: [] }
---
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: field }
spec: { team: group:field, owner: group:field }
`,
  },
  check({ ref, node }, { graph }) {
    if (teamTypeOf(graph, node)) return PASS;
    return [
      {
        path: ['metadata', 'annotations', TEAM_TYPE_ANNOTATION],
        message: `${subjectName(ref)} is a team of the mesh and of no known type; it should be stream-aligned, platform, enabling or complicated-subsystem`,
      },
    ];
  },
});
