import type { AnswerFrame } from '@backstage-data-mesh/plugin-data-mesh-common';
import type { JudgedMesh } from './meshKeeper';

/** The mesh at one moment, and what an answer about it says of its age. */
export interface MeshNow extends JudgedMesh {
  readonly frame: AnswerFrame;
}

/** What those who answer questions see of the mesh. */
export interface MeshReader {
  readonly isLeader: boolean;
  /**
   * Reads the mesh at one moment. What is read must not be kept, and the
   * function must not wait for anything.
   *
   * @throws ServiceUnavailableError while there is no mesh yet.
   */
  read<Result>(view: (mesh: MeshNow) => Result): Promise<Result>;
  /** Looks at the catalog now; resolves when what it says is judged. */
  refresh(options: { readonly acceptVanished: boolean }): Promise<void>;
}
