import type { AnswerOf } from '@backstage-data-mesh/plugin-data-mesh-react';

/** How many findings of each weight an entity has. */
export interface HealthCounts {
  readonly errors: number;
  readonly warnings: number;
}

/** What was found, by entity. */
export interface Health {
  /** `undefined` where nothing was found. */
  of(ref: string): HealthCounts | undefined;
  /** True when there is more than one page told. */
  readonly isCut: boolean;
}

/** Counts findings by their entity. */
export function countHealth({
  items,
  pageInfo,
}: Pick<AnswerOf<'getFindings'>, 'items' | 'pageInfo'>): Health {
  const counts = new Map<string, HealthCounts>();
  for (const { subject, findings } of items) {
    const { errors, warnings } = counts.get(subject) ?? NONE;
    const countOf = (severity: string) =>
      findings.filter(each => each.severity === severity).length;
    counts.set(subject, {
      errors: errors + countOf('error'),
      warnings: warnings + countOf('warning'),
    });
  }
  return {
    of: ref => counts.get(ref),
    isCut: pageInfo.nextCursor !== undefined,
  };
}

const NONE: HealthCounts = { errors: 0, warnings: 0 };
