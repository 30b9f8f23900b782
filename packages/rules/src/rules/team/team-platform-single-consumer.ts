import {
  teamTypeOf,
  isActive,
  otherTeam,
  type MeshNode,
} from '@backstage-data-mesh/model';
import { notApplicable, PASS } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { providerOf } from '../../facts/team/interactionIndex';
import { everyTeam } from './shared/everyTeam';
import { nameEntity, subjectName } from '../../wording/names';

export const teamPlatformSingleConsumer = defineRule({
  id: 'team-platform-single-consumer',
  summary: 'A platform team serves more than one team.',
  why: 'A platform pays off by serving many. With a single consumer it is rather a subsystem of that team, and with none it is a plan.',
  source: 'Practice: a platform is measured by who uses it',
  remedy:
    'Win further consumers, make the team a complicated-subsystem team, or join it with its consumer.',
  subject: everyTeam,
  needs: ['mesh'],
  inPartialMesh: 'unknown',
  severity: 'off',
  examples: {
    passing: `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: platform, annotations: { data-mesh/team-type: platform } }
spec: { type: team, children: [] }
---
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: platform }
spec:
  team: group:platform
  owner: group:platform
  teamInteractions:
    - { with: group:field, mode: x-as-a-service, role: provider }
    - { with: group:access, mode: x-as-a-service, role: provider }
`,
    failing: `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: platform, annotations: { data-mesh/team-type: platform } }
spec: { type: team, children: [] }
`,
  },
  check({ ref, node }, { graph, facts }) {
    if (teamTypeOf(graph, node) !== 'platform') {
      return notApplicable('it is not a platform team');
    }
    const consumers = new Set<MeshNode>();
    for (const found of facts.interactions.of(node)) {
      const { mode } = found.interaction;
      const other = otherTeam(found, node);
      if (other === undefined || providerOf(graph, found) !== node) continue;
      if (mode === 'x-as-a-service' && isActive(found.interaction)) {
        consumers.add(other);
      }
    }
    if (consumers.size > 1) return PASS;
    const [only] = consumers;
    const whom =
      only === undefined ? 'no team' : `only ${nameEntity(graph.refOf(only))}`;
    return [
      {
        path: ['metadata', 'name'],
        message: `${subjectName(ref)} is a platform team and serves ${whom}; a platform should serve several teams`,
      },
    ];
  },
});
