import { DateTime } from 'luxon';
import type { Entity } from '@backstage/catalog-model';
import type { Settings } from '../config/settings';
import type { Store } from '../store/store';
import type { JudgedMesh } from './judgedMesh';
import type { MeshKeeper } from './meshKeeper';
import { WaitingLine } from './waitingLine';

/** What {@link Past} works with. */
export interface PastOptions {
  readonly store: Pick<Store, 'revisions'>;
  readonly settings: Pick<Settings, 'timeZone' | 'history'>;
  /** Makes what holds a mesh of its own. */
  readonly createKeeper: () => MeshKeeper;
  readonly now?: () => Date;
}

/** The mesh at the end of a day. */
export interface PastMesh extends JudgedMesh {
  readonly asOf: Date;
}

/**
 * The mesh as it was, from the revisions of entities that the store remembers.
 * It is judged anew, by the rules of today and with the readings that are known
 * now, so that it can be compared; one after the other, since each is as large
 * as the mesh itself.
 */
export class Past {
  private readonly line = new WaitingLine({ rests: false });

  constructor(private readonly options: PastOptions) {}

  /** The first day at whose end the mesh is known; none: nothing is. */
  async firstDay(): Promise<string | undefined> {
    const { store, settings, now = () => new Date() } = this.options;
    const first = await store.revisions.first();
    if (!first) return undefined;
    const kept = now().getTime() - settings.history.retentionMs;
    const known = new Date(Math.max(first.getTime(), kept));
    return this.dayOf(known);
  }

  /** As it was at the end of a day; `undefined` where nobody knows. */
  async at(day: string, signal: AbortSignal): Promise<PastMesh | undefined> {
    const first = await this.firstDay();
    if (first === undefined || day < first) return undefined;
    const { timeZone: zone } = this.options.settings;
    const asOf = DateTime.fromISO(day, { zone }).endOf('day').toJSDate();
    return this.line.run(signal, async () => {
      const { store, createKeeper } = this.options;
      const entities: Entity[] = [];
      for await (const page of store.revisions.at(asOf)) entities.push(...page);
      const keeper = createKeeper();
      await keeper.load(entities, { today: day, at: asOf }, undefined, signal);
      return { ...keeper.judged, asOf };
    });
  }

  private dayOf(time: Date): string | undefined {
    const { timeZone: zone } = this.options.settings;
    return DateTime.fromJSDate(time, { zone }).toISODate() ?? undefined;
  }
}
