import type { EntityPath } from '@backstage-data-mesh/model';
import type { Severity, Suggestion } from '@backstage-data-mesh/rules';
import type { Range } from '../source/lines';

/** A place that belongs to a finding. */
export interface RelatedPosition {
  readonly ref: string;
  readonly note?: string;
  /** Missing when the entity is not in the tree. */
  readonly file?: string;
  readonly range?: Range;
}

/** Something that was found, with its place in a file. */
export interface PlacedFinding {
  /** With `/`, as it is shown. */
  readonly file: string;
  readonly range: Range;
  /** A rule of the mesh or a check of the CLI. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** What to change, in general. */
  readonly remedy: string;
  /** Stays the same when the text or the line changes. */
  readonly key: string;
  readonly entity?: string;
  readonly path?: EntityPath;
  readonly suggestions: readonly Suggestion[];
  /** The one valid word that is near, for "Did you mean". */
  readonly nearest?: string;
  /** Found when it is asked for: of very many findings few are shown with it. */
  readonly related: () => readonly RelatedPosition[];
  /** True when it is reported and does not fail: a policy in grace. */
  readonly isGrace?: boolean;
  /** True when a governance body forbids to loosen the rule. */
  readonly isFloor?: boolean;
}

/** Something that nobody could judge. */
export interface UnknownVerdict {
  /** With `/`, as it is shown. */
  readonly file: string;
  /** Missing where it is about a file. */
  readonly entity?: string;
  /** A rule of the mesh or a check of the CLI. */
  readonly rule: string;
  readonly reason: string;
  /** What would make it known. */
  readonly remedy: string;
}

/** What was looked at, and what came of it. */
export interface CheckSummary {
  readonly files: number;
  readonly documents: number;
  /** Documents that a template makes entities of; nothing in them is judged. */
  readonly skeletons: number;
  /** Files that a pattern leaves out. */
  readonly excluded: number;
  /** Submodules and the like, within the tree, in which nobody looked. */
  readonly unreadRepositories: number;
  /** Folders within the tree that could not be looked into. */
  readonly closedFolders: number;
  /** Targets of Locations that only the catalog follows, such as addresses. */
  readonly notFollowed: number;
  readonly entities: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** References to entities outside the tree that nobody could look up. */
  readonly unverified: number;
  /** Verdicts that need more than the tree. */
  readonly unknown: number;
  /** Verdicts that a governance body excuses for a time. */
  readonly waived: number;
  /** Findings hidden by a comment or the baseline. */
  readonly ignored: number;
  readonly baselined: number;
}

/** The outcome of a check. */
export interface CheckResult {
  /** By file, line and column. */
  readonly findings: readonly PlacedFinding[];
  /** What could not be judged, by file. */
  readonly unknown: readonly UnknownVerdict[];
  readonly summary: CheckSummary;
}
