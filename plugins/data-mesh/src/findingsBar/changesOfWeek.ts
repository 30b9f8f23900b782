import type { AnswerOf } from '@backstage-data-mesh/plugin-data-mesh-react';

type Transition = AnswerOf<'getEntityHistory'>['items'][number];

/** How the results of an entity differ from those of a week ago. */
export interface ChangesOfWeek {
  /** Rules that were met, or could not tell, and now find something. */
  readonly worse: ReadonlySet<string>;
  /** How many rules found something and do not any more. */
  readonly better: number;
}

/**
 * From the transitions of the week, the latest first. What is judged for the
 * first time is no change: nothing is known of before.
 */
export function changesOfWeek(items: readonly Transition[]): ChangesOfWeek {
  const latest = new Map<string, Transition>();
  const first = new Map<string, Transition>();
  for (const item of items) {
    if (!latest.has(item.rule)) latest.set(item.rule, item);
    first.set(item.rule, item);
  }
  const worse = new Set<string>();
  let better = 0;
  for (const [rule, { to }] of latest) {
    const from = first.get(rule)?.from ?? 'none';
    if (to === 'fail' && from !== 'fail' && from !== 'none') worse.add(rule);
    if (from === 'fail' && to !== 'fail' && to !== 'none') better++;
  }
  return { worse, better };
}
