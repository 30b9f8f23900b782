import {
  eachInSteps,
  isMet,
  phaseOfBet,
  priorityScore,
  readDay,
  referencesOf,
  valueHypothesis,
  type MeshNode,
  type Steps,
  type ValueHypothesisEntity,
} from '@backstage-data-mesh/model';
import { withDecision } from '../drafts/drafts';
import { patchBetween } from '../edits/entityPatch';
import { indexBets } from '../facts/valueTree/betIndex';
import { addToList } from '../memory/listMap';
import { createReadings } from '../evaluate/readings';
import { measuresOf, type MeasureAt } from '../measures/listMeasures';
import {
  measureStateOf,
  type MeasureStanding,
} from '../measures/measureStanding';
import { writeRef } from '../references/writeRef';
import type { BodyAt, MeetingPackTerms } from './terms';
import type {
  DecisionReason,
  MeetingPack,
  PackBet,
  PackMeasure,
  PackProposal,
  PackRank,
} from './types';

type Terms = MeetingPackTerms & BodyAt;

/** What it takes to tell where measures and bets stand. */
export type StandingTerms = Pick<
  MeetingPackTerms,
  'day' | 'storedReadings' | 'pedigreeOf'
> &
  Pick<BodyAt, 'graph'>;

/** A bet of the mesh. */
export interface Bet {
  readonly node: MeshNode;
  readonly ref: string;
  readonly entity: ValueHypothesisEntity;
  readonly score?: number;
}

/** A measure with where it stands. */
export interface Measured {
  readonly placed: MeasureAt;
  readonly standing: MeasureStanding;
  readonly shown: PackMeasure;
}

/** What the bets of a body show, and the goals of the domains it governs. */
type Portfolio = Pick<
  MeetingPack,
  | 'tripwires'
  | 'stale'
  | 'doubtful'
  | 'unmeasured'
  | 'toDecide'
  | 'wip'
  | 'rankInversions'
  | 'unranked'
> & { readonly proposals: readonly PackProposal[] };

/** Reads it, in steps. */
export function* readPortfolio(terms: Terms): Steps<Portfolio> {
  const { graph, node, body, entity } = terms;
  const index = yield* indexBets(graph);
  const bets: Bet[] = [];
  yield* eachInSteps(index.reviewedBy(body), at => {
    bets.push(...readBet(terms, at));
  });
  const inPhase = (phase: string) =>
    bets.filter(bet => phaseOfBet(bet.entity) === phase);
  const live = inPhase('live');
  const waiting = inPhase('waiting').filter(
    bet => bet.entity.spec.status !== 'draft',
  );
  const governed = [...graph.targets(node, 'governs')];
  const measured: Measured[] = [];
  const byEntity = new Map<string, Measured[]>();
  yield* eachInSteps([...live.map(bet => bet.node), ...governed], at => {
    for (const placed of measuresOf(graph, at)) {
      if (placed.phase !== 'live') continue;
      const found = measure(terms, placed);
      measured.push(found);
      addToList(byEntity, placed.entity, found);
    }
  });
  const toDecide: PackBet[] = [];
  yield* eachInSteps(live, bet => {
    toDecide.push(...findDue(terms, bet, byEntity.get(bet.ref) ?? []));
  });
  const shownWhere = (isShown: (standing: MeasureStanding) => boolean) =>
    measured
      .filter(({ standing }) => isShown(standing))
      .map(({ shown }) => shown);
  const { wipLimit: limit } = entity.spec;
  return {
    tripwires: shownWhere(({ crossed }) => crossed !== undefined),
    stale: shownWhere(({ isStale }) => isStale === true),
    doubtful: shownWhere(({ pedigree }) => pedigree?.trust === 'doubtful'),
    unmeasured: shownWhere(({ state }) => state === 'unmeasured'),
    toDecide,
    wip: {
      limit,
      live: live.map(({ ref }) => ref),
      waiting: waiting.map(({ ref }) => ref),
      isOver: limit === undefined ? undefined : live.length > limit,
    },
    ...rank(live, waiting),
    proposals: waiting
      .filter(bet => bet.entity.spec.status === 'proposed')
      .map(({ ref, score }) => ({ is: 'bet', bet: ref, score })),
  };
}

/** Nothing for a node that is none, or cannot be read. */
export function readBet(
  { graph }: Pick<StandingTerms, 'graph'>,
  node: MeshNode,
): Bet[] {
  const entity = graph.get(valueHypothesis, node);
  if (!entity) return [];
  const { priority } = entity.spec;
  const score = priority && priorityScore(priority);
  return [{ node, ref: graph.refOf(node), entity, score }];
}

/** Where a measure stands, as a pack shows it. */
export function measure(
  { day, storedReadings, pedigreeOf }: StandingTerms,
  placed: MeasureAt,
): Measured {
  const { entity, key, measure: own, measuredBy } = placed;
  const readings = createReadings(storedReadings)(entity, own) ?? [];
  const pedigree =
    measuredBy === undefined ? undefined : pedigreeOf?.(measuredBy);
  const standing = measureStateOf(own, readings, day, { pedigree });
  const { title, unit, target, tripwire, killCriterion } = own;
  const { state, current, ageDays, progress, crossed } = standing;
  const shown: PackMeasure = {
    ...{ entity, key, title, unit, state, ageDays, progress },
    value: current?.value,
    asOf: current?.asOf,
    ...{ target, tripwire, killCriterion, pedigree },
    crossedOn: crossed?.first.day,
  };
  return { placed, standing, shown };
}

/** A bet on which somebody has to decide, with all that is needed for it. */
function findDue(
  terms: Terms,
  bet: Bet,
  measured: readonly Measured[],
): PackBet[] {
  const { graph, day } = terms;
  const { node, ref, entity } = bet;
  const { spec, metadata } = entity;
  const own = [...measured].sort(
    (a, b) => Number(isCrossed(b)) - Number(isCrossed(a)),
  );
  const { reasons, lastDecided, undecided } = askOf(entity, own, day);
  if (reasons.length === 0) return [];
  const references = referencesOf(graph, valueHypothesis, node);
  const alternatives = references.of('alternatives').map(other => other.ref);
  const agreed = undecided.flatMap(
    ({ placed }) => placed.measure.tripwire?.then ?? [],
  )[0];
  const owner = graph.first(node, 'ownedBy');
  const accountable = graph.first(node, 'ledBy');
  const evidence = own.map(({ shown }) => shown);
  const refAt = (at: MeshNode | undefined) =>
    at === undefined ? undefined : graph.refOf(at);
  return [
    {
      ...{ bet: ref, title: metadata.title, statement: spec.statement },
      ...{ status: spec.status, reasons, evidence, agreed, alternatives },
      ...{ owner: refAt(owner), accountable: refAt(accountable), lastDecided },
      options: optionsFor(terms, bet, { agreed, own, alternatives }),
    },
  ];
}

/** Why somebody has to decide on a bet, and since when nobody did. */
export function askOf(
  entity: ValueHypothesisEntity,
  own: readonly Measured[],
  day: string,
) {
  const decided = (entity.spec.decisions ?? [])
    .flatMap(({ date }) => readDay(date) ?? [])
    .filter(date => date <= day)
    .sort();
  const lastDecided = decided.at(-1);
  const undecided = own.filter(
    ({ standing: { crossed } }) =>
      crossed && (lastDecided ?? '') < crossed.first.day,
  );
  const reasons = findReasons(entity, { own, undecided, day });
  return { reasons, lastDecided, undecided };
}

function isCrossed({ standing }: Measured): boolean {
  return standing.crossed !== undefined;
}

function findReasons(
  { spec }: ValueHypothesisEntity,
  {
    own,
    undecided,
    day,
  }: {
    readonly own: readonly Measured[];
    readonly undecided: readonly Measured[];
    readonly day: string;
  },
): DecisionReason[] {
  const next = readDay(spec.review?.next);
  const isMissed = own.some(({ placed, standing: { current } }) => {
    const by = readDay(placed.measure.target?.by);
    return by !== undefined && by < day && !isReached(placed, current?.value);
  });
  return [
    ...when(undecided.length > 0, 'tripwire'),
    ...when(next !== undefined && next <= day, 'review-due'),
    ...when(isMissed, 'target-missed'),
  ];
}

function isReached({ measure: own }: MeasureAt, value: number | undefined) {
  return value !== undefined && isMet(own, value);
}

function when(is: boolean, reason: DecisionReason): DecisionReason[] {
  return is ? [reason] : [];
}

const OUTCOMES = ['persevere', 'adjust', 'pivot', 'stop'] as const;

/** What was agreed comes first; to replace needs something to move to. */
function optionsFor(
  { day, body }: Terms,
  { ref, entity }: Bet,
  {
    agreed,
    own,
    alternatives,
  }: {
    readonly agreed: PackBet['agreed'];
    readonly own: readonly Measured[];
    readonly alternatives: readonly string[];
  },
): PackBet['options'] {
  const outcomes = [
    ...(agreed ? [agreed] : []),
    ...(alternatives.length > 0 ? (['replace'] as const) : []),
    ...OUTCOMES,
  ];
  const evidence = own.map(({ placed }) => placed.measure.id);
  return [...new Set(outcomes)].map(outcome => {
    const decision = {
      ...{ date: day, outcome, by: writeRef(body, entity) },
      ...(evidence.length > 0 ? { evidence } : {}),
    };
    const { yaml } = patchBetween(ref, entity, withDecision(entity, decision));
    return { outcome, yaml };
  });
}

function rank(live: readonly Bet[], waiting: readonly Bet[]) {
  const scored = (bets: readonly Bet[]): Required<PackRank>[] =>
    bets.flatMap(({ ref, score }) =>
      score === undefined ? [] : [{ bet: ref, score }],
    );
  const [lowest] = scored(live).sort(byScore);
  const inversions = scored(waiting)
    .filter(({ score }) => lowest && score > lowest.score)
    .sort((a, b) => byScore(b, a))
    .map(higher => ({ waiting: higher, active: lowest }));
  return {
    rankInversions: inversions,
    unranked: [...live, ...waiting]
      .filter(({ score }) => score === undefined)
      .map(({ ref }) => ref),
  };
}

function byScore(a: Required<PackRank>, b: Required<PackRank>): number {
  return a.score - b.score || (a.bet < b.bet ? -1 : 1);
}
