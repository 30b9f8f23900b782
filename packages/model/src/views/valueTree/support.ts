import type { MeshGraph, MeshNode } from '../../graph/meshGraph';
import { findReach } from '../../graph/reach';
import { dataProduct } from '../../kinds';
import { findUpwardPaths } from './paths';
import type { ValuePath, ValueSupport, ValueTreeNode } from './types';
import type { ValueModel } from './valueModel';

const MAX_CANDIDATES = 5;

/** Everything that a product serves, itself or through its consumers. */
export function findSupport(
  graph: MeshGraph,
  model: ValueModel,
  options: { readonly productRef: string; readonly maxPaths: number },
): ValueSupport | undefined {
  const { productRef, maxPaths } = options;
  const product = graph.get(dataProduct, graph.nodeOf(productRef));
  if (!product) return undefined;
  const { paths, isCut } = collectPaths(graph, model, options);
  const direct = goalIds(paths.filter(isDirect));
  const indirectPaths = paths.filter(
    path => !isDirect(path) && goalIds([path]).some(id => !direct.includes(id)),
  );
  return {
    productRef,
    paths,
    directGoalIds: direct,
    indirectGoalIds: goalIds(indirectPaths).filter(id => !direct.includes(id)),
    viaConsumerRefs: unique(
      indirectPaths.map(({ products }) => products[products.length - 1].id),
    ),
    candidates:
      paths.length > 0 ? [] : findCandidates(graph, model, productRef),
    isCut: isCut || paths.length > maxPaths,
  };
}

function collectPaths(
  graph: MeshGraph,
  model: ValueModel,
  { productRef, maxPaths }: { productRef: string; maxPaths: number },
) {
  const paths: ValuePath[] = [];
  const start = graph.nodeOf(productRef)!;
  const reach = findReach(graph, start, ['suppliesTo']);
  const known = new Map<MeshNode, readonly ValueTreeNode[]>();
  const nodeOf = (product: MeshNode) => {
    const found =
      known.get(product) ?? [model.find(graph.refOf(product)) ?? []].flat();
    known.set(product, found);
    return found;
  };
  for (const consumer of [start, ...reach.nodes]) {
    // a chain may be as long as the mesh, and few in it are tied to a goal
    if (!model.isTied(graph.refOf(consumer))) continue;
    const products = reach.pathTo(consumer).flatMap(nodeOf);
    const left = maxPaths - paths.length;
    const found = findUpwardPaths(model, products[products.length - 1], left);
    paths.push(
      ...found.paths.map(path => ({
        products,
        tie: path[0].tie!,
        steps: path.map(({ node }) => node),
      })),
    );
    if (found.isCut) return { paths, isCut: true };
  }
  return { paths, isCut: false };
}

/**
 * The goals nearest to the work: the first goal of each path. Wider goals
 * follow from them and would count the same support twice.
 */
function goalIds(paths: readonly ValuePath[]): string[] {
  return unique(
    paths.flatMap(
      ({ steps }) => steps.find(({ tier }) => tier === 'goal')?.id ?? [],
    ),
  );
}

function isDirect({ products }: ValuePath): boolean {
  return products.length === 1;
}

/** Bets of the product's domain that are not over. */
function findCandidates(
  graph: MeshGraph,
  model: ValueModel,
  productRef: string,
): readonly ValueTreeNode[] {
  const domainNode = graph.first(graph.nodeOf(productRef)!, 'partOf');
  if (domainNode === undefined) return [];
  return model
    .betsOf(graph.refOf(domainNode))
    .filter(({ phase }) => phase !== 'ended')
    .slice(0, MAX_CANDIDATES);
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
