import type { AnswerFrame } from '@backstage-data-mesh/plugin-data-mesh-common';
import type { Steps } from '@backstage-data-mesh/model';
import type {
  LivePreviewTerms,
  LiveWhatIfResult,
  LiveWhatIfTerms,
  Move,
  PolicyPreviewResult,
  PreviewedPolicy,
} from '@backstage-data-mesh/rules';
import type { JudgedMesh } from './judgedMesh';
import type { LoneEntity, MeshOutline } from './outline';

/** The mesh at one moment, and what an answer about it says of its age. */
export interface MeshNow extends JudgedMesh {
  readonly frame: AnswerFrame;
}

/** Moves that somebody wants to try. */
export interface AskedWhatIf extends Pick<LiveWhatIfTerms, 'see'> {
  readonly moves: readonly Move[];
  /** Comes when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/** A policy that somebody wants to try. */
export interface AskedPreview extends Pick<LivePreviewTerms, 'isSeen'> {
  readonly policy: PreviewedPolicy;
  /** Comes when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/** A look at the catalog that somebody wants. */
export interface AskedRefresh {
  /** True to believe the catalog that much has gone at once. */
  readonly acceptVanished: boolean;
}

/** What those who answer questions see of the mesh. */
export interface MeshReader {
  readonly isLeader: boolean;
  /**
   * Reads the mesh at one moment. What is read must not be kept, and the
   * function must not wait for anything. Here and below it changes nothing else:
   * while the mesh is loaded it may be called more than once.
   *
   * @throws ServiceUnavailableError while there is no mesh yet.
   */
  read<Result>(view: (mesh: MeshNow) => Result): Promise<Result>;
  /**
   * What is known without looking at what relates entities. Nobody waits for the
   * mesh with that: while it is loaded, the tables tell.
   *
   * @throws ServiceUnavailableError while there is no mesh, in the tables either.
   */
  outline(): Promise<MeshOutline>;
  /**
   * Reads an entity by itself, in the same way: nothing is known of any other.
   * `undefined` where there is no such entity.
   *
   * @throws ServiceUnavailableError while there is no mesh, in the tables either.
   */
  readEntity<Result>(
    ref: string,
    view: (found: LoneEntity) => Result,
  ): Promise<Result | undefined>;
  /**
   * Tells what moves would do; nothing of it ever shows to readers, who wait.
   * `view` reads the answer beside the mesh as it is.
   *
   * @throws ServiceUnavailableError while there is no mesh, too many others try
   * moves, or it takes too long; the reason of the signal when it is stopped.
   */
  whatIf<Result>(
    asked: AskedWhatIf,
    view: (answer: LiveWhatIfResult, mesh: MeshNow) => Result,
  ): Promise<Result>;
  /** Tells what a policy would do if it counted today, in the same way. */
  preview<Result>(
    asked: AskedPreview,
    view: (answer: PolicyPreviewResult, mesh: MeshNow) => Result,
  ): Promise<Result>;
  /**
   * Reads the mesh at one moment in steps, between which others may read; nobody
   * changes it until the last. One after the other.
   *
   * @throws ServiceUnavailableError while there is no mesh, or too many others
   * read as much; the reason of the signal when it is stopped.
   */
  readInSteps<Result>(
    begin: (mesh: MeshNow) => Steps<Result>,
    signal?: AbortSignal,
  ): Promise<Result>;
  /**
   * The same for what is soon over, such as a view of the graph: many at once.
   *
   * @throws ServiceUnavailableError while there is no mesh; the reason of the
   * signal when it is stopped.
   */
  scan<Result>(
    begin: (mesh: MeshNow) => Steps<Result>,
    signal?: AbortSignal,
  ): Promise<Result>;
  /**
   * Has the catalog looked at now, by whichever instance leads; resolves when
   * what it says is judged and held here, or after a minute.
   *
   * @throws ServiceUnavailableError when the leader cannot be asked.
   */
  refresh(asked: AskedRefresh): Promise<void>;
}
