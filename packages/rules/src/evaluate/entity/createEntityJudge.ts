import {
  graphOfOne,
  kindOfRef,
  type MeshGraph,
  type MeshItem,
} from '@backstage-data-mesh/model';
import type { Rule, RuleContext } from '../../declare/rule';
import { judgeStep } from '../judge';
import type { KeyedFinding } from '../../declare/outcome';
import { placesByKind } from '../plan';
import { recommendedSettings } from '../../settings/recommended';
import type { RuleSetting } from '../../settings/settings';

/** A finding of a rule that needs nothing but the entity. @public */
export interface EntityFinding extends KeyedFinding {
  readonly rule: string;
}

/** True for a rule that needs nothing but the entity. @public */
export function isEntityRule({ needs }: Rule): boolean {
  return needs.length === 0;
}

/**
 * Prepares to judge entities one at a time, by the rules that need nothing else
 * and with the settings that are recommended, in the order of the rules. The
 * mesh is not asked: policies and waivers may decide otherwise there.
 *
 * @public
 */
export function createEntityJudge(
  rules: readonly Rule[],
): (item: MeshItem) => readonly EntityFinding[] {
  const byId = new Map(rules.map(rule => [rule.id, rule]));
  const prepared = prepareRules(rules);
  return item => {
    const found = prepared.get(kindOfRef(item.ref));
    if (!found) return [];
    const graph = graphOfOne(item);
    return found.flatMap(entry =>
      judge(entry, contextOf(graph, byId, entry.setting)),
    );
  };
}

interface PreparedRule {
  readonly place: number;
  readonly rule: Rule;
  readonly setting: RuleSetting;
}

/** The rules that are on, by the kinds of their subjects in lower case. */
function prepareRules(
  rules: readonly Rule[],
): ReadonlyMap<string, readonly PreparedRule[]> {
  const settings = recommendedSettings(rules);
  const prepared = new Map<string, readonly PreparedRule[]>();
  for (const [kind, places] of placesByKind(rules, isEntityRule)) {
    const ofKind = places.flatMap((place): PreparedRule[] => {
      const rule = rules[place];
      const setting = settings.get(rule.id);
      return setting && setting.severity !== 'off'
        ? [{ place, rule, setting }]
        : [];
    });
    prepared.set(kind, ofKind);
  }
  return prepared;
}

function judge(
  prepared: PreparedRule,
  context: RuleContext,
): readonly EntityFinding[] {
  const result = judgeStep({ ...prepared, context }, 0, {});
  if (result?.status !== 'fail' || !result.findings) return NOTHING;
  const rule = prepared.rule.id;
  return result.findings().map(finding => ({ ...finding, rule }));
}

const NOTHING: readonly EntityFinding[] = [];

function contextOf(
  graph: MeshGraph,
  rules: RuleContext['rules'],
  { options }: RuleSetting,
): RuleContext {
  return {
    graph,
    rules,
    options,
    today: '',
    outcome: () => undefined,
    readings: () => undefined,
    get facts(): never {
      throw new Error('it asks for facts of the mesh, and does not say so');
    },
  };
}
