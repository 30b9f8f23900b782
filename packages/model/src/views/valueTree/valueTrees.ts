import type { MeshGraph } from '../../graph/meshGraph';
import { valueHypothesis } from '../../kinds';
import { finish, type Steps } from '../../memory/steps';
import { kindOfRef } from '../../refs/entityRef';
import { findSupport } from './support';
import { growTree } from './tree';
import type { ValueSupport, ValueTree, ValueTreeNode } from './types';
import { buildValueModel, type ValueModel } from './valueModel';

/** Questions to the Lean Value Tree of a mesh. @public */
export interface ValueTrees {
  /**
   * The tree that an entity stands in: for a domain the tree below its vision;
   * for a value hypothesis the tree below the first goal that it serves, with
   * the hypothesis in focus, so that its siblings are seen. `undefined` for an
   * entity that is in no value tree.
   */
  around(entityRef: string): ValueTree | undefined;
  /** The same, in steps: a tree may be large. */
  aroundInSteps(entityRef: string): Steps<ValueTree | undefined>;
  /** Why a data product exists; `undefined` when it is not in the mesh. */
  support(productRef: string): ValueSupport | undefined;
}

/** Bounds that keep answers small whatever the mesh. @public */
export interface ValueTreeLimits {
  /** Nodes of one tree; 5,000 unless given. */
  readonly maxNodes?: number;
  /** Paths of one product; 100 unless given. */
  readonly maxPaths?: number;
}

/**
 * Indexes the mesh once, in linear time, and answers from the index; measures as
 * they stand on a day.
 *
 * @public
 */
export function createValueTrees(
  graph: MeshGraph,
  today: string,
  limits: ValueTreeLimits = {},
): ValueTrees {
  return finish(valueTreesInSteps(graph, today, limits));
}

/** The same, in steps. @public */
export function* valueTreesInSteps(
  graph: MeshGraph,
  today: string,
  limits: ValueTreeLimits = {},
): Steps<ValueTrees> {
  const { maxNodes = 5_000, maxPaths = 100 } = limits;
  const model = yield* buildValueModel({ graph, today });
  const aroundInSteps = function* aroundInSteps(
    entityRef: string,
  ): Steps<ValueTree | undefined> {
    const node = model.find(entityRef);
    if (!node || node.tier === 'product') return undefined;
    const root = rootAround(model, node);
    const tree = yield* growTree(model, { node: root }, maxNodes);
    return root === node ? tree : { ...tree, focusId: node.id };
  };
  return {
    aroundInSteps,
    around: entityRef => finish(aroundInSteps(entityRef)),
    support: productRef => findSupport(graph, model, { productRef, maxPaths }),
  };
}

function rootAround(model: ValueModel, node: ValueTreeNode): ValueTreeNode {
  const isBet = kindOfRef(node.id) === valueHypothesis.kind.toLowerCase();
  return (isBet && model.above(node)[0]?.node) || node;
}
