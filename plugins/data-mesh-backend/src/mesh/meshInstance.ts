import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { toError } from '@backstage/errors';
import type { Steps } from '@backstage-data-mesh/model';
import type {
  LiveWhatIfResult,
  PolicyPreviewResult,
} from '@backstage-data-mesh/rules';
import type { Knex } from 'knex';
import { isOver, NO_PAUSE, pauseOf } from '../pauses';
import { FencedOutError, type Lease } from '../store/leaseTable';
import { AskedLooks } from './askedLooks';
import { Follower } from './follower';
import type { InstanceOptions } from './instanceOptions';
import { Leader } from './leader';
import type { Leadership } from './leadership';
import type { TrialOptions } from './trialOptions';
import type {
  AskedPreview,
  AskedRefresh,
  AskedWhatIf,
  MeshNow,
  MeshReader,
} from './meshReader';
import { MeshState } from './meshState';
import type { LoneEntity, MeshOutline } from './outline';
import { Reading } from './reading';
import { Stopwatch, type MeshVitals } from './vitals';
import { WaitingLine } from './waitingLine';

const TICK_MS = 250;
const POLL_MS = 1_000;
const STOP_MS = 4_500;
/** Whoever asks for a look is answered after so long, look or no look. */
const ASK_MS = 60_000;

/**
 * One instance of the backend: it leads, which is to read the catalog, judge
 * and write; or it follows what the leader wrote. All changes of its mesh
 * happen in one loop, one after the other.
 */
export class MeshInstance implements MeshReader, Leadership, MeshVitals {
  private readonly abort = new AbortController();
  private readonly state = new MeshState();
  private readonly trials = new WaitingLine({ rests: true });
  private readonly reading: Reading;
  private readonly follower: Follower;
  private readonly leader: Leader;
  private readonly askedLooks: AskedLooks;
  private readonly now: () => Date;
  private lease: Lease | undefined;
  /** Before who leads shows that it does. */
  private renewal = NO_PAUSE;
  private isUpToDate = false;
  private isDatabaseAway = false;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly options: InstanceOptions) {
    const { signal } = this.abort;
    this.now = options.now ?? (() => new Date());
    this.follower = new Follower(this.state, options, signal);
    this.askedLooks = new AskedLooks(options.store.looks);
    this.reading = new Reading(this.state, options, signal, () => ({
      isUpToDate: this.isUpToDate || this.leader.hasLooked,
      isDatabaseAway: this.isDatabaseAway || this.isWriteWaiting,
    }));
    const stopwatch = options.stopwatch ?? new Stopwatch();
    this.leader = new Leader(this.state, options, signal, stopwatch);
  }

  get hintsWaiting(): number {
    return this.leader.hints.size;
  }

  get isWriteWaiting(): boolean {
    return this.state.unwritten !== undefined;
  }

  get isLeader(): boolean {
    return this.lease !== undefined;
  }

  async fenced<Result>(
    write: (trx: Knex.Transaction) => Promise<Result>,
  ): Promise<Result> {
    if (!this.lease) throw new FencedOutError('Another instance leads');
    return this.options.store.fenced(this.lease, write);
  }

  /** Starts the loop, which ends with {@link MeshInstance.stop}. */
  start(): void {
    this.running = this.run();
  }

  /** Ends within five seconds; what is not written is written by the next leader. */
  async stop(): Promise<void> {
    this.abort.abort();
    const released = this.running.then(async () => {
      if (this.lease) await this.options.store.leases.release(this.lease);
    });
    await Promise.race([
      released.catch(() => {}),
      wait(STOP_MS, undefined, { ref: false }),
    ]);
    this.leader.stop();
  }

  /** Somebody says that these entities have changed. */
  hint(refs: readonly string[]): void {
    this.leader.hints.add(refs);
  }

  read<Result>(view: (mesh: MeshNow) => Result): Promise<Result> {
    return this.reading.read(view);
  }

  outline(): Promise<MeshOutline> {
    return this.reading.outline();
  }

  readEntity<Result>(
    ref: string,
    view: (found: LoneEntity) => Result,
  ): Promise<Result | undefined> {
    return this.reading.readEntity(ref, view);
  }

  readInSteps<Result>(
    begin: (mesh: MeshNow) => Steps<Result>,
    signal?: AbortSignal,
  ): Promise<Result> {
    return this.reading.readInSteps(begin, signal);
  }

  scan<Result>(
    begin: (mesh: MeshNow) => Steps<Result>,
    signal?: AbortSignal,
  ): Promise<Result> {
    return this.reading.scan(begin, signal);
  }

  async whatIf<Result>(
    { moves, see, signal }: AskedWhatIf,
    view: (answer: LiveWhatIfResult, mesh: MeshNow) => Result,
  ): Promise<Result> {
    const { keeper } = this.options;
    return this.tryOut(
      signal,
      options => keeper.whatIf(moves, { ...options, see }),
      view,
    );
  }

  async preview<Result>(
    { policy, isSeen, signal }: AskedPreview,
    view: (answer: PolicyPreviewResult, mesh: MeshNow) => Result,
  ): Promise<Result> {
    const { keeper } = this.options;
    return this.tryOut(
      signal,
      options => keeper.preview(policy, { ...options, isSeen }),
      view,
    );
  }

  private async tryOut<Answer, Result>(
    signal: AbortSignal,
    ask: (options: TrialOptions) => Promise<Answer>,
    view: (answer: Answer, mesh: MeshNow) => Result,
  ): Promise<Result> {
    return this.reading.inTime(signal, stop =>
      this.trials.run(stop, () =>
        this.state.exclusively(async () => {
          this.reading.present();
          const answer = await ask({
            ...{ at: this.now(), signal: stop },
            // who follows has it from the leader
            onOther: results => this.lease && this.state.leave(results),
          });
          return view(answer, this.reading.present());
        }),
      ),
    );
  }

  async refresh({ acceptVanished }: AskedRefresh): Promise<void> {
    const late = AbortSignal.timeout(this.options.askMs ?? ASK_MS);
    const stop = AbortSignal.any([late, this.abort.signal]);
    if (stop.aborted) return;
    const look = this.isLeader
      ? this.leader.ask(acceptVanished)
      : this.askedLooks.ask(acceptVanished, stop);
    await Promise.race([look, once(stop, 'abort')]);
  }

  private async run(): Promise<void> {
    const { signal } = this.abort;
    while (!signal.aborted) {
      try {
        await this.step();
        if (this.isDatabaseAway)
          this.options.logger.info('The mesh is kept up to date again');
        this.isDatabaseAway = false;
      } catch (error) {
        if (!signal.aborted) this.recover(toError(error));
      }
      await this.pause(this.lease ? TICK_MS : (this.options.pollMs ?? POLL_MS));
    }
  }

  private recover(error: Error): void {
    const { logger } = this.options;
    if (error instanceof FencedOutError) {
      logger.info('Another instance leads now; this one follows');
      this.lease = undefined;
      this.state.forget();
      this.leader.stop();
      return;
    }
    if (!this.isDatabaseAway)
      logger.warn('The mesh cannot be kept up to date for now', error);
    this.isDatabaseAway = true;
  }

  private async pause(milliseconds: number): Promise<void> {
    const { signal } = this.abort;
    await wait(milliseconds * (0.75 + Math.random() / 2), undefined, {
      signal,
    }).catch(() => {});
  }

  /** Does all that is due now; the loop does nothing else. */
  async step(): Promise<void> {
    const { store, holder } = this.options;
    const now = this.now().getTime();
    // asked first, so that what came of it is among what is read next
    const answered = await this.askedLooks.answered();
    if (!this.lease || isOver(this.renewal, now)) {
      const lease = await store.leases.acquire(holder);
      const isNew = lease && lease.fence !== this.lease?.fence;
      this.renewal = pauseOf(store.leases.renewMs, now);
      // whoever leads from now on begins with what was written
      if (isNew) await this.follower.follow({ leads: true });
      this.lease = lease;
    }
    if (this.lease) await this.lead(this.lease);
    else {
      const newest = await this.follower.follow({ leads: false });
      if (newest?.catalogState === 'ok') this.isUpToDate = true;
    }
    this.askedLooks.settle(answered);
  }

  /** Leads for a step, however long the catalog takes for it. */
  private async lead(lease: Lease): Promise<void> {
    const { leases } = this.options.store;
    let isBeating = false;
    const heart = setInterval(() => {
      // amid a long write it waits for the row: one is enough to wait
      if (isBeating) return;
      isBeating = true;
      leases
        .renew(lease)
        // whoever leads no more learns it when it writes
        .catch(() => {})
        .finally(() => {
          isBeating = false;
        });
    }, leases.renewMs);
    try {
      // a write that failed may have come through all the same
      if (this.state.unwritten) await this.follower.follow({ leads: true });
      await this.leader.lead(lease);
    } finally {
      clearInterval(heart);
    }
  }
}
