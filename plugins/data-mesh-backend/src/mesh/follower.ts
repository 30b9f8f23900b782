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

  /** The newest version, which memory holds now; `undefined` before the first. */
  async follow(): Promise<MeshVersion | undefined> {
    const { state } = this;
    const newest = await this.options.store.versions.newest();
    if (!newest) return undefined;
    const { unwritten } = state;
    if (unwritten && newest.version >= unwritten.version.version) {
      if (isSameVersion(newest, unwritten.version)) state.adopt(unwritten);
      else state.forget();
    }
    if (!state.version || state.mustReload) await this.load(newest);
    else if (newest.version === state.version.version) state.version = newest;
    else await this.catchUp(state.version, newest);
    return newest;
  }

  private async load(newest: MeshVersion): Promise<void> {
    const { state } = this;
    const { store, keeper, readings } = this.options;
    const entities: Entity[] = [];
    state.known.clear();
    for await (const page of store.entities.all()) {
      state.remember({ put: page, gone: [] });
      entities.push(...page.map(({ entity }) => entity));
    }
    const outcomes = await store.outcomes.all();
    await readings?.load(newest.readings ?? 0);
    const cause = newest.ruleSet === keeper.ruleSet ? 'start' : 'rules';
    await state.exclusively(async () => {
      state.sinceLoaded = await keeper.load(
        entities,
        newest,
        { outcomes, cause },
        this.signal,
      );
      state.version = newest;
      state.mustReload = false;
    });
  }

  private async catchUp(from: MeshVersion, to: MeshVersion): Promise<void> {
    const { state } = this;
    const { store, keeper } = this.options;
    const delta = await store.entities.since(from.version);
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
