import {
  dataProduct,
  domain,
  partKeys,
  phaseOfBet,
  phaseOfGoal,
  referencesOf,
  valueHypothesis,
  type Measure,
  type MeshGraph,
  type MeshNode,
  type Reference,
  type ValueTreePhase,
} from '@backstage-data-mesh/model';

/** A measure of success in its place. @public */
export interface MeasureAt {
  /** The ref of the bet, domain or data product. */
  readonly entity: string;
  /** The id, with the goal's and `/` before it; unique in the entity. */
  readonly key: string;
  /** The goal of a domain that it belongs to. */
  readonly goal?: string;
  readonly measure: Measure;
  /** The ref of the data product that gives the readings. */
  readonly measuredBy?: string;
  /** Of the bet or goal; always live for a data product that is in use. */
  readonly phase: ValueTreePhase;
}

/** All measures of an entity, in their order. @public */
export function measuresOf(graph: MeshGraph, node: MeshNode): MeasureAt[] {
  const entity = graph.refOf(node);
  const bet = graph.get(valueHypothesis, node);
  if (bet) {
    const by = byIndex(
      referencesOf(graph, valueHypothesis, node).of('measures.measuredBy'),
    );
    return place(bet.spec.measures, { entity, by, phase: phaseOfBet(bet) });
  }
  const product = graph.get(dataProduct, node);
  if (product) {
    const by = byIndex(
      referencesOf(graph, dataProduct, node).of('measures.measuredBy'),
    );
    const isOver = product.spec.lifecycle === 'retired';
    const phase = isOver ? 'ended' : 'live';
    return place(product.spec.measures, { entity, by, phase });
  }
  return measuresOfGoals(graph, node);
}

function measuresOfGoals(graph: MeshGraph, node: MeshNode): MeasureAt[] {
  const goals = graph.get(domain, node)?.spec.dataMesh?.goals ?? [];
  if (!goals.some(({ measures }) => measures?.length)) return [];
  const entity = graph.refOf(node);
  const keys = partKeys(goals.map(({ id }) => id));
  const references = referencesOf(graph, domain, node).of(
    'dataMesh.goals.measures.measuredBy',
  );
  return goals.flatMap((goal, index) => {
    const own = references.filter(found => found.index === index);
    const by = new Map(own.map(({ innerIndex, ref }) => [innerIndex, ref]));
    const phase = phaseOfGoal(goal);
    const terms = { entity, by, phase, goal: goal.id, before: keys[index] };
    return place(goal.measures, terms);
  });
}

interface Bearer {
  readonly entity: string;
  readonly by: ReadonlyMap<number, string>;
  readonly phase: ValueTreePhase;
  readonly goal?: string;
  readonly before?: string;
}

function place(
  measures: readonly Measure[] = [],
  { entity, by, phase, goal, before }: Bearer,
): MeasureAt[] {
  const keys = partKeys(measures.map(({ id }) => id));
  return measures.map((measure, index) => ({
    entity,
    key: before === undefined ? keys[index] : `${before}/${keys[index]}`,
    goal,
    measure,
    measuredBy: by.get(index),
    phase,
  }));
}

function byIndex(references: readonly Reference[]) {
  return new Map(references.map(({ index, ref }) => [index, ref]));
}
