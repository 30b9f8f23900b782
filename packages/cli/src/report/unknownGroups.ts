import type { UnknownVerdict } from '../check/finding';

/** What could not be judged for one reason, and where. */
export interface UnknownGroup extends Pick<
  UnknownVerdict,
  'rule' | 'reason' | 'remedy'
> {
  readonly places: readonly Pick<UnknownVerdict, 'file' | 'entity'>[];
}

/** Groups what could not be judged, by rule and reason. */
export function groupUnknown(
  unknown: readonly UnknownVerdict[],
): UnknownGroup[] {
  const groups = new Map<string, UnknownVerdict[]>();
  for (const verdict of unknown) {
    const { rule, reason, remedy } = verdict;
    const key = [rule, reason, remedy].join('\n');
    const group = groups.get(key);
    if (group) group.push(verdict);
    else groups.set(key, [verdict]);
  }
  return [...groups.keys()].sort().map(key => {
    const [first, ...others] = groups.get(key) ?? [];
    const { rule, reason, remedy } = first;
    const places = [first, ...others].map(({ file, entity }) => ({
      ...{ file, entity },
    }));
    return { rule, reason, remedy, places };
  });
}
