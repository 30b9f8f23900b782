import type { DeclaredGoal } from '../../facts/goals';
import { domainsOf } from '../../facts/domains';
import { phaseOfBet, phaseOfGoal, phaseOfInitiative } from '../../facts/phases';
import { regionsOf } from '../../facts/region';
import type { MeshGraph, MeshNode } from '../../graph/meshGraph';
import { dataProduct, domain, valueHypothesis } from '../../kinds';
import type {
  Initiative,
  ValueHypothesisEntity,
} from '../../kinds/valueHypothesis/valueHypothesis';
import type { Measure } from '../../parts/measure';
import { viewMeasure } from '../measures';
import { titleOf } from '../titles';
import type { ValueTreeNode } from './types';

/** The id of an initiative's node. */
export function initiativeId(hypothesisRef: string, id: string): string {
  return `${hypothesisRef}#${id}`;
}

/** What the nodes of a value tree are made of. */
export interface MeshOnDay {
  readonly graph: MeshGraph;
  /** The day on which measures are looked at. */
  readonly today: string;
}

export function visionNode(
  { graph }: MeshOnDay,
  node: MeshNode,
): ValueTreeNode {
  const dataMesh = graph.get(domain, node)?.spec.dataMesh;
  return {
    ...entityPart(graph, node),
    tier: 'vision',
    statement: dataMesh?.vision,
    phase: 'live',
  };
}

export function goalNode(
  { graph, today }: MeshOnDay,
  { id, goal, domain: owner }: DeclaredGoal,
): ValueTreeNode {
  return {
    ...goalPart(graph, id, owner),
    title: goal.title ?? goal.id,
    status: goal.status ?? 'open',
    phase: phaseOfGoal(goal),
    measures: viewMeasures(goal.measures, today),
    isMissing: false,
  };
}

/** A goal that somebody names and its domain does not declare. */
export function missingGoalNode(
  { graph }: MeshOnDay,
  id: string,
  owner: MeshNode,
): ValueTreeNode {
  return {
    ...goalPart(graph, id, owner),
    title: id.slice(id.indexOf('#') + 1),
    phase: 'live',
    measures: [],
    isMissing: true,
  };
}

function goalPart(graph: MeshGraph, id: string, owner: MeshNode) {
  return {
    id,
    tier: 'goal',
    entityRef: graph.refOf(owner),
    ...placeOf(graph, owner),
    context: titleOf(graph, owner),
  } as const;
}

export function hypothesisNode(
  { graph, today }: MeshOnDay,
  node: MeshNode,
): ValueTreeNode {
  const bet = graph.get(valueHypothesis, node);
  const spec = bet?.spec;
  return {
    ...entityPart(graph, node),
    tier: 'hypothesis',
    statement: spec && sentenceOf(spec.statement),
    status: spec?.status,
    phase: bet ? phaseOfBet(bet) : 'waiting',
    effortType: spec?.effortType,
    measures: viewMeasures(spec?.measures, today),
  };
}

export function initiativeNode(
  hypothesisRef: string,
  { spec }: ValueHypothesisEntity,
  initiative: Initiative,
): ValueTreeNode {
  return {
    id: initiativeId(hypothesisRef, initiative.id),
    tier: 'initiative',
    entityRef: hypothesisRef,
    title: initiative.title ?? initiative.id,
    statement: initiative.learningQuestion,
    status: initiative.status,
    phase: phaseOfInitiative(initiative),
    effortType: spec.effortType,
    measures: [],
    isMissing: false,
  };
}

export function productNode(
  { graph }: MeshOnDay,
  node: MeshNode,
): ValueTreeNode {
  const lifecycle = graph.get(dataProduct, node)?.spec.lifecycle;
  return {
    ...entityPart(graph, node),
    tier: 'product',
    status: lifecycle,
    phase: lifecycle === 'retired' ? 'ended' : 'live',
  };
}

/** The bet as it would be said aloud. */
export function sentenceOf(
  statement: ValueHypothesisEntity['spec']['statement'],
): string {
  const audience = statement.for ? ` for ${statement.for}` : '';
  return `We believe that ${statement.weBelieve}${audience} will result in ${statement.willResultIn}`;
}

function entityPart(graph: MeshGraph, node: MeshNode) {
  const ref = graph.refOf(node);
  return {
    id: ref,
    entityRef: ref,
    ...placeOf(graph, node),
    title: titleOf(graph, node),
    measures: [],
    isMissing: graph.itemOf(node) === undefined,
  };
}

/** Where an entity stands; what is not known is left out. */
function placeOf(graph: MeshGraph, node: MeshNode) {
  const domainRefs = domainsOf(graph, node).map(each => graph.refOf(each));
  const regions = regionsOf(graph, node);
  return {
    ...(domainRefs.length > 0 && { domainRefs }),
    ...(regions.length > 0 && { regions }),
  };
}

function viewMeasures(measures: readonly Measure[] = [], today: string) {
  return measures.map(measure => viewMeasure(measure, today));
}
