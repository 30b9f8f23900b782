import { toError } from '@backstage/errors';
import { DateTime } from 'luxon';
import {
  CatalogShrankError,
  CatalogUnreachableError,
  type CatalogChange,
} from '../catalog/meshCatalog';
import type { Lease } from '../store/leaseTable';
import type { AskedLook } from '../store/lookTable';
import type { CatalogState, MeshCommit, MeshVersion } from '../store/rows';
import type { InstanceOptions } from './instanceOptions';
import type { MeshState } from './meshState';
import { PendingHints } from './pendingHints';
import { Schedule } from './schedule';
import type { Stopwatch } from './vitals';

/** Somebody who waits for a look at the catalog. */
interface Asked {
  readonly acceptVanished: boolean;
  done(): void;
}

/** What is known of a version beside its number. */
type Circumstances = Pick<
  MeshVersion,
  'today' | 'confirmedAt' | 'catalogState'
>;

/** What may change a mesh, besides the day. */
interface MeshInput extends Pick<CatalogChange, 'put' | 'gone'> {
  /** Entities of whose measures there are other readings. */
  readonly readings?: readonly string[];
}

/** Reads the catalog, judges what changed, and writes what came of it. */
export class Leader {
  /** False until the catalog has answered once. */
  hasLooked = false;
  readonly hints: PendingHints;
  private readonly now: () => Date;
  private readonly schedule: Schedule;
  private asked: Asked[] = [];

  constructor(
    private readonly state: MeshState,
    private readonly options: InstanceOptions,
    private readonly signal: AbortSignal,
    private readonly stopwatch: Stopwatch,
  ) {
    this.now = options.now ?? (() => new Date());
    const now = () => this.now().getTime();
    const { minMsBetweenSweeps, msBetweenResyncs } = options.settings.catalog;
    this.hints = new PendingHints(now);
    this.schedule = new Schedule(minMsBetweenSweeps, msBetweenResyncs, now());
  }

  /** Does all that is due. */
  async lead(lease: Lease): Promise<void> {
    await this.writeLeftOver(lease);
    const today = this.dayOf(this.now());
    const { version } = this.state;
    if (version && today !== version.today)
      await this.write(lease, { put: [], gone: [] }, { today });
    await this.takeReadings(lease);
    await this.lookAtHints(lease);
    const others = await this.options.store.looks.open();
    const now = this.now().getTime();
    const isAsked = this.asked.length > 0 || others !== undefined;
    if (isAsked || this.schedule.isSweepDue(now))
      await this.sweep(lease, others);
  }

  /** Resolves after the next look, whatever comes of it. */
  ask(acceptVanished: boolean): Promise<void> {
    return new Promise(done => this.asked.push({ acceptVanished, done }));
  }

  /** Lets go who waits. */
  stop(): void {
    this.asked.splice(0).forEach(({ done }) => done());
  }

  /** What is left from before: of a write that failed, or since the load. */
  private async writeLeftOver(lease: Lease): Promise<void> {
    const { state } = this;
    if (state.unwritten)
      await this.commit(lease, state.unwritten, state.unwritten.version);
    const { version, sinceLoaded } = state;
    state.sinceLoaded = undefined;
    if (!version || !sinceLoaded) return;
    const { outcomes, settled, transitions } = sinceLoaded;
    const isSame =
      outcomes.length + settled.length + transitions.length === 0 &&
      version.ruleSet === this.options.keeper.ruleSet;
    if (!isSame)
      await this.commit(lease, { ...sinceLoaded, put: [], gone: [] }, version);
  }

  private async takeReadings(lease: Lease): Promise<void> {
    const readings = (await this.options.readings?.catchUp()) ?? [];
    if (readings.length > 0 && this.state.version)
      await this.write(lease, { put: [], gone: [], readings }, {});
  }

  private async lookAtHints(lease: Lease): Promise<void> {
    const { state } = this;
    const refs = this.hints.take();
    if (refs.length === 0 || !state.version) return;
    const { catalog, logger } = this.options;
    let change: CatalogChange;
    try {
      change = await catalog.look(refs, state.known, this.signal);
    } catch (error) {
      // the next sweep finds it
      logger.debug('What was hinted at cannot be read', toError(error));
      return;
    }
    const seen = [...change.put, ...change.retagged].map(({ ref }) => ref);
    this.hints.settle([...seen, ...change.gone]);
    state.remember({ put: change.retagged, gone: [] });
    if (change.put.length + change.gone.length > 0)
      await this.write(lease, change, {});
  }

  /** Looks for all who have asked, `others` at other instances. */
  private async sweep(lease: Lease, others?: AskedLook): Promise<void> {
    const asked = this.asked.splice(0);
    try {
      await this.compare(
        lease,
        [others, ...asked].some(each => each?.acceptVanished === true),
      );
    } catch (error) {
      const state = catalogStateOf(error);
      if (this.signal.aborted || !state) throw error;
      await this.noteFailure(lease, state, toError(error));
    } finally {
      asked.forEach(({ done }) => done());
    }
    if (!others) return;
    const { store } = this.options;
    // what came of it is written: whoever reads the answer finds it
    await store.fenced(lease, trx => store.looks.answer(trx, others.number));
  }

  private async compare(lease: Lease, acceptVanished: boolean): Promise<void> {
    const { state, signal, schedule } = this;
    const started = this.now().getTime();
    const everything = schedule.isResyncDue(started);
    const options = { signal, everything, acceptVanished };
    const change = await this.stopwatch.time('sweep', () =>
      this.options.catalog.sweep(state.known, options),
    );
    const tookMs = this.now().getTime() - started;
    state.remember({ put: change.retagged, gone: [] });
    const current = { confirmedAt: change.asOf, catalogState: 'ok' } as const;
    if (!state.version || change.put.length + change.gone.length > 0)
      await this.write(lease, change, current);
    else await this.confirm(lease, current);
    this.hasLooked = true;
    const now = this.now().getTime();
    schedule.succeeded({ now, tookMs, wasResync: everything });
  }

  private async noteFailure(
    lease: Lease,
    catalogState: CatalogState,
    error: Error,
  ): Promise<void> {
    const { version } = this.state;
    this.schedule.failed(this.now().getTime());
    if (version?.catalogState !== catalogState)
      this.options.logger.warn('The mesh stays as it was', error);
    if (version) await this.confirm(lease, { ...version, catalogState });
  }

  private async confirm(
    lease: Lease,
    now: Pick<MeshVersion, 'confirmedAt' | 'catalogState'>,
  ): Promise<void> {
    const { state } = this;
    if (!state.version) return;
    const { confirmedAt, catalogState } = now;
    state.version = { ...state.version, confirmedAt, catalogState };
    await this.options.store.confirm(lease, state.version);
  }

  /** Judges a change and writes what came of it. */
  private async write(
    lease: Lease,
    { put, gone, readings }: MeshInput,
    now: Partial<Circumstances>,
  ): Promise<void> {
    const { state, signal } = this;
    const { keeper } = this.options;
    const at = this.now();
    const today = now.today ?? state.version?.today ?? this.dayOf(at);
    const entities = put.map(({ entity }) => entity);
    await state.exclusively(async () => {
      const change = { put: entities, remove: gone, today, readings };
      const results = await this.stopwatch.time('evaluation', () =>
        state.version
          ? keeper.change(change, at, signal)
          : keeper.load(entities, { today, at }, undefined, signal),
      );
      const before = state.version ?? { confirmedAt: at, catalogState: 'ok' };
      await this.commit(
        lease,
        { ...results, put, gone },
        { ...before, ...now, today },
      );
    });
  }

  private async commit(
    lease: Lease,
    { put, gone, outcomes, settled, transitions }: Omit<MeshCommit, 'version'>,
    { today, confirmedAt, catalogState }: Circumstances,
  ): Promise<void> {
    const { state } = this;
    const { store, keeper, readings, participants } = this.options;
    const { onCommitted = [] } = this.options;
    const commit: MeshCommit = {
      ...{ put, gone, outcomes, settled, transitions },
      version: {
        version: (state.version?.version ?? 0) + 1,
        at: this.now(),
        ...{ today, confirmedAt, catalogState },
        fence: lease.fence,
        ruleSet: keeper.ruleSet,
        readings: readings?.place,
      },
    };
    state.unwritten = commit;
    await store.commit(lease, commit, participants);
    state.adopt(commit);
    for (const tell of onCommitted) tell(commit);
  }

  private dayOf(time: Date): string {
    const { timeZone } = this.options.settings;
    const day = DateTime.fromJSDate(time, { zone: timeZone }).toISODate();
    return day ?? time.toISOString().slice(0, 10);
  }
}

/** How the catalog is, after it could not be read; `undefined` for other faults. */
function catalogStateOf(error: unknown): CatalogState | undefined {
  if (error instanceof CatalogShrankError) return 'shrank';
  if (error instanceof CatalogUnreachableError) return 'unreachable';
  return undefined;
}
