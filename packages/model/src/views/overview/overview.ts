import { isInUse } from '../../facts/inUse';
import { owningTeam } from '../../facts/owningTeam';
import { teamTypeOf } from '../../facts/teamType';
import type { MeshGraph, MeshNode } from '../../graph/meshGraph';
import { dataProduct, domain, kinds } from '../../kinds';
import { decodeNotes } from '../../results/findingNotes';
import { decodeFindings } from '../../results/findingsAnnotation';
import { SEVERITIES } from '../../results/severity';
import { byTitle } from '../products';
import { titleOf } from '../titles';
import type {
  MeshOverview,
  NamedEntity,
  NextStep,
  NextStepId,
  NotedEntity,
} from './types';

const MAX_EXAMPLES = 3;
const MAX_FINDINGS = 10;

/**
 * What is in a mesh, what to do next, and what the catalog found; linear in the
 * mesh. Retired data products and domains that do not take part need nothing.
 *
 * @public
 */
export function viewOverview(graph: MeshGraph): MeshOverview {
  const products = graph.ofKind(dataProduct).filter(node => {
    const product = graph.get(dataProduct, node);
    return product && isInUse(product);
  });
  const allDomains = graph.ofKind(domain);
  const domains = allDomains.filter(node => takesPart(graph, node));
  const noted = findNoted(graph);
  return {
    kinds: kinds.map(({ kind }) =>
      kind === domain.kind
        ? { kind, count: domains.length, of: allDomains.length }
        : { kind, count: graph.ofKind({ kind }).length },
    ),
    nextSteps: findNextSteps(graph, products, domains),
    findings: noted.slice(0, MAX_FINDINGS),
    withFindings: noted.length,
    judged: kinds.reduce((sum, kind) => sum + graph.ofKind(kind).length, 0),
  };
}

function findNextSteps(
  graph: MeshGraph,
  products: readonly MeshNode[],
  domains: readonly MeshNode[],
): NextStep[] {
  const owners = products.flatMap(node => owningTeam(graph, node) ?? []);
  const none = (
    node: MeshNode,
    ...relations: Parameters<typeof graph.first>[1][]
  ) => relations.every(relation => graph.first(node, relation) === undefined);
  const step = (
    id: NextStepId,
    all: readonly MeshNode[],
    lacks: (node: MeshNode) => boolean,
  ): NextStep[] => {
    const lacking = all.filter(lacks);
    if (lacking.length === 0) return [];
    const named = lacking.map(node => nameEntity(graph, node)).sort(byTitle);
    return [
      {
        id,
        count: lacking.length,
        of: all.length,
        examples: named.slice(0, MAX_EXAMPLES),
      },
    ];
  };
  return [
    ...step('product-without-domain', products, node => none(node, 'partOf')),
    ...step('domain-without-vision', domains, node => {
      const { vision, goals } = graph.get(domain, node)?.spec.dataMesh ?? {};
      return !vision && !goals?.length;
    }),
    ...step('product-without-bet', products, node =>
      none(node, 'builtFor', 'measures', 'changedBy', 'usedBy', 'suppliesTo'),
    ),
    ...step(
      'team-without-type',
      [...new Set(owners)],
      node => teamTypeOf(graph, node) === undefined,
    ),
    ...step('domain-without-body', domains, node => none(node, 'governedBy')),
  ];
}

/** A domain with a part in the mesh, or of which it is announced. */
function takesPart(graph: MeshGraph, node: MeshNode): boolean {
  const spec = graph.get(domain, node)?.spec;
  return spec?.dataMesh !== undefined || spec?.type === 'data-domain';
}

function nameEntity(graph: MeshGraph, node: MeshNode): NamedEntity {
  return { ref: graph.refOf(node), title: titleOf(graph, node) };
}

function findNoted(graph: MeshGraph): NotedEntity[] {
  return kinds
    .flatMap(kind => [...graph.ofKind(kind)])
    .flatMap(node => {
      const annotations = graph.itemOf(node)?.entity.metadata.annotations;
      const noted = annotations && decodeFindings(annotations);
      if (!noted) return [];
      const [worst] = decodeNotes(annotations).notes;
      return { ...nameEntity(graph, node), noted, worst };
    })
    .sort((a, b) => bySeverity(a, b) || byTitle(a, b));
}

/** More of the worst first; equal ones count by what is next. */
function bySeverity(a: NotedEntity, b: NotedEntity): number {
  for (const severity of SEVERITIES) {
    const more = b.noted.counts[severity] - a.noted.counts[severity];
    if (more !== 0) return more;
  }
  return 0;
}
