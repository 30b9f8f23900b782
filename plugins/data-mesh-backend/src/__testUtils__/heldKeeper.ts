import type { EarlyMesh } from '../mesh/earlyMesh';
import { MeshKeeper } from '../mesh/meshKeeper';

/** Lets a mesh be read as while it was being loaded, for as long as one wants. */
export class HeldKeeper extends MeshKeeper {
  isHeld = true;
  private held: Promise<EarlyMesh | undefined> | undefined;

  override async load(
    ...loaded: Parameters<MeshKeeper['load']>
  ): ReturnType<MeshKeeper['load']> {
    const loading = super.load(...loaded);
    this.held = super.early();
    return loading;
  }

  override async early(): Promise<EarlyMesh | undefined> {
    return this.isHeld ? this.held : super.early();
  }
}
