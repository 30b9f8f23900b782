import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { Loop } from '../../loop';
import type { Leadership } from '../../mesh/leadership';
import { isOver } from '../../pauses';
import { FencedOutError } from '../../store/leaseTable';
import { placeKey, ReadingTable, type MeasurePlace } from '../readingTable';
import { CollectorError, type CollectorResult } from './collector';
import {
  CollectorStateTable,
  type CollectorState,
} from './collectorStateTable';
import type { ConfiguredCollector } from './readCollectors';

/** What {@link Collecting} works with. */
export interface CollectingOptions {
  readonly collectors: readonly ConfiguredCollector[];
  readonly knex: Knex;
  readonly leadership: Leadership;
  readonly logger: LoggerService;
  readonly now?: () => Date;
}

const TICK_MS = 5_000;
const MAX_AT_ONCE = 4;
const FIRST_PAUSE_MS = 30_000;
/** Collectors with the same pace do not stay side by side. */
const JITTER = 0.05;

/**
 * Runs the collectors that are due, on the instance that leads. What they found
 * and how they did is written in one transaction, which another leader fences
 * off; what is there already is not written again.
 */
export class Collecting {
  private readonly loop: Loop;
  private readonly running = new Map<string, Promise<void>>();
  /** What has been run since the start. */
  private readonly tried = new Set<string>();
  /** Whether something was not read yet when the process started. */
  private readonly incomplete = new Map<string, boolean>();
  private readonly states: CollectorStateTable;
  private readonly readings: ReadingTable;
  private readonly now: () => Date;

  constructor(private readonly options: CollectingOptions) {
    this.now = options.now ?? (() => new Date());
    this.states = new CollectorStateTable(options.knex);
    this.readings = new ReadingTable(options.knex);
    this.loop = new Loop(
      TICK_MS,
      () => this.startDue(),
      () => options.logger.warn('Collectors wait for the database'),
    );
  }

  /** Starts the loop, which ends with {@link Collecting.stop}. */
  start(): void {
    if (this.options.collectors.length > 0) this.loop.start();
  }

  async stop(): Promise<void> {
    await this.loop.stop();
    for (const { collector } of this.options.collectors)
      await collector.close?.().catch(() => {});
  }

  /** Starts what is due; resolves when all that runs is over. */
  async tick(): Promise<void> {
    await this.startDue();
    await Promise.all(this.running.values());
  }

  private async startDue(): Promise<void> {
    const { collectors, leadership } = this.options;
    if (!leadership.isLeader) return;
    const states = await this.states.all();
    const now = this.now().getTime();
    const due: ConfiguredCollector[] = [];
    for (const each of collectors) {
      if (this.running.has(each.id)) continue;
      if (
        this.isDue(each, states.get(each.id), now) ||
        (await this.hasNewPlace(each))
      )
        due.push(each);
    }
    for (const each of due.slice(0, MAX_AT_ONCE - this.running.size)) {
      const run = this.run(each, states.get(each.id)).finally(() =>
        this.running.delete(each.id),
      );
      this.running.set(each.id, run);
    }
  }

  private isDue(
    { id, everyMs }: ConfiguredCollector,
    state: CollectorState | undefined,
    now: number,
  ): boolean {
    if (!state) return true;
    // who has mended something and starts anew wants to see it
    if (state.problem !== undefined && !this.tried.has(id)) return true;
    const from = state.triedAt.getTime();
    // its pace may be another one by now
    const most = from + everyMs * (1 + JITTER);
    const until = Math.min(state.nextAt.getTime(), most);
    return isOver({ from, until }, now);
  }

  /**
   * Whether it is configured for a measure of which it has read nothing yet: who
   * adds one and starts anew wants to see it. Asked once, for the configuration of
   * a process stays.
   */
  private async hasNewPlace({
    id,
    places,
  }: ConfiguredCollector): Promise<boolean> {
    if (this.tried.has(id)) return false;
    const known = this.incomplete.get(id);
    if (known !== undefined) return known;
    const marks = await this.readings.newestOf(places, sourceOf(id));
    const isIncomplete = places.some(place => !marks.has(placeKey(place)));
    this.incomplete.set(id, isIncomplete);
    return isIncomplete;
  }

  private async run(
    { id, ...configured }: ConfiguredCollector,
    before: CollectorState | undefined,
  ): Promise<void> {
    const { leadership, logger } = this.options;
    const triedAt = this.now();
    this.tried.add(id);
    try {
      const found = await this.collect({ id, ...configured }, triedAt);
      if (this.loop.signal.aborted) return;
      const state = await leadership.fenced(async trx => {
        const written =
          found instanceof CollectorError
            ? failed(id, { ...configured, before, triedAt, error: found })
            : succeeded(id, {
                ...{ ...configured, triedAt },
                ...(await record(trx, id, found)),
              });
        await this.states.write(trx, written);
        return written;
      });
      this.tell(state, before);
    } catch (error) {
      if (error instanceof FencedOutError) return;
      // what a driver says may quote what nobody should read
      logger.warn(`What the collector ${id} found could not be written`);
    }
  }

  /** What was found, or why nothing was. */
  private async collect(
    { id, collector, places, timeoutMs }: ConfiguredCollector,
    now: Date,
  ): Promise<CollectorResult | CollectorError> {
    const marks = await this.readings.newestOf(places, sourceOf(id));
    const { signal } = this.loop;
    const watermarkOf = (place: MeasurePlace) => marks.get(placeKey(place));
    try {
      return await collector.collect({ now, signal, timeoutMs, watermarkOf });
    } catch (error) {
      if (error instanceof CollectorError) return error;
      const name = error instanceof Error ? error.name : 'Error';
      return new CollectorError(`it broke (${name})`);
    }
  }

  /** Tells of what begins and ends, and not of each run. */
  private tell(now: CollectorState, before: CollectorState | undefined): void {
    const { logger } = this.options;
    if (now.problem !== undefined && now.problem !== before?.problem)
      logger.warn(`Collector ${now.id}: ${now.problem}`);
    if (now.problem === undefined && before?.problem !== undefined)
      logger.info(`Collector ${now.id} reads everything again`);
  }
}

/** What readings of a collector name as their source. */
function sourceOf(id: string): string {
  return `collector:${id}`;
}

/** Writes what was found; what is there stays as it is. */
async function record(
  trx: Knex.Transaction,
  id: string,
  { collected, problems }: CollectorResult,
): Promise<{ readonly recorded: number; readonly problem?: string }> {
  const table = new ReadingTable(trx);
  const source = sourceOf(id);
  let recorded = 0;
  const told = [...problems];
  for (const { place, readings } of collected) {
    const sourced = readings.map(reading => ({ ...reading, source }));
    const done = await table.record(place, sourced, 'keep');
    recorded += done.recorded;
    if (done.differing > 0)
      told.push(
        `${placeKey(place)}: ${done.differing} readings differ from those that were taken before, which stay`,
      );
  }
  return { recorded, problem: told.length > 0 ? told.join('\n') : undefined };
}

function succeeded(
  id: string,
  {
    triedAt,
    everyMs,
    ...rest
  }: Pick<ConfiguredCollector, 'everyMs'> &
    Pick<CollectorState, 'triedAt' | 'recorded' | 'problem'>,
): CollectorState {
  const { recorded, problem } = rest;
  const nextAt = later(
    triedAt,
    everyMs * (1 + JITTER * (2 * Math.random() - 1)),
  );
  const succeededAt = triedAt;
  return { id, triedAt, succeededAt, nextAt, failures: 0, recorded, problem };
}

/** Waits longer each time, and never as long as others do. */
function failed(
  id: string,
  {
    triedAt,
    everyMs,
    before,
    error,
  }: Pick<ConfiguredCollector, 'everyMs'> & {
    readonly triedAt: Date;
    readonly before: CollectorState | undefined;
    readonly error: CollectorError;
  },
): CollectorState {
  const failures = (before?.failures ?? 0) + 1;
  const pause = FIRST_PAUSE_MS * 2 ** (failures - 1) * (0.5 + Math.random());
  return {
    ...{ id, triedAt, failures, recorded: 0, problem: error.message },
    succeededAt: before?.succeededAt,
    nextAt: later(triedAt, Math.min(pause, everyMs)),
  };
}

function later(time: Date, milliseconds: number): Date {
  return new Date(time.getTime() + milliseconds);
}
