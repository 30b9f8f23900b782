import type { MeshGraph, MeshNode } from '../../graph/meshGraph';
import { dataProduct, domain, valueHypothesis } from '../../kinds';
import { kindOfRef } from '../../refs/entityRef';
import { indexGoals, type GoalIndex } from './goals';
import { goalNode, hypothesisNode, productNode, visionNode } from './nodes';
import type { ProductTie, ValueTreeNode } from './types';
import { indexWork, type WorkIndex } from './work';

/** A link to the tier below, or above. */
export interface ValueLink {
  readonly node: ValueTreeNode;
  /** What ties a product to the other end. */
  readonly tie?: ProductTie;
}

/**
 * The Lean Value Tree of a mesh as nodes that know what is directly below and
 * directly above them.
 */
export interface ValueModel {
  /** A node by its id; `undefined` when nothing has this id. */
  find(id: string): ValueTreeNode | undefined;
  below(node: ValueTreeNode): readonly ValueLink[];
  above(node: ValueTreeNode): readonly ValueLink[];
  /** The bets that serve a goal of a domain, or the domain as a whole. */
  betsOf(domainRef: string): readonly ValueTreeNode[];
}

export function buildValueModel(graph: MeshGraph): ValueModel {
  const goals = indexGoals(graph);
  const work = indexWork(graph);
  const find = (id: string) => findNode(graph, goals, work, id);
  const link = (id: string): ValueLink[] => {
    const node = find(id);
    return node ? [{ node }] : [];
  };
  return {
    find,
    below: node => BELOW[node.tier]({ graph, goals, work, link, node }),
    above: node => ABOVE[node.tier]({ graph, goals, work, link, node }),
    betsOf: ref => betsOf(graph, goals, ref),
  };
}

interface Step {
  readonly graph: MeshGraph;
  readonly goals: GoalIndex;
  readonly work: WorkIndex;
  readonly link: (id: string) => ValueLink[];
  readonly node: ValueTreeNode;
}

type StepFunction = (step: Step) => readonly ValueLink[];

const BELOW: Readonly<Record<ValueTreeNode['tier'], StepFunction>> = {
  vision: ({ graph, goals, link, node }) => {
    const own = goals.goalsOf(graph.nodeOf(node.id)!).map(({ id }) => id);
    return [...own, ...goals.goalsServing(node.id)]
      .flatMap(link)
      .concat(bets(graph, goals, node.id));
  },
  goal: ({ graph, goals, work, link, node }) => [
    ...goals.goalsServing(node.id).flatMap(link),
    ...bets(graph, goals, node.id),
    ...productsOf(graph, work, node.id),
  ],
  hypothesis: ({ graph, work, link, node }) => [
    ...work.initiativesOf(node.id).flatMap(link),
    ...productsOf(graph, work, node.id),
  ],
  initiative: ({ graph, work, node }) => productsOf(graph, work, node.id),
  product: () => [],
};

const ABOVE: Readonly<Record<ValueTreeNode['tier'], StepFunction>> = {
  vision: () => [],
  goal: ({ goals, link, node }) => {
    const wider = goals.goals.get(node.id)?.serves ?? [];
    return wider.length > 0 ? wider.flatMap(link) : link(node.entityRef);
  },
  hypothesis: ({ graph, goals, link, node }) =>
    goals.servedBy(graph.nodeOf(node.id)!).flatMap(link),
  initiative: ({ link, node }) => link(node.entityRef),
  product: ({ work, link, node }) =>
    work
      .tiesOf(node.id)
      .flatMap(({ id, tie }) => link(id).map(found => ({ ...found, tie }))),
};

const PHASE_ORDER = { live: 0, waiting: 1, ended: 2 } as const;

function bets(graph: MeshGraph, goals: GoalIndex, id: string): ValueLink[] {
  return goals
    .hypothesesServing(id)
    .map(node => ({ node: hypothesisNode(graph, node) }))
    .sort((a, b) => PHASE_ORDER[a.node.phase] - PHASE_ORDER[b.node.phase]);
}

function betsOf(graph: MeshGraph, goals: GoalIndex, ref: string) {
  const node = graph.nodeOf(ref);
  if (node === undefined) return [];
  const ids = [ref, ...goals.goalsOf(node).map(({ id }) => id)];
  const found = ids.flatMap(id => bets(graph, goals, id));
  return [...new Map(found.map(({ node: bet }) => [bet.id, bet])).values()];
}

function productsOf(graph: MeshGraph, work: WorkIndex, id: string) {
  return work
    .productsOf(id)
    .map(({ product, tie }) => ({ node: productNode(graph, product), tie }));
}

function findNode(
  graph: MeshGraph,
  goals: GoalIndex,
  work: WorkIndex,
  id: string,
): ValueTreeNode | undefined {
  const goal = goals.goals.get(id);
  if (goal) return goalNode(graph, goal);
  const initiative = work.findInitiative(id);
  if (initiative) return initiative;
  const node = graph.nodeOf(id);
  return node === undefined
    ? undefined
    : nodeOfKind.get(kindOfRef(id))?.(graph, node);
}

const nodeOfKind: ReadonlyMap<
  string,
  (graph: MeshGraph, node: MeshNode) => ValueTreeNode
> = new Map([
  [domain.kind.toLowerCase(), visionNode],
  [valueHypothesis.kind.toLowerCase(), hypothesisNode],
  [dataProduct.kind.toLowerCase(), productNode],
]);
