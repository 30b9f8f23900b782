import {
  readEntity,
  type Problem,
  type Steps,
} from '@backstage-data-mesh/model';
import {
  judgeAllInSteps,
  refOf,
  type DraftJudgement,
  type DraftTerms,
} from './draft';

/** What is said of one entity of a text. @public */
export interface JudgedText extends DraftJudgement {
  /** Missing where it is no entity that can be named. */
  readonly ref?: string;
}

/**
 * Judges entities that nobody has written yet, with each other, in their mesh,
 * in steps:
 * their shape, and all rules. Of two with one ref the last counts for both.
 *
 * @public
 */
export function* judgeTextsInSteps(
  values: readonly unknown[],
  terms: DraftTerms,
): Steps<readonly JudgedText[]> {
  const refs = values.map(value =>
    typeof value === 'object' && value !== null ? refOf(value) : undefined,
  );
  const named = new Map(
    refs.flatMap((ref, index) =>
      ref === undefined ? [] : [[ref, values[index] as object] as const],
    ),
  );
  const judged = yield* judgeAllInSteps(named, terms);
  return refs.map((ref, index) =>
    ref === undefined
      ? { problems: whyNone(values[index]), findings: [], unknown: [] }
      : { ref, ...judged(ref) },
  );
}

function whyNone(value: unknown): readonly Problem[] {
  const read = readEntity(value);
  if (read.is === 'read' && !read.result.ok) return read.result.problems;
  const message =
    'This is no entity: one has an apiVersion, a kind and a metadata.name';
  return [{ path: [], code: 'type', message, breaks: true }];
}
