import type { KnownEntity } from '../catalog/meshCatalog';
import { pause } from '../slices';
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
  /** Until the last who wanted to change it is done. */
  private changed: Promise<void> = Promise.resolve();
  /** Those who came since then, and read it for longer. */
  private readers = new Set<Promise<void>>();

  /** Does something with the mesh while nobody else reads or changes it. */
  async exclusively<Result>(work: () => Promise<Result>): Promise<Result> {
    const before = Promise.all([this.changed, ...this.readers]);
    const { promise, resolve } = later();
    this.changed = promise;
    this.readers = new Set();
    await before;
    const open = this.gate.close();
    try {
      return await work();
    } finally {
      open();
      // who waited to read goes first: by then they stand in line
      setImmediate(() => void pause().then(resolve));
    }
  }

  /** Reads the mesh for longer, while others read it and nobody changes it. */
  async steadily<Result>(work: () => Promise<Result>): Promise<Result> {
    const { changed, readers } = this;
    const { promise, resolve } = later();
    readers.add(promise);
    try {
      await changed;
      // many may have waited for that, and each begins with a piece of its own
      await pause();
      return await work();
    } finally {
      readers.delete(promise);
      resolve();
    }
  }

  /** Reads what is being loaded; nobody changes it before this is over. */
  async early<Result>(work: () => Promise<Result>): Promise<Result> {
    const { readers } = this;
    const { promise, resolve } = later();
    readers.add(promise);
    try {
      return await work();
    } finally {
      readers.delete(promise);
      resolve();
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

/** A promise, and what keeps it. */
function later(): {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
} {
  let resolve = (): void => {};
  const promise = new Promise<void>(done => {
    resolve = done;
  });
  return { promise, resolve };
}
