import type { Entity } from '@backstage/catalog-model';
import type { Severity, Status } from '@backstage-data-mesh/model';

/** An entity as the catalog was read. */
export interface StoredEntity {
  readonly ref: string;
  readonly kind: string;
  readonly uid: string;
  readonly etag: string;
  /** Of the part that is kept. */
  readonly hash: string;
  readonly entity: Entity;
}

/** An entity as a row holds it. */
export interface PackedEntity {
  readonly ref: string;
  /** Compressed; nothing where it was not there. */
  readonly body: Uint8Array | null;
}

/** A state of the mesh that was judged. */
export interface MeshVersion {
  readonly version: number;
  readonly at: Date;
  /** Until when the catalog is known to have said the same. */
  readonly confirmedAt: Date;
  /** The day that rules took for today. */
  readonly today: string;
  readonly fence: number;
  readonly ruleSet: string;
  readonly catalogState: CatalogState;
  /** The place of the last stored reading that it knew; none: 0. */
  readonly readings?: number;
}

/** How the last look at the catalog went. */
export type CatalogState = 'ok' | 'unreachable' | 'shrank';

/** How a rule ended on an entity, where it is no pass. */
export interface StoredOutcome {
  readonly subject: string;
  readonly rule: string;
  readonly status: Status;
  readonly isGrace: boolean;
  readonly severity?: Severity;
  /** Of the keys of its findings. */
  readonly keysHash: string;
  readonly since: Date;
}

/** A status, or that there was no result. */
export type StatusOrNone = Status | 'none';

/** How a result changed, and why. */
export interface Transition {
  readonly subject: string;
  readonly rule: string;
  readonly from: StatusOrNone;
  readonly to: StatusOrNone;
  /** The worst of the findings that it has now. */
  readonly severity?: Severity;
  /** As `Cause.what` of the rules, or `rules` for another set of them. */
  readonly cause: string;
  readonly causeRef?: string;
  readonly causePart?: string;
}

/** What one change of the mesh writes, all of it or nothing. */
export interface MeshCommit {
  readonly version: MeshVersion;
  readonly put: readonly StoredEntity[];
  readonly gone: readonly string[];
  readonly outcomes: readonly StoredOutcome[];
  /** Results that are passes now, do not apply, or are no more. */
  readonly settled: readonly Pick<StoredOutcome, 'subject' | 'rule'>[];
  readonly transitions: readonly Transition[];
}
