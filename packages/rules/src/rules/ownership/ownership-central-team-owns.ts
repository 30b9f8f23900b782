import {
  nameOfRef,
  teamTypeOf,
  owningTeam,
  type MeshGraph,
  type MeshNode,
  type TeamType,
} from '@backstage-data-mesh/model';
import {
  notApplicable,
  PASS,
  unknown,
  type Finding,
} from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { productsInUse } from '../../declare/subject';
import { areNested, domainsOfTeam } from './shared/teamDomains';
import { listSome } from '../../wording/amounts';
import { nameEntity, nameRef, subjectName } from '../../wording/names';

export const ownershipCentralTeamOwns = defineRule({
  id: 'ownership-central-team-owns',
  summary:
    'A data product is owned by a team of its domain, not by a central one.',
  why: 'A data mesh that is squeezed into a central structure keeps its bottleneck and its distance from the business. Platform and enabling teams make the teams of the domains faster; they do not own their data. What a platform team knows itself, such as how its platform is used, may be its own: a product of a domain that the team owns is a hint, as long as it reads nothing of other domains.',
  source: 'Thoughtworks, Data mesh in practice: organizational operating model',
  remedy:
    'Move the data product to a team of its domain, with the help of the central team. Where that cannot be, for now or for good, say why in a waiver.',
  subject: productsInUse,
  needs: ['mesh'],
  inPartialMesh: 'by-finding',
  severity: 'warning',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: field-crew
  domain: access
---
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: field-crew }
spec:
  team: field-crew
  owner: field-crew
  type: stream-aligned
  domains: [{ domain: access }]
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: data-platform
  domain: access
---
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: data-platform }
spec: { team: data-platform, owner: data-platform, type: platform }
`,
  },
  check({ ref, node }, { graph }) {
    const team = owningTeam(graph, node);
    if (team === undefined) return notApplicable('its owner is not a group');
    const type = teamTypeOf(graph, team);
    const home = graph.first(node, 'partOf');
    if (type && CENTRAL.includes(type)) {
      const central = findCentral(ref, graph.refOf(team), type);
      const isOwn =
        type === 'platform' &&
        home !== undefined &&
        isHomeOf(graph, team, home) &&
        !readsFromOthers(graph, node, home);
      return [isOwn ? ofOwnDomain(central, graph.refOf(home)) : central];
    }
    if (home === undefined)
      return unknown('it belongs to no domain; `spec.domain` says which');
    const domains = domainsOfTeam(graph, team);
    if (domains.length === 0) {
      return isHomeOf(graph, team, home)
        ? PASS
        : unknown(
            'the domains of its team are not known; `spec.domains` of its `TeamProfile` says them',
          );
    }
    if (domains.some(domain => isNear(graph, domain, home))) return PASS;
    return [
      findOutside(ref, {
        team: graph.refOf(team),
        home: graph.refOf(home),
        domains,
      }),
    ];
  },
});

const CENTRAL: readonly TeamType[] = ['platform', 'enabling'];

const PATH = ['spec', 'owner'];

function findCentral(ref: string, team: string, type: TeamType): Finding {
  const kind = type === 'platform' ? 'a platform team' : 'an enabling team';
  return {
    path: PATH,
    message: `${subjectName(ref)} is owned by ${nameRef(team)}, which is ${kind}; a team of the domain owns it`,
    discriminator: 'type',
  };
}

/** What a platform team knows of its platform is nobody else's to own. */
function ofOwnDomain(central: Finding, home: string): Finding {
  const [fact] = central.message.split(';');
  return {
    ...central,
    severity: 'info',
    message: `${fact}, and owns ${nameEntity(home)}; what it knows of its own platform is its own, other data is not`,
  };
}

function findOutside(
  ref: string,
  facts: { team: string; home: string; domains: readonly string[] },
): Finding {
  const { team, home, domains } = facts;
  const known = [...new Set(domains)].map(nameOfRef).sort();
  return {
    path: PATH,
    message: `${subjectName(ref)} is part of ${nameEntity(home)}, and its owner ${nameRef(team)} works in ${listSome(known)} instead; a team of the domain owns it`,
    discriminator: 'domain',
    fromAbsence: true,
  };
}

/** True when the team itself owns the domain. */
function isHomeOf(graph: MeshGraph, team: MeshNode, home: MeshNode): boolean {
  return (
    graph.first(home, 'ownedBy') === team ||
    graph.targets(home, 'ownedBy').includes(team)
  );
}

/** True when it reads data products of other domains. */
function readsFromOthers(
  graph: MeshGraph,
  node: MeshNode,
  home: MeshNode,
): boolean {
  return graph
    .targets(node, 'consumesFrom')
    .some(provider => graph.first(provider, 'partOf') !== home);
}

/** True when one domain lies within the other: the team is not far away. */
function isNear(graph: MeshGraph, domain: string, home: MeshNode): boolean {
  const node = graph.nodeOf(domain);
  return node !== undefined && areNested(graph, node, home);
}
