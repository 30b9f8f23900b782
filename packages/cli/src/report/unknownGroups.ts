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
  const groups = new Map<string, Group>();
  // verdicts of one rule come with few reasons
  const known = new Map<string, Map<string, Group>>();
  for (const { rule, reason, remedy, file, entity } of unknown) {
    const why = known.get(rule) ?? new Map<string, Group>();
    if (why.size === 0) known.set(rule, why);
    let group = why.get(reason);
    if (group?.remedy !== remedy) {
      const key = [rule, reason, remedy].join('\n');
      group = groups.get(key) ?? { rule, reason, remedy, places: [] };
      groups.set(key, group);
      why.set(reason, group);
    }
    group.places.push({ file, entity });
  }
  return [...groups].sort(byKey).map(([, group]) => group);
}

interface Group extends UnknownGroup {
  readonly places: Pick<UnknownVerdict, 'file' | 'entity'>[];
}

function byKey([a]: readonly [string, Group], [b]: readonly [string, Group]) {
  return a < b ? -1 : 1;
}
