import {
  dataProduct,
  domain,
  domainChain,
  domainsOf,
  isActive,
  otherTeam,
  owningTeam,
  teamTypeOf,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import { notApplicable } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import {
  providerOf,
  type InteractionIndex,
} from '../../facts/team/interactionIndex';
import { productsOf } from '../../facts/team/teams';
import { everyTeam } from './shared/everyTeam';
import { verdictOf } from './shared/verdict';
import { nameEntity, subjectName } from '../../wording/names';

export const teamPlatformDependsOnStream = defineRule({
  id: 'team-platform-depends-on-stream',
  summary:
    'A platform team needs nothing of what the stream-aligned teams make that it serves.',
  why: 'A platform lies under the products that stand on it. If it needs one of them to work, a failure there reaches everybody, and neither team can change without the other. Facts as they arise at the source, and data that bears the identifiers of its domain, such as reference data, are no such need: everybody reads them.',
  source: 'Practice: the flow between platform and stream goes one way',
  remedy:
    'Move what the platform consumes into the platform, or split the platform team.',
  subject: everyTeam,
  needs: ['mesh'],
  severity: 'warning',
  version: '2',
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
    const readFrom = findTeamsReadFrom(graph, node);
    const inverted = [...services.consumers].filter(
      team => services.providers.has(team) || readFrom.has(team),
    );
    const findings = inverted
      .filter(team => teamTypeOf(graph, team) === 'stream-aligned')
      .map(team => ({
        path: ['metadata', 'name'],
        discriminator: graph.refOf(team),
        message: `${subjectName(ref)} is a platform team and needs ${services.providers.has(team) ? 'a service' : 'a derived data product'} of ${nameEntity(graph.refOf(team))}, which it serves; a platform does without the work of the teams that stand on it`,
        related: [{ ref: graph.refOf(team) }],
      }));
    const isDoubtful = inverted.some(
      team => teamTypeOf(graph, team) === undefined,
    );
    return verdictOf(
      findings,
      isDoubtful
        ? 'the type of a team that it depends on is not known; `spec.type` of its `TeamProfile` says it'
        : '',
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

/** The teams of which a product of this team reads what they derive. */
function findTeamsReadFrom(
  graph: MeshGraph,
  team: MeshNode,
): ReadonlySet<MeshNode> {
  const sources = productsOf(graph, team).flatMap(({ node }) =>
    [...graph.targets(node, 'consumesFrom')].filter(
      source => !isForEverybody(graph, source),
    ),
  );
  return new Set(sources.flatMap(source => owningTeam(graph, source) ?? []));
}

/**
 * True for facts as they arise at the source, and for a product that offers the
 * identifiers of its domain: what everybody reads, and nobody waits for.
 */
function isForEverybody(graph: MeshGraph, node: MeshNode): boolean {
  const product = graph.get(dataProduct, node);
  if (product?.spec.type === 'source-aligned') return true;
  const offered = new Set(
    product?.spec.outputPorts?.flatMap(({ identifiers = [] }) => identifiers),
  );
  if (offered.size === 0) return false;
  return domainsOf(graph, node)
    .flatMap(own => domainChain(graph, own))
    .some(around =>
      graph
        .get(domain, around)
        ?.spec.dataMesh?.identifiers?.some(({ id }) => offered.has(id)),
    );
}
