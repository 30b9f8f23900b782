import {
  buildMeshGraph,
  readMesh,
  type MeasureReading,
} from '@backstage-data-mesh/model';
import { parseAllDocuments } from 'yaml';
import type { Rule } from '../declare/rule';
import { evaluateMesh } from '../evaluate/evaluate';
import type { Outcome } from '../declare/outcome';
import { recommendedSettings } from '../settings/recommended';
import type { RuleSetting } from '../settings/settings';
import { effectiveWaivers } from '../governance/waivers';

/** How a rule is run in a test. @public */
export interface RunRuleOptions {
  /** 2026-11-20 unless given. */
  readonly today?: string;
  /** Options of the rule, where they are not the defaults. */
  readonly options?: object;
  readonly storedReadings?: (
    entityRef: string,
    measureId: string,
  ) => readonly MeasureReading[];
  /** True to run without the rest of the mesh, as the catalog processor does. */
  readonly isPartial?: boolean;
  /** Further rules that are on, for one that needs their outcomes. */
  readonly beside?: readonly Rule[];
}

/** The day on which tests take place, unless they say otherwise. @public */
export const TEST_DAY = '2026-11-20';

/**
 * Runs a rule that is on over the entities of a YAML text.
 *
 * @throws Error when the YAML or an entity in it cannot be read.
 * @public
 */
export function runRule(
  rule: Rule,
  yaml: string,
  options: RunRuleOptions = {},
): Outcome[] {
  const { items, refused } = readMesh(readDocuments(yaml));
  if (refused.length > 0) {
    const [{ problems }] = refused;
    throw new Error(problems.map(({ message }) => message).join('\n'));
  }
  const { beside = [], today = TEST_DAY, ...rest } = options;
  const graph = buildMeshGraph(items);
  const settings = new Map<string, RuleSetting>([
    ...recommendedSettings(beside),
    ...settingFor(rule, options),
  ]);
  const evaluation = evaluateMesh(graph, {
    rules: [rule, ...beside],
    settingsFor: () => settings,
    ...effectiveWaivers(graph, { today }),
    today,
    ...rest,
  });
  return [...evaluation.outcomes()].filter(outcome => outcome.rule === rule.id);
}

/** A rule that is off by default is tested as a warning. */
function settingFor(rule: Rule, { options }: RunRuleOptions) {
  const severity = rule.severity === 'off' ? 'warning' : rule.severity;
  return [
    [
      rule.id,
      {
        severity,
        options: rule.options?.parse(options ?? {}),
        origin: { source: 'recommended' },
      },
    ],
  ] as const;
}

function readDocuments(yaml: string): unknown[] {
  return parseAllDocuments(yaml).map(document => {
    if (document.errors.length > 0) throw document.errors[0];
    return document.toJS();
  });
}
