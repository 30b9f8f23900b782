import type { MeshGraph, MeshNode } from '../../graph/meshGraph';
import { referencesOf } from '../../graph/meshItem';
import { domain, valueHypothesis } from '../../kinds';
import type { ValueHypothesisEntity } from '../../kinds/valueHypothesis/valueHypothesis';
import type { Reference } from '../../read/reference';
import { MultiMap } from '../../memory/multiMap';
import { eachInSteps, type Steps } from '../../memory/steps';
import { initiativeId, initiativeNode } from './nodes';
import type { ProductTie, ValueTreeNode } from './types';

/** A product below a node, and what ties it there. */
export interface ProductLink {
  readonly product: MeshNode;
  readonly tie: ProductTie;
}

/** What a product is tied to. */
export interface ProductTieEnd {
  /** The id of an initiative, a hypothesis or a goal. */
  readonly id: string;
  readonly tie: ProductTie;
}

/** Initiatives, and the products that bets and goals are tied to. */
export interface WorkIndex {
  initiativesOf(hypothesisRef: string): readonly string[];
  findInitiative(id: string): ValueTreeNode | undefined;
  productsOf(id: string): readonly ProductLink[];
  tiesOf(productRef: string): readonly ProductTieEnd[];
}

/** Indexes the work on all bets in one pass. */
export function* workInSteps(graph: MeshGraph): Steps<WorkIndex> {
  const initiatives = new MultiMap<string, string>();
  const nodes = new Map<string, () => ValueTreeNode>();
  const products = new MultiMap<string, ProductLink>();
  const ties = new MultiMap<string, ProductTieEnd>();
  const tie = (end: ProductTieEnd, productRef: string) => {
    products.add(end.id, { product: graph.nodeOf(productRef)!, tie: end.tie });
    ties.add(productRef, end);
  };

  yield* eachInSteps(graph.ofKind(valueHypothesis), node => {
    const entity = graph.get(valueHypothesis, node);
    if (!entity) return;
    const ref = graph.refOf(node);
    for (const initiative of entity.spec.initiatives ?? []) {
      const id = initiativeId(ref, initiative.id);
      initiatives.add(ref, id);
      nodes.set(id, () => initiativeNode(ref, entity, initiative));
    }
    const references = referencesOf(graph, valueHypothesis, node);
    for (const reference of references.all()) {
      const end = endInHypothesis(ref, entity, reference);
      if (end) tie(end, reference.ref);
    }
  });
  yield* eachInSteps(graph.ofKind(domain), node => {
    const entity = graph.get(domain, node);
    if (!entity) return;
    const references = referencesOf(graph, domain, node);
    const measuring = references.of('dataMesh.goals.measures.measuredBy');
    for (const { index, ref, relation } of measuring) {
      const goal = entity.spec.dataMesh?.goals?.[index];
      if (relation !== 'measuredBy' || !goal) continue;
      tie({ id: `${graph.refOf(node)}#${goal.id}`, tie: 'measures' }, ref);
    }
  });

  return {
    initiativesOf: ref => initiatives.get(ref),
    findInitiative: id => nodes.get(id)?.(),
    productsOf: id => products.get(id),
    tiesOf: ref => ties.get(ref),
  };
}

function endInHypothesis(
  ref: string,
  entity: ValueHypothesisEntity,
  { index, relation }: Reference,
): ProductTieEnd | undefined {
  switch (relation) {
    case 'measuredBy':
      return { id: ref, tie: 'measures' };
    case 'builds':
    case 'changes':
    case 'uses': {
      const initiative = entity.spec.initiatives?.[index];
      return (
        initiative && { id: initiativeId(ref, initiative.id), tie: relation }
      );
    }
    default:
      return undefined;
  }
}
