import {
  dataProduct,
  domain,
  eachInSteps,
  partKeys,
  referencesOf,
  valueHypothesis,
  type MeshGraph,
  type MeshNode,
  type Measure,
  type Reference,
  type Steps,
} from '@backstage-data-mesh/model';
import { addToList } from '../memory/listMap';
import type { ImpactStep } from './types';

/** What products are tied to, and what measures tell of. */
export interface Ties {
  /** The bets and measures of a product, by its ref. */
  of(product: string): readonly ImpactStep[];
  /** The bet or the goal of a measure, by the id of the measure. */
  bearerOf(measure: string): ImpactStep | undefined;
}

/** Finds all ties in one pass over bets, domains and products. */
export function* tiesInSteps(graph: MeshGraph): Steps<Ties> {
  const ties = new Map<string, ImpactStep[]>();
  const bearers = new Map<string, ImpactStep>();
  const measured = (
    id: string,
    { ref, relation }: Reference,
    bearer?: ImpactStep,
  ) => {
    if (bearer && relation !== 'measuredBy') return;
    addToList(ties, ref, { id, is: 'measure', by: 'measures' });
    if (bearer) bearers.set(id, bearer);
  };
  yield* eachInSteps(graph.ofKind(valueHypothesis), node =>
    tieBet(graph, node, { ties, measured }),
  );
  yield* eachInSteps(graph.ofKind(domain), node =>
    tieGoals(graph, node, measured),
  );
  yield* eachInSteps(graph.ofKind(dataProduct), node => {
    const measures = graph.get(dataProduct, node)?.spec.measures;
    if (!measures) return;
    const idOf = measureIds(graph.refOf(node), measures);
    const references = referencesOf(graph, dataProduct, node);
    for (const found of references.of('measures.measuredBy')) {
      if (found.allowed) measured(idOf(found.index), found);
    }
  });
  return {
    of: product => ties.get(product) ?? [],
    bearerOf: measure => bearers.get(measure),
  };
}

type AddMeasured = (
  id: string,
  reference: Reference,
  bearer?: ImpactStep,
) => void;

function tieBet(
  graph: MeshGraph,
  node: MeshNode,
  add: { ties: Map<string, ImpactStep[]>; measured: AddMeasured },
): void {
  const bet = graph.get(valueHypothesis, node);
  if (!bet) return;
  const ref = graph.refOf(node);
  const idOf = measureIds(ref, bet.spec.measures ?? []);
  const bearer = { id: ref, is: 'bet', by: 'tells' } as const;
  const references = referencesOf(graph, valueHypothesis, node);
  for (const field of ['builds', 'changes', 'uses'] as const) {
    for (const { ref: product, relation } of references.of(
      `initiatives.${field}`,
    )) {
      if (relation !== field) continue;
      addToList(add.ties, product, { id: ref, is: 'bet', by: field });
    }
  }
  for (const found of references.of('measures.measuredBy')) {
    add.measured(idOf(found.index), found, bearer);
  }
}

function tieGoals(
  graph: MeshGraph,
  node: MeshNode,
  measured: AddMeasured,
): void {
  const goals = graph.get(domain, node)?.spec.dataMesh?.goals;
  if (!goals) return;
  const ref = graph.refOf(node);
  const keys = partKeys(goals.map(({ id }) => id));
  const references = referencesOf(graph, domain, node);
  for (const found of references.of('dataMesh.goals.measures.measuredBy')) {
    const { index, innerIndex } = found;
    const goal = goals[index];
    const idOf = measureIds(`${ref}#${keys[index]}`, goal.measures ?? [], '/');
    const bearer = {
      id: `${ref}#${goal.id}`,
      is: 'goal',
      by: 'tells',
    } as const;
    measured(idOf(innerIndex), found, bearer);
  }
}

function measureIds(bearer: string, measures: readonly Measure[], mark = '#') {
  const keys = partKeys(measures.map(({ id }) => id));
  return (index: number) => `${bearer}${mark}${keys[index]}`;
}
