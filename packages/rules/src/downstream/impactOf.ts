import {
  dataProduct,
  domain,
  findNearest,
  finish,
  goalsInSteps,
  kindOfRef,
  parseEntityRef,
  phaseOfBet,
  phaseOfGoal,
  quote,
  regionKey,
  regionOfProduct,
  STEP_SIZE,
  stringifyEntityRef,
  valueHypothesis,
  type GoalIndex,
  type MeshGraph,
  type OfferedPort,
  type Steps,
} from '@backstage-data-mesh/model';
import { createNearRefs } from '../facts/references/nearRefs';
import { nameRef, subjectName } from '../wording/names';
import { consumersOf, otherReadersOf, type Offer } from './readersOf';
import { tiesInSteps, type Ties } from './ties';
import type {
  DownstreamImpact,
  ImpactLimits,
  ImpactResult,
  ImpactStep,
  Reached,
} from './types';

/**
 * What hangs on a data product, or on one of its output ports: who reads it,
 * directly and through others, and the bets, measures, goals, domains and
 * regions that are reached by them, each by its shortest way. The product itself
 * serves bets, too: these are reached in one step. Linear in what is reached.
 *
 * Retired products read nothing. An input that does not say which port it reads
 * may read any; of several versions it reads the newest that it accepts.
 *
 * @param what - a ref of a data product, with `#port` or `#port@version`
 * @public
 */
export function impactOf(
  graph: MeshGraph,
  what: string,
  limits: ImpactLimits = {},
): ImpactResult {
  return finish(impactInSteps(graph, what, limits));
}

/** The same, in steps. @public */
export function* impactInSteps(
  graph: MeshGraph,
  what: string,
  limits: ImpactLimits = {},
): Steps<ImpactResult> {
  const start = findStart(graph, what);
  if ('message' in start) return { ok: false, ...start };
  return { ok: true, ...(yield* follow(graph, start, limits)) };
}

interface Start extends Offer {
  readonly keys?: readonly string[];
}

type Refusal = Omit<Extract<ImpactResult, { ok: false }>, 'ok'>;

function findStart(graph: MeshGraph, what: string): Start | Refusal {
  const mark = what.indexOf('#');
  const text = mark === -1 ? what : what.slice(0, mark);
  const parsed = parseEntityRef(text, { kind: dataProduct.kind });
  if (!parsed.ok) return { field: 'product', message: parsed.reason };
  const ref = stringifyEntityRef(parsed.value);
  const node = graph.nodeOf(ref);
  const product = graph.get(dataProduct, node);
  if (node === undefined || !product) {
    const message = sayNoProduct(graph, ref);
    return { field: 'product', message };
  }
  if (mark === -1) return { node };
  const written = what.slice(mark + 1);
  const offered = product.spec.outputPorts ?? [];
  const ports = offered.filter(
    port => port.name === written || keyOf(port) === written,
  );
  if (ports.length === 0) {
    const near = findNearest(written, [
      ...offered.map(({ name }) => name),
      ...offered.map(keyOf),
    ]);
    const hint = near ? `; did you mean ${quote(near)}?` : '';
    const message = `${subjectName(ref)} offers no port ${quote(written)}${hint}`;
    return { field: 'port', message };
  }
  return { node, ports: new Set(ports), keys: ports.map(keyOf) };
}

function sayNoProduct(graph: MeshGraph, ref: string): string {
  if (kindOfRef(ref) !== dataProduct.kind.toLowerCase()) {
    return `${nameRef(ref)} is no data product`;
  }
  const [near] = createNearRefs(graph)(ref);
  const hint = near ? `; did you mean ${nameRef(near.ref)}?` : '';
  return `${subjectName(ref)} is not in the mesh${hint}`;
}

function keyOf({ name, version }: OfferedPort['port']): string {
  return version === undefined ? name : `${name}@${version}`;
}

interface Met {
  readonly step: ImpactStep;
  readonly from?: Met;
  readonly length: number;
}

/** Breadth first, so that the first way to something is a shortest one. */
function* follow(
  graph: MeshGraph,
  start: Start,
  { maxReached = 1_000, maxSteps = 20_000 }: ImpactLimits,
): Steps<DownstreamImpact> {
  const product = graph.refOf(start.node);
  const next = yield* createSteps(graph, start);
  const first: Met = { step: { id: product, is: 'product' }, length: 1 };
  const queue = [first];
  const seen = new Set([keyOfStep(first.step)]);
  let steps = 0;
  let isCut = false;
  for (let at = 0; at < queue.length && !isCut; at++) {
    const from = queue[at];
    if (at % STEP_SIZE === 0) yield;
    for (const step of next(from.step)) {
      const key = keyOfStep(step);
      if (seen.has(key)) continue;
      isCut = queue.length > maxReached || steps + from.length >= maxSteps;
      if (isCut) break;
      seen.add(key);
      steps += from.length + 1;
      queue.push({ step, from, length: from.length + 1 });
    }
  }
  const reached = queue.slice(1).map(met => describe(graph, met));
  const ofKind = (kind: ImpactStep['is']) =>
    reached.filter(({ is }) => is === kind);
  const consumers = ofKind('product');
  return {
    product,
    ports: start.keys,
    direct: consumers.filter(({ path }) => path.length === 2),
    transitive: consumers.filter(({ path }) => path.length > 2),
    readers: ofKind('reader'),
    measures: ofKind('measure'),
    bets: ofKind('bet'),
    goals: ofKind('goal'),
    domains: ofKind('domain'),
    regions: ofKind('region'),
    isCut,
  };
}

/** A region is the same however it is written. */
function keyOfStep({ is, id }: ImpactStep): string {
  return `${is} ${is === 'region' ? regionKey(id) : id}`;
}

function describe(graph: MeshGraph, met: Met): Reached {
  const path: ImpactStep[] = [];
  for (let at: Met | undefined = met; at; at = at.from) path.push(at.step);
  const { step } = met;
  const [ref, goalId] = step.id.split('#');
  const node = step.is === 'region' ? undefined : graph.nodeOf(ref);
  const owner = node === undefined ? undefined : graph.first(node, 'ownedBy');
  const bet = step.is === 'bet' ? graph.get(valueHypothesis, node) : undefined;
  const goal =
    step.is === 'goal'
      ? graph
          .get(domain, node)
          ?.spec.dataMesh?.goals?.find(({ id }) => id === goalId)
      : undefined;
  return {
    ...step,
    path: path.reverse(),
    owner: owner === undefined ? undefined : graph.refOf(owner),
    phase: bet ? phaseOfBet(bet) : goal && phaseOfGoal(goal),
  };
}

/** Where each step leads. */
function* createSteps(
  graph: MeshGraph,
  start: Start,
): Steps<(step: ImpactStep) => Iterable<ImpactStep>> {
  const ties = yield* tiesInSteps(graph);
  const goals = yield* goalsInSteps(graph);
  const byKind: Readonly<
    Record<ImpactStep['is'], (id: string) => Iterable<ImpactStep>>
  > = {
    product: ref => stepsOfProduct(graph, { start, ties, ref }),
    measure: id => [ties.bearerOf(id) ?? []].flat(),
    bet: ref => stepsOfBet(graph, goals, ref),
    goal: id => stepsOfGoal(goals, id),
    reader: () => [],
    domain: () => [],
    region: () => [],
  };
  return ({ is, id }: ImpactStep) => byKind[is](id);
}

function* stepsOfProduct(
  graph: MeshGraph,
  { start, ties, ref }: { start: Start; ties: Ties; ref: string },
): Iterable<ImpactStep> {
  const node = graph.nodeOf(ref);
  if (node === undefined) return;
  const offer = node === start.node ? start : { node };
  for (const consumer of consumersOf(graph, offer)) {
    yield { id: graph.refOf(consumer), is: 'product', by: 'reads' };
  }
  for (const reader of otherReadersOf(graph, offer)) {
    yield { id: graph.refOf(reader), is: 'reader', by: 'reads' };
  }
  yield* ties.of(ref);
  for (const around of graph.targets(node, 'partOf')) {
    yield { id: graph.refOf(around), is: 'domain', by: 'within' };
  }
  const region = regionOfProduct(graph, node);
  if (region !== undefined) yield { id: region, is: 'region', by: 'within' };
}

function stepsOfBet(
  graph: MeshGraph,
  goals: GoalIndex,
  ref: string,
): ImpactStep[] {
  const node = graph.nodeOf(ref);
  return node === undefined ? [] : goals.servedBy(node).map(toServed);
}

function stepsOfGoal(goals: GoalIndex, id: string): ImpactStep[] {
  const [ref] = id.split('#');
  const wider = goals.find(id)?.wider ?? [];
  return [...wider.map(toServed), { id: ref, is: 'domain', by: 'within' }];
}

/** A goal, or a domain as a whole. */
function toServed(id: string): ImpactStep {
  return { id, is: id.includes('#') ? 'goal' : 'domain', by: 'serves' };
}
