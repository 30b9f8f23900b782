import { setTimeout as wait } from 'node:timers/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { Settings } from '../config/settings';
import { TransitionLog } from '../history/transitionLog';
import { Loop } from '../loop';
import type { Leadership } from '../mesh/leadership';
import type { MeshReader } from '../mesh/meshReader';
import { isTrustedBody } from '../mesh/trust';
import { isOver, pauseOf } from '../pauses';
import { FencedOutError } from '../store/leaseTable';
import type { Store } from '../store/store';
import { aheadDigests, announcementsOf } from './aheadDigest';
import {
  addTransitions,
  findingsDigests,
  type NetTransitions,
} from './findingsDigest';
import { NoticeTable, type WaitingNotice } from './noticeTable';

/** What {@link Notifier} works with. */
export interface NotifierOptions {
  readonly mesh: Pick<MeshReader, 'readInSteps'>;
  readonly leadership: Leadership;
  readonly store: Pick<Store, 'knex'>;
  readonly settings: Pick<Settings, 'notifications' | 'isTrustedLocation'>;
  readonly notifications: NotificationService;
  readonly logger: LoggerService;
  readonly now?: () => Date;
}

const TICK_MS = 30_000;
/** So many transitions are read at once. */
const PORTION = 1_000;
const MAX_SENT_AT_ONCE = 100;
const MAX_TRIES = 20;
const SEND_MS = 30_000;
const REMEMBERED_MS = 30 * 86_400_000;

/**
 * Tells owners what changed and what comes. What is to be told is written by
 * the leader together with how far it has looked, and then sent; one that is
 * sent twice, since the leader went in between, takes the place of the first.
 */
export class Notifier {
  private readonly loop: Loop;
  private readonly table: NoticeTable;
  private readonly log: TransitionLog;
  private readonly now: () => Date;
  private hasNotifications = true;

  constructor(private readonly options: NotifierOptions) {
    const { knex } = options.store;
    this.table = new NoticeTable(knex);
    this.log = new TransitionLog(knex);
    this.now = options.now ?? (() => new Date());
    const { everyMs } = options.settings.notifications;
    this.loop = new Loop(
      Math.min(TICK_MS, everyMs),
      () => this.tick(),
      error =>
        options.logger.warn(
          'Owners cannot be told for now',
          error instanceof Error ? error : undefined,
        ),
    );
  }

  /** Starts the loop, where the operator has not switched it off. */
  start(): void {
    if (this.options.settings.notifications.isEnabled) this.loop.start();
  }

  async stop(): Promise<void> {
    await this.loop.stop();
  }

  /** Does what is due now. */
  async tick(): Promise<void> {
    if (!this.options.leadership.isLeader) return;
    try {
      await this.look();
      await this.deliver();
    } catch (error) {
      // another leads, or there is no mesh yet
      const isEarly = error instanceof ServiceUnavailableError;
      if (!isEarly && !(error instanceof FencedOutError)) throw error;
    }
  }

  /** Notes what is to be told since the last look. */
  private async look(): Promise<void> {
    const { leadership, settings, mesh } = this.options;
    const at = this.now();
    const place = await this.table.place();
    const { everyMs } = settings.notifications;
    const isEarly =
      place && !isOver(pauseOf(everyMs, place.at.getTime()), at.getTime());
    if (isEarly) return;
    const { last, transitions } = await this.since(
      place?.transition ?? (await this.log.lastId()),
    );
    const seen = await mesh.readInSteps(function* inSteps(now) {
      const { graph } = now.evaluation;
      const isTrusted = (ref: string) =>
        isTrustedBody(graph, ref, settings.isTrustedLocation);
      return {
        isStale: now.frame.stale,
        today: now.today,
        digests: findingsDigests(graph, transitions),
        announcements: yield* announcementsOf(now, isTrusted),
      };
    });
    // of an old mesh nothing is told
    if (seen.isStale) return;
    const { today, digests, announcements } = seen;
    const told = await this.table.told(announcements.map(({ key }) => key));
    const fresh = announcements.filter(({ key }) => !told.has(key));
    await leadership.fenced(async trx => {
      await this.table.movePlace(trx, { transition: last, at });
      await this.table.noteTold(trx, fresh);
      const before = new Date(at.getTime() - REMEMBERED_MS);
      await this.table.forget(trx, { today, before });
      // at the first look all of it is old
      if (!place) return;
      await this.table.add(trx, [...digests, ...aheadDigests(fresh)], at);
    });
  }

  /**
   * How each result changed after a transition, whatever it went through, and the
   * last one of all: one digest tells of them, since the next takes its place.
   */
  private async since(id: number) {
    const { signal } = this.loop;
    const transitions: NetTransitions = new Map();
    for (let last = id; ;) {
      const page = await this.log.after(last, PORTION);
      addTransitions(transitions, page);
      last = page.at(-1)?.id ?? last;
      if (page.length < PORTION || signal.aborted) return { last, transitions };
    }
  }

  private async deliver(): Promise<void> {
    const { leadership, logger } = this.options;
    for (const notice of await this.table.waiting(MAX_SENT_AT_ONCE)) {
      if (this.loop.signal.aborted) return;
      const failure = await this.send(notice);
      const isGivenUp = notice.tries + 1 >= MAX_TRIES;
      if (failure && isGivenUp)
        logger.warn(`${notice.recipient} could not be told: ${notice.title}`);
      const isDone = !failure || failure === 'nowhere' || isGivenUp;
      await leadership.fenced(trx =>
        isDone
          ? this.table.done(trx, [notice.id], this.now())
          : this.table.failed(trx, notice.id),
      );
      // the others would fail too: later
      if (failure === 'later') return;
    }
  }

  private async send({
    recipient,
    ...notice
  }: WaitingNotice): Promise<'later' | 'nowhere' | undefined> {
    const { notifications, logger } = this.options;
    const { title, description, link, severity, topic, scope } = notice;
    try {
      await Promise.race([
        notifications.send({
          recipients: { type: 'entity', entityRef: recipient },
          payload: { title, description, link, severity, topic, scope },
        }),
        wait(SEND_MS, undefined, { ref: false }).then(() => {
          throw new Error('It takes too long');
        }),
      ]);
      this.hasNotifications = true;
      return undefined;
    } catch (error) {
      // a portal without notifications answers so: nobody is to be told
      const isNowhere = /\bstatus 404\b/.test(String(error));
      if (isNowhere && this.hasNotifications)
        logger.info('This portal has no notifications; owners are not told');
      if (isNowhere) this.hasNotifications = false;
      return isNowhere ? 'nowhere' : 'later';
    }
  }
}
