import {
  teamTypeOf,
  isActive,
  otherTeam,
  type MeshGraph,
  type MeshNode,
  type MeshInteraction,
} from '@backstage-data-mesh/model';
import { notApplicable, PASS, unknown } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { providerOf } from '../../facts/team/interactionIndex';
import { listRefs } from '../../facts/team/interactions';
import { everyTeam } from './shared/everyTeam';
import { subjectName } from '../../wording/names';

export const teamStreamWithoutPlatform = defineRule({
  id: 'team-stream-without-platform',
  summary:
    'A stream-aligned team with data products in production consumes a platform as a service.',
  why: 'A product team that runs its own cloud, pipelines and security has little time left for its data. Each should be supported by at least one platform team.',
  source:
    'Broda, An operating model for data products (2022): supported by one or more platform teams',
  remedy:
    'Declare the platform in `teamInteractions` with `mode: x-as-a-service`, or ask for one.',
  subject: everyTeam,
  needs: ['mesh'],
  inPartialMesh: 'unknown',
  severity: 'warning',
  examples: {
    passing: `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: field }
spec: { type: team, children: [] }
---
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: field }
spec:
  team: group:field
  owner: group:field
  type: stream-aligned
  teamInteractions:
    - { with: group:platform, mode: x-as-a-service, role: consumer }
---
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: platform }
spec: { team: group:platform, owner: group:platform, type: platform }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec: { type: source-aligned, lifecycle: production, owner: group:field }
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
spec: { team: group:field, owner: group:field, type: stream-aligned }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec: { type: source-aligned, lifecycle: production, owner: group:field }
`,
  },
  check({ ref, node }, { graph, facts }) {
    const type = teamTypeOf(graph, node);
    if (type !== undefined && type !== 'stream-aligned') {
      return notApplicable('it is not stream-aligned');
    }
    const products = facts.teamFlows.productionProductsOf(node);
    if (products.length === 0) {
      return notApplicable('it owns no data product in production');
    }
    const declared = facts.interactions.of(node);
    const supports = declared
      .filter(found => isConsumed(graph, found, node))
      .map(found => otherTeam(found, node))
      .map(team => (team === undefined ? undefined : teamTypeOf(graph, team)));
    if (supports.includes('platform')) return PASS;
    if (supports.includes(undefined)) {
      return unknown(
        'the type of a team that serves it is not known; `spec.type` of its `TeamProfile` says it',
      );
    }
    if (type === undefined && declared.length === 0) {
      return unknown(
        'neither its type nor any interaction is declared; its `TeamProfile` says both',
      );
    }
    return [
      {
        path: ['metadata', 'name'],
        message: `${subjectName(ref)} owns ${listRefs([...products].map(graph.refOf))} in production and consumes no platform as a service; a stream-aligned team should be supported by at least one platform team`,
      },
    ];
  },
});

/** True for a service that the team does not provide itself. */
function isConsumed(
  graph: MeshGraph,
  found: MeshInteraction,
  team: MeshNode,
): boolean {
  const { interaction } = found;
  return (
    isActive(interaction) &&
    interaction.mode === 'x-as-a-service' &&
    providerOf(graph, found) !== team
  );
}
