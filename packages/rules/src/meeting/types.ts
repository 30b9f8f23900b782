import type {
  Edit,
  Measure,
  ValueHypothesisEntity,
} from '@backstage-data-mesh/model';
import type { MeasureStandingState } from '../measures/measureStanding';
import type { Pedigree } from '../measures/pedigree';
import type { RunFinding } from '../scorecard/compareRuns';

/** What changed in the scope of a body since it last met. @public */
export interface PackChanges {
  /** The day with which today is compared. */
  readonly since: string;
  /** Findings that came and went, of what the body decides for. */
  readonly appeared: readonly RunFinding[];
  readonly resolved: readonly RunFinding[];
  readonly entities: readonly PackEntityChange[];
  /** True when more entities changed than are listed. */
  readonly isCut: boolean;
}

/** An entity that came, went or changed. @public */
export interface PackEntityChange {
  readonly ref: string;
  readonly is: 'new' | 'gone' | 'changed';
  /** What is otherwise in its `spec`. */
  readonly edits: readonly Edit[];
}

/** A measure of success, as a meeting looks at it. @public */
export interface PackMeasure {
  /** The ref of the bet or domain. */
  readonly entity: string;
  /** Unique in the entity. */
  readonly key: string;
  readonly title?: string;
  readonly unit?: string;
  readonly state: MeasureStandingState;
  readonly value?: number;
  readonly asOf?: string;
  readonly ageDays?: number;
  readonly progress?: number;
  readonly target?: Measure['target'];
  readonly tripwire?: Measure['tripwire'];
  /** The day of the first reading that crossed the tripwire. */
  readonly crossedOn?: string;
  readonly killCriterion?: string;
  readonly pedigree?: Pedigree;
}

/** Why a bet is to be decided on. @public */
export type DecisionReason = 'tripwire' | 'review-due' | 'target-missed';

/** A bet on which a decision is due. @public */
export interface PackBet {
  readonly bet: string;
  readonly title?: string;
  readonly statement: ValueHypothesisEntity['spec']['statement'];
  readonly status: string;
  readonly owner?: string;
  readonly accountable?: string;
  readonly reasons: readonly DecisionReason[];
  /** All its measures, those that were crossed first. */
  readonly evidence: readonly PackMeasure[];
  /** What was agreed for a crossed tripwire, before anybody knew. */
  readonly agreed?: NonNullable<Measure['tripwire']>['then'];
  /** The bets to move to. */
  readonly alternatives: readonly string[];
  /** The day of the last decision. */
  readonly lastDecided?: string;
  /** What each decision would write in the bet, what was agreed first. */
  readonly options: readonly {
    readonly outcome: 'persevere' | 'adjust' | 'pivot' | 'replace' | 'stop';
    readonly yaml: string;
  }[];
}

/** A bet with its score; nothing where its figures give none. @public */
export interface PackRank {
  readonly bet: string;
  readonly score?: number;
}

/** A policy whose grace ends before the body meets again. @public */
export interface PackGrace {
  readonly policy: string;
  readonly title?: string;
  readonly graceUntil: string;
  readonly isOver: boolean;
  /** Entities on which it finds something today, and would fail. */
  readonly entities: readonly string[];
}

/** A waiver that ends before the body meets again, or has ended. @public */
export interface PackWaiver {
  readonly id: string;
  readonly rule: string;
  readonly entity: string;
  readonly expires: string;
  readonly isExpired: boolean;
  readonly reason?: string;
  /** True when what it excuses is still there; `undefined`: nobody knows. */
  readonly isNeeded?: boolean;
}

/** Something that waits for the body. @public */
export type PackProposal =
  | {
      readonly is: 'policy';
      readonly policy: string;
      readonly title?: string;
      readonly by?: string;
      readonly on?: string;
      readonly url?: string;
    }
  | {
      readonly is: 'waiver';
      readonly id: string;
      readonly rule: string;
      readonly entity: string;
      readonly by?: string;
    }
  | { readonly is: 'bet'; readonly bet: string; readonly score?: number };

/** What a governance body has before it when it meets. Plain data. @public */
export interface MeetingPack {
  readonly body: string;
  readonly title?: string;
  readonly day: string;
  readonly lastMet?: string;
  /** When it meets again, by its cadence; 90 days on without one. */
  readonly nextMeeting: string;
  /** Nothing where nobody knows how the mesh was: not the same as no change. */
  readonly changes?: PackChanges;
  /** Measures that crossed their tripwire, with or without a decision since. */
  readonly tripwires: readonly PackMeasure[];
  readonly stale: readonly PackMeasure[];
  /** Measures whose data product breaks a promise. */
  readonly doubtful: readonly PackMeasure[];
  /** Measures in use of which there is no reading. */
  readonly unmeasured: readonly PackMeasure[];
  readonly toDecide: readonly PackBet[];
  readonly wip: {
    readonly limit?: number;
    readonly live: readonly string[];
    readonly waiting: readonly string[];
    /** `undefined` without a limit. */
    readonly isOver?: boolean;
  };
  /** Waiting bets that score higher than an active one, the highest first. */
  readonly rankInversions: readonly {
    readonly waiting: PackRank;
    readonly active: PackRank;
  }[];
  /** Bets without a score, of which no rank is known. */
  readonly unranked: readonly string[];
  readonly leavingGrace: readonly PackGrace[];
  readonly expiringWaivers: readonly PackWaiver[];
  readonly proposals: readonly PackProposal[];
  readonly emptySeats: readonly {
    readonly index: number;
    readonly role: string;
    readonly represents?: string;
  }[];
  /** Results in its scope of which nobody knows how they end. */
  readonly unknown: number;
}

/** A pack, or why there is none. @public */
export type MeetingPackResult =
  | ({ readonly ok: true } & MeetingPack)
  | {
      readonly ok: false;
      readonly field: 'body' | 'day';
      readonly message: string;
    };
