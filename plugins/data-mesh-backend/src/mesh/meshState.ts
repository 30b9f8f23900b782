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

  /** Changes the mesh while nobody reads it. */
  async exclusively<Result>(change: () => Promise<Result>): Promise<Result> {
    const open = this.gate.close();
    try {
      return await change();
    } finally {
      open();
    }
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
