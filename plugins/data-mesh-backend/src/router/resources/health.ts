import { eachInSteps, type Steps } from '@backstage-data-mesh/model';
import { operations } from '@backstage-data-mesh/plugin-data-mesh-common';
import { unusedGovernanceInSteps } from '@backstage-data-mesh/rules';
import type { House } from '../../house';
import {
  CollectorStateTable,
  type CollectorState,
} from '../../measures/collectors/collectorStateTable';
import type { ConfiguredCollector } from '../../measures/collectors/readCollectors';
import { measuresIn } from '../../measures/measuresOfEntity';
import { placeKey, type MeasurePlace } from '../../measures/readingTable';
import type { MeshNow } from '../../mesh/meshReader';
import { isTrustedBody } from '../../mesh/trust';
import type { RuleTime } from '../../mesh/ruleTimes';
import type { Timed } from '../../mesh/vitals';
import { resource } from '../resource';

/** No list is longer than that. */
const MAX = 500;
const SLOWEST = 10;

type Rooms = Pick<
  House,
  | 'mesh'
  | 'store'
  | 'settings'
  | 'vitals'
  | 'stopwatch'
  | 'ruleTimes'
  | 'collectors'
>;

/** How all of it does, for who operates it. */
export const health = (rooms: Rooms) =>
  resource(operations.getHealth, async () => {
    const { mesh, store, vitals, stopwatch } = rooms;
    const states = await new CollectorStateTable(store.knex).all();
    const [{ waiting }] = await store
      .knex('notice')
      .whereNull('done_at')
      .count({ waiting: '*' });
    const { unknown, ...told } = await mesh.scan(now =>
      describeMesh(now, rooms),
    );
    const { pool } = store.knex.client;
    return {
      ...told,
      isLeader: vitals.isLeader,
      ageSeconds: Math.max(0, (Date.now() - Date.parse(told.asOf)) / 1_000),
      lastSweep: showTimed(stopwatch.last('sweep')),
      lastEvaluation: showTimed(stopwatch.last('evaluation')),
      slowestRules: rooms.ruleTimes.slowest(SLOWEST).map(showRuleTime),
      hintsWaiting: vitals.hintsWaiting,
      database: {
        isWriteWaiting: vitals.isWriteWaiting,
        connectionsUsed: pool.numUsed(),
        connectionsAwaited: pool.numPendingAcquires(),
      },
      noticesWaiting: Number(waiting),
      collectors: rooms.collectors.map(each =>
        describeCollector(each, states.get(each.id), unknown),
      ),
    };
  });

function* describeMesh(
  now: MeshNow,
  { settings, collectors }: Pick<Rooms, 'settings' | 'collectors'>,
) {
  const { graph, outcome } = now.evaluation;
  const unused = yield* unusedGovernanceInSteps(graph, {
    ...{ governed: now.governed, today: now.today, outcome },
    isTrusted: ref => isTrustedBody(graph, ref, settings.isTrustedLocation),
  });
  const isKnown = ({ entity, measure }: MeasurePlace) =>
    measuresIn(now, entity).some(each => each.measure.id === measure);
  const collected = collectors.flatMap(({ places }) => places);
  return {
    ...now.frame,
    entities: graph.nodes().length,
    rulesThatThrew: (yield* countThrown(now)).slice(0, MAX),
    policiesWithoutMatch: unused.policies.slice(0, MAX),
    unusedWaivers: unused.waivers.slice(0, MAX),
    unknown: new Set(collected.filter(place => !isKnown(place)).map(placeKey)),
  };
}

function describeCollector(
  { id, type, places }: ConfiguredCollector,
  state: CollectorState | undefined,
  unknown: ReadonlySet<string>,
) {
  return {
    ...{ id, type },
    triedAt: state?.triedAt.toISOString(),
    succeededAt: state?.succeededAt?.toISOString(),
    nextAt: state?.nextAt.toISOString(),
    failures: state?.failures ?? 0,
    problem: state?.problem,
    recorded: state?.recorded ?? 0,
    unknownMeasures: places.map(placeKey).filter(key => unknown.has(key)),
  };
}

/** On how many entities each rule broke, the most first. */
function* countThrown({
  book,
}: Pick<MeshNow, 'book'>): Steps<{ rule: string; entities: number }[]> {
  const counts = new Map<string, number>();
  yield* eachInSteps(book.lines(), ({ rule, status }) => {
    if (status === 'error') counts.set(rule, (counts.get(rule) ?? 0) + 1);
  });
  return [...counts]
    .map(([rule, entities]) => ({ rule, entities }))
    .sort((a, b) => b.entities - a.entities);
}

function showRuleTime({ rule, judgements, milliseconds }: RuleTime) {
  return { rule, judgements, seconds: milliseconds / 1_000 };
}

function showTimed(timed: Timed | undefined) {
  return (
    timed && {
      at: timed.at.toISOString(),
      seconds: timed.milliseconds / 1_000,
    }
  );
}
