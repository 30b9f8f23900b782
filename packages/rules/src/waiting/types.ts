import type {
  InteractionMode,
  MeshGraph,
  Severity,
} from '@backstage-data-mesh/model';

/** Something that waits for somebody. Plain data. @public */
export type Waiting = {
  /** The entity whose page tells more, and what it is called. */
  readonly about: string;
  readonly title: string;
  /**
   * How soon it wants to be looked at, in days: until its date, or less than
   * nothing after it. What has no date is an error, which waits now; a proposal,
   * a week; a policy that begins to count, two; a warning, thirty days.
   */
  readonly soon: number;
  /** Its date, where it has one. */
  readonly on?: string;
} & (
  | {
      /** Rules that are broken by an entity that is owned. */
      readonly is: 'findings';
      readonly errors: number;
      readonly warnings: number;
    }
  | {
      /** Rules that an entity will break when the grace of a policy is over. */
      readonly is: 'grace';
      readonly rules: number;
    }
  | {
      /** A bet that is to be reviewed. */
      readonly is: 'review';
    }
  | {
      /** What is proposed to a body on which somebody sits. */
      readonly is: 'proposals';
      readonly policies: number;
      readonly waivers: number;
    }
  | {
      /** A waiver that ends, of an entity that is owned. */
      readonly is: 'waiver';
      readonly rule: string;
      /** The ref of the body that gave it. */
      readonly body: string;
    }
  | {
      /** An interaction of a team, of which the end was agreed. */
      readonly is: 'interaction';
      readonly mode?: InteractionMode;
      /** The other team. */
      readonly partner: string;
      readonly partnerTitle: string;
    }
);

/** An entity of the mesh that belongs to somebody. @public */
export interface OwnedEntity {
  readonly ref: string;
  readonly title: string;
  /** Why: the person is nominated or owns it, or a group of the person does. */
  readonly by: 'nominated' | 'self' | 'group';
}

/** A seat in a governance body. @public */
export interface Seat {
  readonly body: string;
  readonly title: string;
  readonly role: string;
  /** Whom it represents, as a ref. */
  readonly represents?: string;
}

/** What belongs to somebody, where somebody sits, and what waits. @public */
export interface WaitingFor {
  /** The groups of a person; of a group, itself. */
  readonly groups: readonly { readonly ref: string; readonly title: string }[];
  /** By title. */
  readonly owned: readonly OwnedEntity[];
  /** By the title of the body. */
  readonly seats: readonly Seat[];
  /** What wants to be looked at soonest first. */
  readonly waiting: readonly Waiting[];
}

/** A result of a rule, as far as it matters here. @public */
export interface WaitingLine {
  readonly status: string;
  readonly severity?: Severity;
  /** True where a policy in grace asks: it does not count yet. */
  readonly isGrace: boolean;
}

/** What {@link waitingFor} reads. @public */
export interface WaitingTerms {
  readonly graph: MeshGraph;
  /** The ref of a user or a group. */
  readonly who: string;
  /** As an ISO date. */
  readonly today: string;
  /** So many days are looked ahead. */
  readonly within: number;
  /** The results of an entity that are no passes. */
  readonly linesOf: (entityRef: string) => Iterable<WaitingLine>;
}
