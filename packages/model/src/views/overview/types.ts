import type { FindingNote } from '../../results/findingNotes';
import type { NotedFindings } from '../../results/findingsAnnotation';

/** How many entities of a kind take part. @public */
export interface KindCount {
  readonly kind: string;
  /** For domains: those that take part in the mesh. */
  readonly count: number;
  /** Domains only: how many there are. */
  readonly of?: number;
}

/**
 * What a mesh lacks on its way from the first data product to decisions that are
 * made: in this order, since each rests on those before it.
 *
 * @public
 */
export type NextStepId =
  | 'product-without-domain'
  | 'domain-without-vision'
  | 'product-without-bet'
  | 'team-without-type'
  | 'domain-without-body';

/** An entity that a page links. @public */
export interface NamedEntity {
  readonly ref: string;
  readonly title: string;
}

/** Something that could be done next, with who it is about. @public */
export interface NextStep {
  readonly id: NextStepId;
  /** How many entities lack it, of how many that should have it. */
  readonly count: number;
  readonly of: number;
  /** The first of them, by title. */
  readonly examples: readonly NamedEntity[];
}

/** An entity on which findings were noted. @public */
export interface NotedEntity extends NamedEntity {
  readonly noted: NotedFindings;
  /** The worst of them in words, where somebody says it. */
  readonly worst?: FindingNote;
}

/** Who knows what was found on entities, by their refs. @public */
export interface FoundInMesh {
  noted(ref: string): NotedFindings | undefined;
  worst(ref: string): FindingNote | undefined;
}

/** What is in a mesh, what to do next, and what was found. @public */
export interface MeshOverview {
  /** One for each kind of the mesh. */
  readonly kinds: readonly KindCount[];
  /** Only what is missing somewhere. */
  readonly nextSteps: readonly NextStep[];
  /** The worst first. */
  readonly findings: readonly NotedEntity[];
  /** How many entities have findings, also those that are not listed. */
  readonly withFindings: number;
  /** How many entities are judged. */
  readonly judged: number;
  /** True where each was judged within the mesh; else by itself. */
  readonly isWithinMesh?: boolean;
}
