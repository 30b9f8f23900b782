import type * as z from 'zod';

/** The types that would do, where the value has none of them. */
export function typesOf(
  branches: readonly (readonly z.core.$ZodIssue[])[],
): readonly string[] {
  const types = branches.map(([first]) =>
    first?.code === 'invalid_type' && first.path.length === 0
      ? first.expected
      : undefined,
  );
  return types.every(type => type !== undefined) ? [...new Set(types)] : [];
}

/**
 * The branch that fits best: the one whose first error lies deepest; of several,
 * one in which the value has at least the right type.
 */
export function likeliestBranch(
  branches: readonly (readonly z.core.$ZodIssue[])[],
  depth: number,
): readonly z.core.$ZodIssue[] {
  const deepest = (issues: readonly z.core.$ZodIssue[]) =>
    Math.max(
      depth,
      ...issues.map(
        issue =>
          depth +
          issue.path.length +
          (issue.code === 'unrecognized_keys' ? 1 : 0),
      ),
    );
  const misfit = ([first]: readonly z.core.$ZodIssue[]) =>
    first?.code === 'invalid_type' && first.path.length === 0 ? 1 : 0;
  return (
    [...branches].sort(
      (a, b) => deepest(b) - deepest(a) || misfit(a) - misfit(b),
    )[0] ?? []
  );
}
