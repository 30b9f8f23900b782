import {
  dataProduct,
  domain,
  domainsOf,
  governanceBody,
  isInUse,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import * as z from 'zod';
import { notApplicable, type Finding } from '../../declare/finding';
import { defineRule, type RuleContext } from '../../declare/rule';
import { everyMeshHome } from '../../declare/subject';
import { countOf } from '../../wording/amounts';
import { nameEntity, subjectName } from '../../wording/names';

export const governanceBodyMissing = defineRule({
  id: 'governance-body-missing',
  summary: 'Where there is something to decide, a governance body decides it.',
  why: 'Several products in a domain compete for the same people, and several domains for the same money. Without a named body these decisions are taken by whoever shouts, or not at all. Where one team owns all there is, there is nobody to agree with yet.',
  source: 'Thoughtworks, Data mesh in practice: organizational operating model',
  remedy:
    'Add a `GovernanceBody` of the missing type whose `spec.scope` covers the domain; for the whole mesh with `level: enterprise`.',
  subject: everyMeshHome,
  needs: ['mesh'],
  inPartialMesh: 'unknown',
  severity: 'warning',
  options: z.object({
    products: z
      .number()
      .default(2)
      .describe('From how many data products on a domain needs a body.'),
    domains: z
      .number()
      .default(2)
      .describe(
        'From how many domains with data products on the mesh needs a portfolio and a technology body.',
      ),
  }),
  examples: {
    passing: `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: patient-journey }
spec: { owner: group:leads }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec: { type: aggregate, lifecycle: production, owner: group:visit-crew, domain: patient-journey }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: refills }
spec: { type: aggregate, lifecycle: production, owner: group:refill-crew, domain: patient-journey }
---
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: patient-journey-circle }
spec: { type: domain, owner: group:leads, scope: { level: domain, domains: [patient-journey] } }
`,
    failing: `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: patient-journey }
spec: { owner: group:leads }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec: { type: aggregate, lifecycle: production, owner: group:visit-crew, domain: patient-journey }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: refills }
spec: { type: aggregate, lifecycle: production, owner: group:refill-crew, domain: patient-journey }
`,
  },
  check({ ref, node }, context) {
    const { graph, facts, options } = context;
    const isLarge = hasProducts(graph, node, options.products);
    const domains = facts.meshHome() === node ? countDomains(graph) : 0;
    const isMesh = domains >= options.domains;
    if (!isLarge && !isMesh) {
      return notApplicable('there is too little in it to decide on');
    }
    if (!isMesh && isOfOneTeam(node, context)) {
      return notApplicable(
        'one team owns all data products there are, and decides for itself',
      );
    }
    return [
      ...(isLarge ? findDomainBody(ref, node, context) : []),
      ...(isMesh ? findMeshBodies(ref, { domains, graph }) : []),
    ];
  },
});

type Context = RuleContext<{ products: number }>;

function findDomainBody(
  ref: string,
  node: MeshNode,
  context: Context,
): Finding[] {
  const { graph, facts } = context;
  const covering = facts.governance().coverage.bodiesFor(node);
  const isCovered = [...covering].some(({ body }) =>
    isOfType(graph, body, 'domain'),
  );
  if (isCovered) return [];
  // no number of today: the same finding as long as nobody decides
  const least = countOf(context.options.products, [
    'data product',
    'data products',
  ]);
  return [
    {
      path: ['metadata', 'name'],
      message: `${subjectName(ref)} has at least ${least} and no governance body of type \`domain\` decides for it; one decides which use case comes next`,
      discriminator: 'domain',
    },
  ];
}

function findMeshBodies(
  ref: string,
  { domains, graph }: { domains: number; graph: MeshGraph },
): Finding[] {
  const bodies = graph.ofKind(governanceBody);
  return (['portfolio', 'technology'] as const)
    .filter(
      type =>
        !bodies.some(
          body => isOfType(graph, body, type) && !isOfOneDomain(graph, body),
        ),
    )
    .map(type => ({
      path: ['metadata', 'name'],
      message: `The mesh of ${nameEntity(ref)} has ${domains} domains with data products and no governance body of type \`${type}\` for more than one of them; what concerns several domains is decided together`,
      discriminator: type,
    }));
}

/** True for a body of one domain in which no other lies. */
function isOfOneDomain(graph: MeshGraph, body: MeshNode): boolean {
  const { level } = graph.get(governanceBody, body)?.spec.scope ?? {};
  const domains = domainsOf(graph, body);
  return (
    level === 'domain' &&
    domains.length === 1 &&
    !graph
      .targets(domains[0], 'hasPart')
      .some(part => graph.get(domain, part) !== undefined)
  );
}

function isOfType(graph: MeshGraph, body: MeshNode, type: string): boolean {
  return graph.get(governanceBody, body)?.spec.type === type;
}

/** Looks at no more products than it takes. */
function hasProducts(graph: MeshGraph, node: MeshNode, least: number): boolean {
  const isOne = isLive(graph);
  let found = 0;
  for (const part of graph.targets(node, 'hasPart')) {
    if (found >= least) break;
    if (isOne(part)) found++;
  }
  return found >= least;
}

function isLive(graph: MeshGraph) {
  return (part: MeshNode): boolean => {
    const product = graph.get(dataProduct, part);
    return product !== undefined && isInUse(product);
  };
}

/** True where all data products of the mesh are in the domain, and of one team. */
function isOfOneTeam(node: MeshNode, { graph }: Context): boolean {
  const isOne = isLive(graph);
  let team: MeshNode | undefined;
  for (const part of graph.targets(node, 'hasPart')) {
    if (!isOne(part)) continue;
    const owner = graph.first(part, 'ownedBy');
    if (owner === undefined || owner !== (team ?? owner)) return false;
    team = owner;
  }
  return !graph
    .ofKind(domain)
    .some(other => other !== node && holdsProducts(graph, other));
}

function holdsProducts(graph: MeshGraph, node: MeshNode): boolean {
  return (
    graph.get(domain, node) !== undefined &&
    graph.targets(node, 'hasPart').some(isLive(graph))
  );
}

function countDomains(graph: MeshGraph): number {
  return graph.ofKind(domain).filter(node => holdsProducts(graph, node)).length;
}
