import type { EarlyMesh } from '../mesh/earlyMesh';
import { MeshKeeper } from '../mesh/meshKeeper';

/**
 * What there is to read of a mesh: all of it, its graph as before it is judged,
 * or nothing, as before the tables are read.
 */
export type Shown = 'all' | 'graph' | 'nothing';

/** Lets a mesh be read as while it was being loaded, for as long as one wants. */
export class HeldKeeper extends MeshKeeper {
  shows: Shown = 'all';
  private held: Promise<EarlyMesh | undefined> | undefined;

  override async load(
    ...loaded: Parameters<MeshKeeper['load']>
  ): ReturnType<MeshKeeper['load']> {
    const loading = super.load(...loaded);
    this.held = super.early();
    this.held.catch(() => {});
    return loading;
  }

  override get isLoaded(): boolean {
    return this.shows !== 'nothing' && super.isLoaded;
  }

  override get isReadable(): boolean {
    return this.shows !== 'nothing' && super.isReadable;
  }

  override async early(): Promise<EarlyMesh | undefined> {
    if (this.shows === 'nothing') return undefined;
    return this.shows === 'graph' ? this.held : super.early();
  }
}
