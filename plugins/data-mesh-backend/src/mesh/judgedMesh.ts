import type { Evaluation, GovernedMesh } from '@backstage-data-mesh/rules';
import type { MeshVersion, StoredOutcome } from '../store/rows';
import type { Book } from './book';
import type { Names } from './names';

/** The mesh and its results at one moment, while nobody changes them. */
export interface JudgedMesh {
  readonly evaluation: Evaluation;
  readonly book: Book;
  /** The day that rules take for today. */
  readonly today: string;
  /** The hash of the rules and their configuration. */
  readonly ruleSet: string;
  /** What the bodies ask for. */
  readonly governed: GovernedMesh;
  /** All entities by name. */
  readonly names: Names;
}

/** What is already known of the results when a mesh is loaded. */
export interface KnownResults {
  readonly outcomes: readonly StoredOutcome[];
  /** Why results may be others than the known ones. */
  readonly cause: 'start' | 'rules' | 'day';
  /** Of which they are, where the mesh may be read before it is judged. */
  readonly version?: MeshVersion;
}
