import {
  teamTypeOf,
  isActive,
  otherTeam,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import { notApplicable } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import {
  providerOf,
  type InteractionIndex,
} from '../../facts/team/interactionIndex';
import { everyTeam } from './shared/everyTeam';
import { verdictOf } from './shared/verdict';
import { nameEntity, subjectName } from '../../wording/names';

export const teamPlatformDependsOnStream = defineRule({
  id: 'team-platform-depends-on-stream',
  summary:
    'A platform team consumes nothing from the stream-aligned teams that it serves.',
  why: 'A platform lies under the products that stand on it. If it needs one of them to work, a failure there reaches everybody, and neither team can change without the other.',
  source: 'Practice: the flow between platform and stream goes one way',
  remedy:
    'Move what the platform consumes into the platform, or split the platform team.',
  subject: everyTeam,
  needs: ['mesh'],
  severity: 'warning',
  examples: {
    passing: `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: platform, annotations: { data-mesh/team-type: platform } }
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
`,
    failing: `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: platform, annotations: { data-mesh/team-type: platform } }
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
    - { with: group:platform, mode: x-as-a-service, role: provider }
`,
  },
  check({ ref, node }, { graph, facts }) {
    if (teamTypeOf(graph, node) !== 'platform') {
      return notApplicable('it is not a platform team');
    }
    const services = findServices(graph, facts.interactions, node);
    const flows = facts.teamFlows;
    const inverted = [...services.consumers].filter(
      team => services.providers.has(team) || flows.consumersOf(team).has(node),
    );
    const findings = inverted
      .filter(team => teamTypeOf(graph, team) === 'stream-aligned')
      .map(team => ({
        path: ['metadata', 'name'],
        discriminator: graph.refOf(team),
        message: `${subjectName(ref)} is a platform team and consumes ${services.providers.has(team) ? 'a service' : 'data'} of ${nameEntity(graph.refOf(team))}, which it serves; a platform should not depend on the teams that stand on it`,
        related: [{ ref: graph.refOf(team) }],
      }));
    const isDoubtful = inverted.some(
      team => teamTypeOf(graph, team) === undefined,
    );
    return verdictOf(
      findings,
      isDoubtful ? 'the type of a team that it depends on is not known' : '',
    );
  },
});

interface Services {
  /** The teams that a team serves. */
  readonly consumers: ReadonlySet<MeshNode>;
  /** The teams that serve it. */
  readonly providers: ReadonlySet<MeshNode>;
}

function findServices(
  graph: MeshGraph,
  interactions: InteractionIndex,
  team: MeshNode,
): Services {
  const consumers = new Set<MeshNode>();
  const providers = new Set<MeshNode>();
  for (const found of interactions.of(team)) {
    const { interaction } = found;
    const other = otherTeam(found, team);
    if (other === undefined || other === team) continue;
    if (interaction.mode !== 'x-as-a-service' || !isActive(interaction)) {
      continue;
    }
    const provider = providerOf(graph, found);
    if (provider === team) consumers.add(other);
    else if (provider === other) providers.add(other);
  }
  return { consumers, providers };
}
