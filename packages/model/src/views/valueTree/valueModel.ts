import { byKind } from '../../facts/byKind';
import { goalsInSteps, type GoalIndex } from '../../facts/goals';
import type { MeshNode } from '../../graph/meshGraph';
import { dataProduct, domain, valueHypothesis } from '../../kinds';
import type { Steps } from '../../memory/steps';
import { kindOfRef } from '../../refs/entityRef';
import {
  goalNode,
  hypothesisNode,
  missingGoalNode,
  productNode,
  visionNode,
  type MeshOnDay,
} from './nodes';
import type { ProductTie, ValueTreeNode } from './types';
import { workInSteps, type WorkIndex } from './work';

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
  /** True for a product that stands below some node. */
  isTied(productRef: string): boolean;
  /** The bets that serve a goal of a domain, or the domain as a whole. */
  betsOf(domainRef: string): readonly ValueTreeNode[];
}

export function* buildValueModel(mesh: MeshOnDay): Steps<ValueModel> {
  const { graph } = mesh;
  const goals = yield* goalsInSteps(graph);
  const work = yield* workInSteps(graph);
  const find = (id: string) => findNode(mesh, { goals, work }, id);
  const link = (id: string): ValueLink[] => {
    const node = find(id);
    return node ? [{ node }] : [];
  };
  return {
    find,
    below: node => BELOW[node.tier]({ mesh, goals, work, link, node }),
    above: node => ABOVE[node.tier]({ mesh, goals, work, link, node }),
    isTied: ref => work.tiesOf(ref).length > 0,
    betsOf: ref => betsOf(mesh, goals, ref),
  };
}

interface Step {
  readonly mesh: MeshOnDay;
  readonly goals: GoalIndex;
  readonly work: WorkIndex;
  readonly link: (id: string) => ValueLink[];
  readonly node: ValueTreeNode;
}

type StepFunction = (step: Step) => readonly ValueLink[];

const BELOW: Readonly<Record<ValueTreeNode['tier'], StepFunction>> = {
  vision: ({ mesh, goals, link, node }) => {
    const own = goalIdsIn(goals, mesh.graph.nodeOf(node.id)!);
    return [...own, ...contributors(goals, node.id)]
      .flatMap(link)
      .concat(bets(mesh, goals, node.id));
  },
  goal: ({ mesh, goals, work, link, node }) => [
    ...contributors(goals, node.id).flatMap(link),
    ...bets(mesh, goals, node.id),
    ...productsOf(mesh, work, node.id),
  ],
  hypothesis: ({ mesh, work, link, node }) => [
    ...work.initiativesOf(node.id).flatMap(link),
    ...productsOf(mesh, work, node.id),
  ],
  initiative: ({ mesh, work, node }) => productsOf(mesh, work, node.id),
  product: () => [],
};

const ABOVE: Readonly<Record<ValueTreeNode['tier'], StepFunction>> = {
  vision: () => [],
  goal: ({ goals, link, node }) => {
    const wider = goals.find(node.id)?.wider ?? [];
    return wider.length > 0 ? wider.flatMap(link) : link(node.entityRef);
  },
  hypothesis: ({ mesh, goals, link, node }) =>
    goals.servedBy(mesh.graph.nodeOf(node.id)!).flatMap(link),
  initiative: ({ link, node }) => link(node.entityRef),
  product: ({ work, link, node }) =>
    work
      .tiesOf(node.id)
      .flatMap(({ id, tie }) => link(id).map(found => ({ ...found, tie }))),
};

/** The goals of a domain, those that it should declare last. */
function goalIdsIn(goals: GoalIndex, node: MeshNode): readonly string[] {
  const declared = goals.ofDomain(node).map(({ id }) => id);
  return [...declared, ...goals.missingIn(node)];
}

function contributors(goals: GoalIndex, id: string): readonly string[] {
  return goals.contributingTo(id).map(({ id: narrower }) => narrower);
}

const PHASE_ORDER = { live: 0, waiting: 1, ended: 2 } as const;

function bets(mesh: MeshOnDay, goals: GoalIndex, id: string): ValueLink[] {
  return goals
    .betsServing(id)
    .map(node => ({ node: hypothesisNode(mesh, node) }))
    .sort((a, b) => PHASE_ORDER[a.node.phase] - PHASE_ORDER[b.node.phase]);
}

function betsOf(mesh: MeshOnDay, goals: GoalIndex, ref: string) {
  const node = mesh.graph.nodeOf(ref);
  if (node === undefined) return [];
  const ids = [ref, ...goalIdsIn(goals, node)];
  const found = ids.flatMap(id => bets(mesh, goals, id));
  return [...new Map(found.map(({ node: bet }) => [bet.id, bet])).values()];
}

function productsOf(mesh: MeshOnDay, work: WorkIndex, id: string) {
  return work
    .productsOf(id)
    .map(({ product, tie }) => ({ node: productNode(mesh, product), tie }));
}

function findNode(
  mesh: MeshOnDay,
  { goals, work }: { readonly goals: GoalIndex; readonly work: WorkIndex },
  id: string,
): ValueTreeNode | undefined {
  const goal = goals.find(id);
  if (goal) return goalNode(mesh, goal);
  const owner = goals.domainOfMissing(id);
  if (owner !== undefined) return missingGoalNode(mesh, id, owner);
  const initiative = work.findInitiative(id);
  if (initiative) return initiative;
  const node = mesh.graph.nodeOf(id);
  return node === undefined
    ? undefined
    : nodeOfKind.get(kindOfRef(id))?.(mesh, node);
}

const nodeOfKind = byKind<(mesh: MeshOnDay, node: MeshNode) => ValueTreeNode>([
  [domain, visionNode],
  [valueHypothesis, hypothesisNode],
  [dataProduct, productNode],
]);
