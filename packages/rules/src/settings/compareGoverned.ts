import { isSameValue } from '../memory/isSameValue';
import type { Waived } from '../governance/waivers';
import type { GovernedMesh } from './governMesh';
import type { RuleSetting, RuleSettings } from './settings';

/** The ids of the rules that two maps of settings apply differently. */
export type CompareSettings = (
  before: RuleSettings,
  after: RuleSettings,
) => ReadonlySet<string>;

/**
 * Compares settings by what they say: severity, options, grace, floor, and who
 * asks for it. Entities share their maps, and each pair of maps is compared
 * once; so to compare what every entity of a mesh was judged with costs as much
 * as there are places in it.
 */
export function createSettingsComparison(): CompareSettings {
  const known = new WeakMap<
    RuleSettings,
    WeakMap<RuleSettings, ReadonlySet<string>>
  >();
  return (before, after) => {
    if (before === after) return NOTHING;
    let others = known.get(before);
    if (!others) known.set(before, (others = new WeakMap()));
    let changed = others.get(after);
    if (!changed) others.set(after, (changed = findChanged(before, after)));
    return changed;
  };
}

/**
 * True for two settings of a rule by which it says the same of everybody, and
 * only how much a finding counts, or who asks for it, is another: what passes,
 * passes by both.
 */
export function isSameButGrade(
  a: RuleSetting | undefined,
  b: RuleSetting | undefined,
): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    isSameValue(a.options, b.options) &&
    isPlain(a) &&
    isPlain(b)
  );
}

/** On, and in no grace in which it would find something else. */
function isPlain({ severity, options, grace }: RuleSetting): boolean {
  return severity !== 'off' && (!grace || isSameValue(grace.options, options));
}

const NOTHING: ReadonlySet<string> = new Set();

function findChanged(
  before: RuleSettings,
  after: RuleSettings,
): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const [rule, setting] of before) {
    if (!isSameValue(setting, after.get(rule))) changed.add(rule);
  }
  for (const rule of after.keys()) {
    if (!before.has(rule)) changed.add(rule);
  }
  return changed;
}

/** What is asked of a mesh otherwise than before. @public */
export interface GovernedComparison {
  /** The ids of the rules that apply to an entity otherwise. */
  settingsFor(entityRef: string): ReadonlySet<string>;
  /** The rules from which somebody is excused otherwise. */
  waivers(): readonly Waived[];
}

/**
 * Compares two answers of `governMesh`: of two days, of two configurations, or
 * of a mesh before and after a change. Both answers are asked now, and tell
 * where an entity stands in their graph as it is now: for one graph that
 * changes, compare what an entity was judged with, by
 * `createSettingsComparison`, and the waiver in its outcome.
 *
 * @public
 */
export function compareGoverned(
  before: GovernedMesh,
  after: GovernedMesh,
): GovernedComparison {
  const compare = createSettingsComparison();
  return {
    settingsFor: ref =>
      compare(before.settingsFor(ref), after.settingsFor(ref)),
    waivers: () =>
      listWaived(before, after).filter(
        waived =>
          !isSameValue(before.waiverFor(...waived), after.waiverFor(...waived)),
      ),
  };
}

/** What anybody is excused from on either side, each once. */
function listWaived(...sides: readonly GovernedMesh[]): Waived[] {
  const all = sides.flatMap(side => side.waived());
  return [...new Map(all.map(waived => [waived.join('|'), waived])).values()];
}
