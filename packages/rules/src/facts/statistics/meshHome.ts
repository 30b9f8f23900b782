import {
  dataProduct,
  domain,
  eachInSteps,
  governanceBody,
  kindOfRef,
  type MeshGraph,
  type MeshNode,
  type Steps,
} from '@backstage-data-mesh/model';

/**
 * Where findings about the mesh as a whole are reported: on who can act on them.
 * That is the domain of the company, in which all others lie; where there is
 * none, the body that decides for the enterprise; and else, of the domains that
 * stand side by side, the one with the most data products in it. `undefined`
 * without any domain or such body.
 */
export function* findMeshHome(graph: MeshGraph): Steps<MeshNode | undefined> {
  const domains = yield* findDomains(graph);
  const tops: MeshNode[] = [];
  yield* eachInSteps(domains, node => {
    if (!liesInAnother(graph, node)) tops.push(node);
  });
  if (tops.length === 1) return tops[0];
  return (
    (yield* findEnterpriseBody(graph)) ??
    (yield* findLargest(graph, tops.length > 0 ? tops : domains))
  );
}

/** The data domains, or all where none has said that it is one. */
function* findDomains(graph: MeshGraph): Steps<readonly MeshNode[]> {
  const all: MeshNode[] = [];
  const ours: MeshNode[] = [];
  yield* eachInSteps(graph.ofKind(domain), node => {
    const entity = graph.get(domain, node);
    if (entity) all.push(node);
    if (entity?.spec.dataMesh) ours.push(node);
  });
  return ours.length > 0 ? ours : all;
}

function liesInAnother(graph: MeshGraph, node: MeshNode): boolean {
  return graph
    .targets(node, 'partOf')
    .some(wider => graph.get(domain, wider) !== undefined);
}

/** A portfolio is about most, hence before the others. */
const TYPES: readonly string[] = [
  'portfolio',
  'technology',
  'domain',
  'oversight',
];

function* findEnterpriseBody(graph: MeshGraph): Steps<MeshNode | undefined> {
  let found: MeshNode | undefined;
  let best = TYPES.length;
  yield* eachInSteps(graph.ofKind(governanceBody), node => {
    const { scope, type } = graph.get(governanceBody, node)?.spec ?? {};
    if (scope?.level !== 'enterprise' || type === undefined) return;
    const place = TYPES.indexOf(type);
    if (place >= 0 && place < best) [found, best] = [node, place];
  });
  return found;
}

function* findLargest(
  graph: MeshGraph,
  domains: readonly MeshNode[],
): Steps<MeshNode | undefined> {
  let largest: MeshNode | undefined;
  let most = -1;
  for (const node of domains) {
    const count = yield* countProducts(graph, node);
    if (count > most) [largest, most] = [node, count];
  }
  return largest;
}

/** In a domain and all within it. */
function* countProducts(graph: MeshGraph, start: MeshNode): Steps<number> {
  const within = new Set([start]);
  let count = 0;
  // a set yields what is added to it while it is walked
  for (const node of within) {
    for (const part of graph.targets(node, 'hasPart')) {
      const kind = kindOfRef(graph.refOf(part));
      if (kind === PRODUCT) count += 1;
      if (kind === DOMAIN) within.add(part);
    }
    yield;
  }
  return count;
}

const PRODUCT = dataProduct.kind.toLowerCase();
const DOMAIN = domain.kind.toLowerCase();
