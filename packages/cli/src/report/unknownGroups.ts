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
  const groups: Group[] = [];
  const begin = (
    known: Map<string, Group>,
    key: string,
    of: UnknownVerdict,
  ) => {
    const { rule, reason, remedy } = of;
    const group: Group = { rule, reason, remedy, places: [] };
    known.set(key, group);
    groups.push(group);
    return group;
  };
  // verdicts of one rule come with few reasons, and most of these with one remedy
  const byRule = new Map<string, Map<string, Group>>();
  const others = new Map<string, Group>();
  for (const verdict of unknown) {
    const { rule, reason, remedy, file, entity } = verdict;
    let why = byRule.get(rule);
    if (!why) byRule.set(rule, (why = new Map()));
    let group = why.get(reason) ?? begin(why, reason, verdict);
    if (group.remedy !== remedy) {
      const key = [rule, reason, remedy].join('\n');
      group = others.get(key) ?? begin(others, key, verdict);
    }
    group.places.push({ file, entity });
  }
  return groups.sort(compareGroups);
}

interface Group extends UnknownGroup {
  readonly places: Pick<UnknownVerdict, 'file' | 'entity'>[];
}

function compareGroups(a: Group, b: Group): number {
  return (
    compare(a.rule, b.rule) ||
    compare(a.reason, b.reason) ||
    compare(a.remedy, b.remedy)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
