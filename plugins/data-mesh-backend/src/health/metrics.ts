import type {
  MetricsService,
  MetricsServiceObservableCallback,
} from '@backstage/backend-plugin-api/alpha';
import type { House } from '../house';
import {
  CollectorStateTable,
  type CollectorState,
} from '../measures/collectors/collectorStateTable';
import type { TimedWork } from '../mesh/vitals';

type Measured = Pick<House, 'mesh' | 'store' | 'vitals' | 'collectors'>;

/** A number that is asked for when somebody collects it. */
interface Gauge {
  /** After `data_mesh.`. */
  readonly name: string;
  readonly description: string;
  readonly unit?: string;
  readonly observe: MetricsServiceObservableCallback;
}

const DURATIONS: Readonly<Record<TimedWork, string>> = {
  sweep: 'How long a look at the catalog takes.',
  evaluation: 'How long it takes to judge a change.',
};

const BOUNDARIES = [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 300];

/** Tells the app's metrics how the mesh does; alerts are made from them. */
export function registerMetrics(
  metrics: MetricsService,
  { stopwatch, ...measured }: Measured & Pick<House, 'stopwatch'>,
): void {
  const histograms = new Map(
    Object.entries(DURATIONS).map(([work, description]) => [
      work,
      metrics.createHistogram(`data_mesh.${work}.duration`, {
        ...{ description, unit: 's' },
        advice: { explicitBucketBoundaries: BOUNDARIES },
      }),
    ]),
  );
  stopwatch.listen((work, milliseconds) =>
    histograms.get(work)?.record(milliseconds / 1_000),
  );
  const gauges = [...gaugesOfMesh(measured), ...gaugesOfCollectors(measured)];
  for (const { name, description, unit, observe } of gauges)
    metrics
      .createObservableGauge(`data_mesh.${name}`, { description, unit })
      .addCallback(async result => {
        try {
          await observe(result);
        } catch {
          // left out: there is no mesh yet, or the database is away
        }
      });
}

function gaugesOfMesh({
  mesh,
  vitals,
}: Pick<Measured, 'mesh' | 'vitals'>): Gauge[] {
  return [
    {
      name: 'snapshot.age',
      description: 'Time since the catalog is known to have said the same.',
      unit: 's',
      observe: async result =>
        result.observe(ageOf((await mesh.outline()).frame.asOf)),
    },
    {
      name: 'entities',
      description: 'Entities in the mesh.',
      observe: async result => result.observe((await mesh.outline()).entities),
    },
    {
      name: 'rule.errors',
      description: 'Results of rules that broke.',
      observe: async result =>
        result.observe(
          await mesh.read(({ book }) => {
            let errors = 0;
            for (const { status } of book.lines())
              if (status === 'error') errors++;
            return errors;
          }),
        ),
    },
    {
      name: 'leader',
      description: '1 on the instance that leads, 0 on others.',
      observe: result => result.observe(vitals.isLeader ? 1 : 0),
    },
    {
      name: 'hints.waiting',
      description: 'Changed entities that wait to be read.',
      observe: result => result.observe(vitals.hintsWaiting),
    },
    {
      name: 'write.waiting',
      description: '1 while something is judged and could not be written.',
      observe: result => result.observe(vitals.isWriteWaiting ? 1 : 0),
    },
  ];
}

function gaugesOfCollectors({
  collectors,
  store: { knex },
}: Pick<Measured, 'collectors' | 'store'>): Gauge[] {
  if (collectors.length === 0) return [];
  const table = new CollectorStateTable(knex);
  const observeEach =
    (
      valueOf: (state: CollectorState | undefined) => number | undefined,
    ): MetricsServiceObservableCallback =>
    async result => {
      const states = await table.all();
      for (const { id } of collectors) {
        const value = valueOf(states.get(id));
        if (value !== undefined) result.observe(value, { collector: id });
      }
    };
  return [
    {
      name: 'collector.failures',
      description: 'Runs of a collector in a row that failed.',
      observe: observeEach(state => state?.failures ?? 0),
    },
    {
      name: 'collector.age',
      description: 'Time since a collector read something.',
      unit: 's',
      observe: observeEach(
        state => state?.succeededAt && ageOf(state.succeededAt.toISOString()),
      ),
    },
  ];
}

function ageOf(time: string): number {
  return Math.max(0, (Date.now() - Date.parse(time)) / 1_000);
}
