import type { Outcome } from '@backstage-data-mesh/model';
import type { Cause } from '@backstage-data-mesh/rules';
import type { MeshCommit, StoredOutcome, Transition } from '../store/rows';
import type { Book } from './book';
import { isSameResult, summariseOutcome } from './summariseOutcome';

/** What a change of results writes. */
export type ResultsCommit = Pick<
  MeshCommit,
  'outcomes' | 'settled' | 'transitions'
>;

/** Why a result is another one: by a change, or by another set of rules. */
export interface ResultCause extends Omit<Cause, 'what'> {
  readonly what: Cause['what'] | 'rules';
}

/** A result as it was and is. */
export interface ResultChange {
  readonly before?: Outcome;
  readonly after?: Outcome;
  readonly causes: readonly ResultCause[];
}

/** A change of results while it is being collected. */
export class OpenCommit implements ResultsCommit {
  readonly outcomes: StoredOutcome[] = [];
  readonly settled: Pick<StoredOutcome, 'subject' | 'rule'>[] = [];
  readonly transitions: Transition[] = [];

  constructor(
    private readonly book: Book,
    private readonly at: Date,
  ) {}

  /** Takes a result as it is now into the book, and notes what differs. */
  note(
    about: Pick<Outcome, 'subject' | 'rule'>,
    { before, after, causes }: ResultChange,
  ): void {
    const { subject, rule } = about;
    const known = this.book.get(subject, rule);
    const line = summariseOutcome(after, this.at);
    const hasChanged = !isSameResult(known, line);
    if (line && hasChanged) {
      // another finding of a rule that failed before does not make it fail anew
      const isOld = known?.status === line.status;
      const now = isOld ? { ...line, since: known.since } : line;
      this.book.put(now);
      this.outcomes.push(now);
    }
    if (!line && known) {
      this.book.remove(subject, rule);
      this.settled.push({ subject, rule });
    }
    const from = known?.status ?? before?.status ?? 'none';
    const to = after?.status ?? 'none';
    // a pass that comes or goes with its entity is told by the entity
    const isMoved = from !== to && before !== undefined && after !== undefined;
    if (hasChanged || isMoved)
      this.transitions.push({
        ...{ subject, rule, from, to, severity: line?.severity },
        ...describeCause(causes, subject),
      });
  }
}

/**
 * The cause that tells most: that the subject itself came or went, then what
 * somebody did, before what follows from it.
 */
function describeCause(
  causes: readonly ResultCause[],
  subject: string,
): Pick<Transition, 'cause' | 'causeRef' | 'causePart'> {
  const cause =
    causes.find(({ ref, part }) => ref === subject && part === 'existence') ??
    [...causes].sort((a, b) => rankOf(a) - rankOf(b)).at(0);
  return {
    cause: cause?.what ?? 'start',
    causeRef: cause?.ref,
    causePart: cause?.part,
  };
}

const ORDER: readonly ResultCause['what'][] = [
  'rules',
  'settings',
  'entity',
  'readings',
  'day',
  'fact',
  'mesh',
  'outcome',
  'start',
];

function rankOf({ what }: ResultCause): number {
  return ORDER.indexOf(what);
}
