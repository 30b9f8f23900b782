import type { KnownEntity } from '../catalog/meshCatalog';
import type { MeshCommit, MeshVersion, StoredEntity } from '../store/rows';
import type { ResultsCommit } from './bookkeeping';
import { Gate } from './gate';

/** What an instance knows of the mesh, whether it leads or follows. */
export class MeshState {
  /** What is known of each entity, by ref. */
  readonly known = new Map<string, KnownEntity>();
  readonly gate = new Gate();
  version: MeshVersion | undefined;
  /** What differs from the stored results since they were loaded. */
  sinceLoaded: ResultsCommit | undefined;
  /** What is judged, and could not be written yet. */
  unwritten: MeshCommit | undefined;
  mustReload = false;
  private turn: Promise<void> = Promise.resolve();

  /** Does something with the mesh while nobody else reads or changes it. */
  async exclusively<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.steadily(async () => {
      const open = this.gate.close();
      try {
        return await work();
      } finally {
        open();
      }
    });
  }

  /** Reads the mesh for longer, while others read it and nobody changes it. */
  async steadily<Result>(work: () => Promise<Result>): Promise<Result> {
    const before = this.turn;
    let isDone = (): void => {};
    this.turn = new Promise(resolve => {
      isDone = resolve;
    });
    await before;
    try {
      return await work();
    } finally {
      // who waited to read goes first
      setImmediate(isDone);
    }
  }

  /** Keeps what differs from the stored results for the next who writes. */
  leave(results: ResultsCommit): void {
    const { outcomes, settled, transitions } = results;
    if (outcomes.length + settled.length + transitions.length === 0) return;
    const before = this.sinceLoaded;
    this.sinceLoaded = {
      outcomes: [...(before?.outcomes ?? []), ...outcomes],
      settled: [...(before?.settled ?? []), ...settled],
      transitions: [...(before?.transitions ?? []), ...transitions],
    };
  }

  /** Takes note of entities that came, changed or went. */
  remember({
    put,
    gone,
  }: {
    readonly put: readonly Pick<StoredEntity, 'ref' | 'etag' | 'hash'>[];
    readonly gone: readonly string[];
  }): void {
    for (const { ref, etag, hash } of put) this.known.set(ref, { etag, hash });
    for (const ref of gone) this.known.delete(ref);
  }

  /** Memory and table are the same again. */
  adopt(commit: MeshCommit): void {
    this.unwritten = undefined;
    this.remember(commit);
    this.version = commit.version;
  }

  /** Memory is no more what was written: it is read anew. */
  forget(): void {
    this.unwritten = undefined;
    this.mustReload = true;
  }
}
