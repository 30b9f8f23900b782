import {
  domain,
  eachInSteps,
  governanceBody,
  phaseOfBet,
  phaseOfInitiative,
  readDay,
  referencesOf,
  sortInSteps,
  valueHypothesis,
  type MeshNode,
  type Steps,
  type ValueHypothesisEntity,
  type ValueTreePhase,
} from '@backstage-data-mesh/model';
import { indexBets } from '../facts/valueTree/betIndex';
import { measuresOf } from '../measures/listMeasures';
import {
  askOf,
  measure,
  readBet,
  type Bet,
  type StandingTerms,
} from './portfolio';
import type { DecisionReason } from './types';

/** A bet among all others. @public */
export interface PortfolioBet {
  /** The ref of the value hypothesis. */
  readonly bet: string;
  readonly title?: string;
  readonly status: ValueHypothesisEntity['spec']['status'];
  readonly phase: ValueTreePhase;
  /** The domains whose goals it serves, by their refs. */
  readonly domains: readonly {
    readonly ref: string;
    readonly title?: string;
  }[];
  readonly owner?: string;
  readonly accountable?: string;
  /** Who reviews it. */
  readonly body?: string;
  /** Weighted shortest job first; missing when an input of it is. */
  readonly score?: number;
  /** The cost of delay: user value, time criticality and risk reduction. */
  readonly value?: number;
  readonly effort?: number;
  /** The first day that anybody wrote down, and the last. */
  readonly from?: string;
  readonly until?: string;
  /** The day of the next review. */
  readonly review?: string;
  /** Initiatives that are under way. */
  readonly activeInitiatives: number;
  /** Why somebody has to decide on it now; none where nobody has to. */
  readonly reasons: readonly DecisionReason[];
}

/** How much work may be under way at once in a domain or before a body. @public */
export interface PortfolioLimit {
  /** The ref of the domain or governance body. */
  readonly of: string;
  readonly title?: string;
  readonly limit: number;
  /** The bets that are under way. */
  readonly live: number;
  readonly isOver: boolean;
}

/** All bets of a mesh. @public */
export interface AllBets {
  /**
   * Those first that wait for a decision, then those under way, those that wait
   * to begin, and those that have ended; within each the highest score first.
   */
  readonly bets: readonly PortfolioBet[];
  /** Who has set a limit, those that are over it first. */
  readonly limits: readonly PortfolioLimit[];
}

/**
 * All bets of a mesh with their rank, why somebody has to decide on them, and
 * the limits of what may be under way; a step is a bet.
 *
 * @public
 */
export function* allBetsInSteps(terms: StandingTerms): Steps<AllBets> {
  const { graph } = terms;
  const bets: PortfolioBet[] = [];
  yield* eachInSteps(graph.ofKind(valueHypothesis), node => {
    for (const bet of readBet(terms, node)) bets.push(describe(terms, bet));
  });
  const sorted = yield* sortInSteps(bets, byUrgency);
  return { bets: sorted, limits: yield* findLimits(terms) };
}

function describe(terms: StandingTerms, bet: Bet): PortfolioBet {
  const { graph, day } = terms;
  const { node, ref, entity, score } = bet;
  const { spec, metadata } = entity;
  const phase = phaseOfBet(entity);
  const own = measuresOf(graph, node)
    .filter(each => each.phase === 'live')
    .map(placed => measure(terms, placed));
  const refAt = (at: MeshNode | undefined) =>
    at === undefined ? undefined : graph.refOf(at);
  const body = referencesOf(graph, valueHypothesis, node).first('review.body');
  const domains = [...new Set(graph.targets(node, 'contributesTo'))]
    .map(at => ({
      ref: graph.refOf(at),
      title: graph.get(domain, at)?.metadata.title,
    }))
    .sort((a, b) => (a.ref < b.ref ? -1 : 1));
  const days = daysOf(entity);
  return {
    ...{ bet: ref, title: metadata.title, status: spec.status, phase },
    domains,
    owner: refAt(graph.first(node, 'ownedBy')),
    accountable: refAt(graph.first(node, 'ledBy')),
    body: body?.ref,
    ...{ score, value: valueOf(entity), effort: spec.priority?.effort },
    ...{ from: days.at(0), until: days.at(-1) },
    review: readDay(spec.review?.next),
    activeInitiatives: (spec.initiatives ?? []).filter(
      each => phaseOfInitiative(each) === 'live',
    ).length,
    reasons: phase === 'live' ? askOf(entity, own, day).reasons : [],
  };
}

function valueOf({ spec }: ValueHypothesisEntity): number | undefined {
  const { userValue, timeCriticality, riskReduction } = spec.priority ?? {};
  const isWhole =
    userValue !== undefined &&
    timeCriticality !== undefined &&
    riskReduction !== undefined;
  return isWhole ? userValue + timeCriticality + riskReduction : undefined;
}

/** All days that a bet names, in order. */
function daysOf({ spec }: ValueHypothesisEntity): readonly string[] {
  const written = [
    spec.review?.next,
    ...(spec.decisions ?? []).map(({ date }) => date),
    ...(spec.initiatives ?? []).flatMap(each => [
      each.startDate,
      each.expectedLearningBy,
    ]),
    ...(spec.measures ?? []).map(({ target }) => target?.by),
  ];
  return written.flatMap(day => readDay(day) ?? []).sort();
}

const PHASES: readonly ValueTreePhase[] = ['live', 'waiting', 'ended'];

function byUrgency(a: PortfolioBet, b: PortfolioBet): number {
  return (
    Number(b.reasons.length > 0) - Number(a.reasons.length > 0) ||
    PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase) ||
    (b.score ?? -1) - (a.score ?? -1) ||
    (a.bet < b.bet ? -1 : 1)
  );
}

function* findLimits({ graph }: StandingTerms): Steps<PortfolioLimit[]> {
  const reviewed = yield* indexBets(graph);
  const limits: PortfolioLimit[] = [];
  const add = (
    node: MeshNode,
    limit: number | undefined,
    { title, bets }: { title?: string; bets: Iterable<MeshNode> },
  ) => {
    if (limit === undefined) return;
    const live = [...new Set(bets)].filter(bet => {
      const entity = graph.get(valueHypothesis, bet);
      return entity !== undefined && phaseOfBet(entity) === 'live';
    }).length;
    const isOver = live > limit;
    limits.push({ of: graph.refOf(node), title, limit, live, isOver });
  };
  yield* eachInSteps(graph.ofKind(domain), node => {
    const entity = graph.get(domain, node);
    add(node, entity?.spec.dataMesh?.wipLimit, {
      title: entity?.metadata.title,
      bets: graph.targets(node, 'contributedToBy'),
    });
  });
  yield* eachInSteps(graph.ofKind(governanceBody), node => {
    const entity = graph.get(governanceBody, node);
    add(node, entity?.spec.wipLimit, {
      title: entity?.metadata.title,
      bets: reviewed.reviewedBy(graph.refOf(node)),
    });
  });
  return limits.sort(
    (a, b) => Number(b.isOver) - Number(a.isOver) || (a.of < b.of ? -1 : 1),
  );
}
