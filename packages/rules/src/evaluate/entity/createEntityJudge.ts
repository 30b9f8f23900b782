import {
  graphOfOne,
  kindOfRef,
  type MeshGraph,
  type MeshItem,
  type UnknownNote,
} from '@backstage-data-mesh/model';
import { readReason } from '../../declare/finding';
import type { Rule, RuleContext } from '../../declare/rule';
import { judgeStep } from '../judge';
import type { KeyedFinding } from '../../declare/outcome';
import { placesByKind } from '../plan';
import { recommendedSettings } from '../../settings/recommended';
import type { RuleSetting } from '../../settings/settings';

/** A finding of a rule that needs nothing but the entity. @public */
export interface EntityFinding extends KeyedFinding {
  readonly rule: string;
  /** What the rule says to do about it. */
  readonly remedy: string;
}

/** What rules that need nothing but the entity say of it. @public */
export interface EntityJudgement {
  /** In the order of the rules. */
  readonly findings: readonly EntityFinding[];
  /** The rules that could not tell, and why. */
  readonly unknown: readonly UnknownNote[];
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
): (item: MeshItem) => EntityJudgement {
  const byId = new Map(rules.map(rule => [rule.id, rule]));
  const prepared = prepareRules(rules);
  return item => {
    const found = prepared.get(kindOfRef(item.ref));
    const findings: EntityFinding[] = [];
    const unknown: UnknownNote[] = [];
    if (!found) return { findings, unknown };
    const graph = graphOfOne(item);
    for (const entry of found) {
      const { rule, setting } = entry;
      const context = contextOf(graph, byId, setting);
      const result = judgeStep({ ...entry, context }, 0, {});
      if (result?.status === 'unknown')
        unknown.push({ rule: rule.id, ...readReason(result.reason ?? '') });
      if (result?.status !== 'fail') continue;
      for (const finding of result.findings?.() ?? []) {
        findings.push({ ...finding, rule: rule.id, remedy: rule.remedy });
      }
    }
    return { findings, unknown };
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
