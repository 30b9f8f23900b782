import type { Entity } from '@backstage/catalog-model';
import type { MeshVersion } from '../store/rows';
import type { InstanceOptions } from './instanceOptions';
import type { MeshState } from './meshState';

/** Brings the mesh in memory to the newest version that was written. */
export class Follower {
  constructor(
    private readonly state: MeshState,
    private readonly options: InstanceOptions,
    private readonly signal: AbortSignal,
  ) {}

  /**
   * The newest version, which memory holds now; `undefined` before the first.
   * What could not be written is kept by who leads, and by nobody else: another
   * leader may see it otherwise.
   */
  async follow({
    leads,
  }: {
    readonly leads: boolean;
  }): Promise<MeshVersion | undefined> {
    const { state } = this;
    const newest = await this.options.store.versions.newest();
    const { unwritten } = state;
    if (unwritten && newest && isSameVersion(newest, unwritten.version))
      state.adopt(unwritten);
    else if (unwritten && (!leads || isAfter(newest, unwritten.version)))
      state.forget();
    if (!newest) return undefined;
    if (!state.version || state.mustReload) await this.loadExpected();
    else if (newest.version === state.version.version) state.version = newest;
    else await this.catchUp(state.version);
    return state.version;
  }

  /** Lets those wait who ask meanwhile. */
  private async loadExpected(): Promise<void> {
    const { keeper } = this.options;
    keeper.expect();
    try {
      await this.load();
    } finally {
      keeper.endExpecting();
    }
  }

  private async load(): Promise<void> {
    const { state } = this;
    const { store, keeper, readings } = this.options;
    const entities: Entity[] = [];
    const { newest, outcomes } = await store.atOneMoment(async tables => {
      state.known.clear();
      for await (const page of tables.entities.all()) {
        state.remember({ put: page, gone: [] });
        entities.push(...page.map(({ entity }) => entity));
      }
      return {
        newest: await tables.versions.newest(),
        outcomes: await tables.outcomes.all(),
      };
    });
    if (!newest) return;
    await readings?.load(newest.readings ?? 0);
    const cause = newest.ruleSet === keeper.ruleSet ? 'start' : 'rules';
    await state.exclusively(async () => {
      state.sinceLoaded = await keeper.load(
        entities,
        newest,
        { outcomes, cause, version: newest },
        this.signal,
      );
      state.version = newest;
      state.mustReload = false;
    });
  }

  private async catchUp(from: MeshVersion): Promise<void> {
    const { state } = this;
    const { store, keeper } = this.options;
    const { to, delta } = await store.atOneMoment(
      async ({ versions, entities }) => ({
        to: await versions.newest(),
        delta: await entities.since(from.version),
      }),
    );
    if (!to) return;
    const readings = await this.options.readings?.catchUp(to.readings);
    const put = delta.put.map(({ entity }) => entity);
    const change = { put, remove: delta.gone, today: to.today, readings };
    await state.exclusively(async () => {
      await keeper.change(change, to.at, this.signal);
      state.remember(delta);
      state.version = to;
    });
  }
}

/** True when both were written by the same leader. */
function isSameVersion(a: MeshVersion, b: MeshVersion): boolean {
  return a.version === b.version && a.fence === b.fence;
}

/** True when somebody else has written since. */
function isAfter(
  newest: MeshVersion | undefined,
  { version }: MeshVersion,
): boolean {
  return newest !== undefined && newest.version >= version;
}
