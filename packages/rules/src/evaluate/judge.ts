import type { MeshGraph, MeshNode } from '@backstage-data-mesh/model';
import { PASS, type Finding, type Verdict } from '../declare/finding';
import type { Need, Rule, RuleContext } from '../declare/rule';
import type { Severity } from '../declare/severity';
import { isEarly } from '../declare/stage';
import { deriveFacts } from '../derive/facts';
import type { RuleSetting } from '../policy/settings';
import type { CellResult } from './columns';
import type { EvaluationInput } from './evaluationInput';
import { excuse } from './excuse';
import { addGrace } from './grace';
import { findingKey, type KeyedFinding } from './outcome';
import { createReadings } from './readings';

/**
 * Judges a node by a rule; `undefined` when it is no subject, or the rule is
 * off.
 */
export type Judge = (
  rule: Rule,
  node: MeshNode,
  setting: RuleSetting,
) => CellResult | undefined;

/** A judge over one graph, for one day and one set of readings. */
export function createJudge(
  graph: MeshGraph,
  input: EvaluationInput,
  outcome: RuleContext['outcome'],
): Judge {
  const judge = createPlainJudge(graph, input, outcome);
  const { waiverFor } = input;
  return (rule, node, setting) => {
    const result = excuse(judge(rule, node, setting), () =>
      waiverFor?.(rule.id, graph.refOf(node)),
    );
    return addGrace(result, setting, grace => judge(rule, node, grace));
  };
}

type PlainSetting = Pick<RuleSetting, 'severity' | 'options' | 'origin'>;

/** Knows nothing of waivers and grace. */
function createPlainJudge(
  graph: MeshGraph,
  input: EvaluationInput,
  outcome: RuleContext['outcome'],
) {
  const shared = {
    graph,
    facts: deriveFacts(graph),
    today: input.today ?? '',
    rules: new Map(input.rules.map(rule => [rule.id, rule])),
    readings: createReadings(input.storedReadings),
    outcome,
  };
  const contextFor = rememberContexts(shared);
  const unmet = unmetNeeds(input);
  return (rule: Rule, node: MeshNode, setting: PlainSetting) => {
    if (setting.severity === 'off') return undefined;
    const need = rule.needs.find(candidate => unmet.has(candidate));
    if (need) return judgeUnmet(rule, { graph, node, need });
    return judgeSafely(rule, contextFor(setting), node, verdict =>
      toResult(verdict, { graph, rule, node, setting }),
    );
  };
}

/** Many entities share a setting, and so the context with its options. */
function rememberContexts(shared: Omit<RuleContext, 'options'>) {
  const known = new WeakMap<PlainSetting, RuleContext>();
  return (setting: PlainSetting): RuleContext => {
    const context = known.get(setting);
    if (context) return context;
    const next = { ...shared, options: setting.options };
    known.set(setting, next);
    return next;
  };
}

const PASSED: CellResult = { status: 'pass' };

const REASONS: Readonly<Record<Need, string>> = {
  mesh: 'it needs the whole mesh',
  clock: 'it needs to know what day it is',
  readings: 'it needs the readings of measures',
  statistics: 'it needs statistics of the mesh',
  outcomes: 'it needs the results of other rules',
};

function unmetNeeds(input: EvaluationInput): ReadonlySet<Need> {
  const unmet = new Set<Need>();
  if (input.today === undefined) unmet.add('clock');
  if (input.isPartial) unmet.add('mesh').add('statistics').add('outcomes');
  return unmet;
}

function judgeUnmet(
  rule: Rule,
  at: { graph: MeshGraph; node: MeshNode; need: Need },
): CellResult | undefined {
  const isSubject = rule.subject.read(at.graph, at.node) !== undefined;
  return isSubject
    ? { status: 'unknown', reason: REASONS[at.need] }
    : undefined;
}

function judgeSafely(
  rule: Rule,
  context: RuleContext,
  node: MeshNode,
  convert: (verdict: Verdict) => CellResult,
): CellResult | undefined {
  try {
    const verdict = rule.judge(context, node);
    return verdict && convert(verdict);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { status: 'error', reason };
  }
}

interface Judged {
  readonly graph: MeshGraph;
  readonly rule: Rule;
  readonly node: MeshNode;
  readonly setting: PlainSetting;
}

function toResult(verdict: Verdict, judged: Judged): CellResult {
  if (verdict === PASS) return PASSED;
  if ('notApplicable' in verdict) {
    return { status: 'not-applicable', reason: verdict.notApplicable };
  }
  if ('unknown' in verdict) {
    return { status: 'unknown', reason: verdict.unknown };
  }
  if (verdict.length === 0) return PASSED;
  const { graph, rule, node } = judged;
  const findings = verdict.map((finding): KeyedFinding => ({
    ...finding,
    key: findingKey(rule.id, graph.refOf(node), finding.discriminator),
    severity: severityOf(finding, judged),
  }));
  return { status: 'fail', findings };
}

/** Who sets a severity, sets it for all findings of the rule. */
function severityOf(finding: Finding, judged: Judged): Severity {
  const { graph, rule, node, setting } = judged;
  const set = setting.severity === 'off' ? 'info' : setting.severity;
  if (setting.origin.source !== 'recommended') return set;
  const early = isEarly(graph, node) ? rule.earlySeverity : undefined;
  return finding.severity ?? early ?? set;
}
