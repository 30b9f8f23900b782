import { isInUse } from '../../facts/inUse';
import { owningTeam } from '../../facts/owningTeam';
import { teamTypeOf } from '../../facts/teamType';
import type { MeshGraph, MeshNode } from '../../graph/meshGraph';
import { dataProduct, domain, kinds } from '../../kinds';
import {
  eachInSteps,
  finish,
  sortInSteps,
  type Steps,
} from '../../memory/steps';
import { SERVING_RELATIONS } from '../../relations';
import { decodeNotes } from '../../results/findingNotes';
import { decodeFindings, hasFindings } from '../../results/findingsAnnotation';
import { SEVERITIES } from '../../results/severity';
import { byTitle } from '../products';
import { titleOf } from '../titles';
import type {
  FoundInMesh,
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
  return finish(overviewInSteps(graph));
}

/** The same, in steps; `found` knows more of findings than the catalog. @public */
export function* overviewInSteps(
  graph: MeshGraph,
  found?: FoundInMesh,
): Steps<MeshOverview> {
  const products = yield* filterInSteps(graph.ofKind(dataProduct), node => {
    const product = graph.get(dataProduct, node);
    return product !== undefined && isInUse(product);
  });
  const allDomains = graph.ofKind(domain);
  const domains = yield* filterInSteps(allDomains, node =>
    takesPart(graph, node),
  );
  const nextSteps = yield* findNextSteps(graph, products, domains);
  const noted = yield* findNoted(graph, found?.noted);
  return {
    kinds: kinds.map(({ kind }) =>
      kind === domain.kind
        ? { kind, count: domains.length, of: allDomains.length }
        : { kind, count: graph.ofKind({ kind }).length },
    ),
    nextSteps,
    findings: noted
      .slice(0, MAX_FINDINGS)
      .map(each => ({ ...each, worst: (found?.worst ?? told)(each.ref) })),
    withFindings: noted.length,
    judged: kinds.reduce((sum, kind) => sum + graph.ofKind(kind).length, 0),
    ...(found && { isWithinMesh: true }),
  };

  function told(ref: string) {
    const [worst] = decodeNotes(annotationsOf(graph, ref)).notes;
    return worst;
  }
}

function* filterInSteps(
  nodes: readonly MeshNode[],
  fits: (node: MeshNode) => boolean,
): Steps<MeshNode[]> {
  const found: MeshNode[] = [];
  yield* eachInSteps(nodes, node => {
    if (fits(node)) found.push(node);
  });
  return found;
}

function* findNextSteps(
  graph: MeshGraph,
  products: readonly MeshNode[],
  domains: readonly MeshNode[],
): Steps<NextStep[]> {
  const owners = new Set<MeshNode>();
  yield* eachInSteps(products, node => {
    const owner = owningTeam(graph, node);
    if (owner !== undefined) owners.add(owner);
  });
  const none = (
    node: MeshNode,
    ...relations: Parameters<typeof graph.first>[1][]
  ) => relations.every(relation => graph.first(node, relation) === undefined);
  const step = function* step(
    id: NextStepId,
    all: readonly MeshNode[],
    lacks: (node: MeshNode) => boolean,
  ): Steps<NextStep[]> {
    const lacking = yield* filterInSteps(all, lacks);
    if (lacking.length === 0) return [];
    const named: NamedEntity[] = [];
    yield* eachInSteps(lacking, node =>
      addFirst(named, nameEntity(graph, node), byTitle),
    );
    return [{ id, count: lacking.length, of: all.length, examples: named }];
  };
  return [
    ...(yield* step('product-without-domain', products, node =>
      none(node, 'partOf'),
    )),
    ...(yield* step('domain-without-vision', domains, node => {
      const { vision, goals } = graph.get(domain, node)?.spec.dataMesh ?? {};
      return !vision && !goals?.length;
    })),
    ...(yield* step('product-without-bet', products, node =>
      none(node, ...SERVING_RELATIONS, 'suppliesTo'),
    )),
    ...(yield* step(
      'team-without-type',
      [...owners],
      node => teamTypeOf(graph, node) === undefined,
    )),
    ...(yield* step('domain-without-body', domains, node =>
      none(node, 'governedBy'),
    )),
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

function annotationsOf(graph: MeshGraph, ref: string) {
  const node = graph.nodeOf(ref);
  const item = node === undefined ? undefined : graph.itemOf(node);
  return item?.entity.metadata.annotations ?? {};
}

function* findNoted(
  graph: MeshGraph,
  notedOn: FoundInMesh['noted'] = ref =>
    decodeFindings(annotationsOf(graph, ref)),
): Steps<NotedEntity[]> {
  const found: NotedEntity[] = [];
  for (const kind of kinds)
    yield* eachInSteps(graph.ofKind(kind), node => {
      const named = nameEntity(graph, node);
      const noted = notedOn(named.ref);
      if (noted && hasFindings(noted)) found.push({ ...named, noted });
    });
  return yield* sortInSteps(found, (a, b) => bySeverity(a, b) || byTitle(a, b));
}

/** Keeps the first few of all that are added, in order. */
function addFirst<Item>(
  first: Item[],
  item: Item,
  compare: (a: Item, b: Item) => number,
): void {
  const at = first.findIndex(each => compare(item, each) < 0);
  first.splice(at === -1 ? first.length : at, 0, item);
  if (first.length > MAX_EXAMPLES) first.pop();
}

/** More of the worst first; equal ones count by what is next. */
function bySeverity(a: NotedEntity, b: NotedEntity): number {
  for (const severity of SEVERITIES) {
    const more = b.noted.counts[severity] - a.noted.counts[severity];
    if (more !== 0) return more;
  }
  return 0;
}
