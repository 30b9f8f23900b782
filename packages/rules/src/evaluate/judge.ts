import { partKeys, type MeshNode } from '@backstage-data-mesh/model';
import { PASS, type Finding, type Verdict } from '../declare/finding';
import type { Need } from '../declare/rule';
import type { Severity } from '../declare/severity';
import { isEarly } from '../declare/stage';
import type { Subject } from '../declare/subject';
import { PASSED, type CellResult } from './cellResult';
import type { SetResult } from './columns';
import type { EvaluationInput } from './evaluationInput';
import { excuse } from './excuse';
import { addGrace } from './grace';
import { verdictInPart } from './inPart';
import type { GraceSetting } from '../settings/settings';
import { findingKey, type KeyedFinding } from '../declare/outcome';
import { NotYet } from '../memory/pace';
import { withOptions, type Step } from './plan';
import type { Guard } from './unread/guard';

/** What keys and severities of findings are made of, as it is when judged. */
interface Grading {
  readonly rule: string;
  readonly subject: string;
  readonly severity: Severity;
  /** True where a finding may have a severity of its own. */
  readonly isOpen: boolean;
}

/** There are many failures: each is one object, and makes the rest late. */
class Failure implements CellResult {
  readonly status = 'fail';
  private readonly rule: string;
  private readonly subject: string;
  private readonly severity: Severity;
  private readonly isOpen: boolean;

  constructor(
    private readonly verdict: readonly Finding[],
    { rule, subject, severity, isOpen }: Grading,
  ) {
    this.rule = rule;
    this.subject = subject;
    this.severity = severity;
    this.isOpen = isOpen;
  }

  findings(): readonly KeyedFinding[] {
    const { verdict, rule, subject, severity, isOpen } = this;
    // what a rule finds twice under one name are two findings
    const keys = partKeys(
      verdict.map(({ discriminator = '' }) => discriminator),
    );
    return verdict.map((finding, index): KeyedFinding => ({
      ...finding,
      key: findingKey(rule, subject, keys[index]),
      severity: (isOpen && finding.severity) || severity,
    }));
  }
}

/**
 * Judges a node by a rule, with grace and waivers; `undefined` when it is no
 * subject, or the rule is off. Who judges it by several rules in a row gives it
 * as a subject.
 */
export function judgeStep(
  step: Step,
  node: MeshNode,
  terms: JudgeTerms,
  subject?: Subject,
): CellResult | undefined {
  const { setting } = step;
  const plain = judgePlainly(step, node, terms, subject);
  if (plain === PASSED && !setting.grace) return plain;
  const result = excuseAt(plain, step, node, terms);
  return setting.grace
    ? addGrace(result, setting, judgeLater(step, node, terms, subject))
    : result;
}

/** Nodes in a row, and the same as subjects where they are known as such. */
export interface Row {
  readonly nodes: readonly MeshNode[];
  readonly subjects: readonly (Subject | undefined)[];
}

/**
 * Judges nodes by one rule, as `judgeStep` judges each of them. What most rules
 * say of most nodes, that all is well or that they do not apply, is kept at once
 * where nothing is added to it: whether that is so is found out once for all of
 * them, and how a verdict ends that several nodes share.
 */
export function judgeRow(
  step: Step,
  { nodes, subjects }: Row,
  terms: JudgeTerms,
  set: SetResult,
): void {
  const isPlain = isPlainStep(step, terms);
  const { rule, context } = step;
  let shared: Verdict = PASS;
  let sharedEnd: CellResult | undefined = PASSED;
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at];
    if (!isPlain) {
      set(node, judgeStep(step, node, terms, subjects[at]));
      continue;
    }
    try {
      const verdict = rule.judge(context, node, subjects[at], true);
      if (verdict === PASS) set(node, PASSED);
      else if (isSame(verdict, shared)) set(node, sharedEnd);
      else {
        const end = endOf(verdict, step, node, terms);
        set(node, end);
        if (!verdict || end?.status === 'fail') continue;
        shared = verdict;
        sharedEnd = end;
      }
    } catch (error) {
      set(node, resultOfError(error));
    }
  }
}

/** True for one verdict, and for two that leave something out for one reason. */
function isSame(a: Verdict | undefined, b: Verdict): boolean {
  return (
    a === b ||
    (a !== undefined &&
      'notApplicable' in a &&
      'notApplicable' in b &&
      a.notApplicable === b.notApplicable)
  );
}

/** True where the verdict of the rule is all that there is to know. */
function isPlainStep(
  { missing, setting: { severity, grace } }: Step,
  { guard }: JudgeTerms,
): boolean {
  return !guard && !missing && !grace && severity !== 'off';
}

/**
 * Judges by the options of a policy in grace. A function of its own, as are all
 * that make functions here: others pay for them in memory on every call.
 */
function judgeLater(
  step: Step,
  node: MeshNode,
  terms: JudgeTerms,
  subject: Subject | undefined,
): (grace: GraceSetting) => CellResult | undefined {
  return grace => {
    const context = withOptions(step.context, grace.options);
    const later = { ...step, setting: grace, context };
    return judgePlainly(later, node, terms, subject);
  };
}

/** What is known beforehand of nodes that are judged. */
export interface JudgeTerms extends Pick<
  EvaluationInput,
  'waiverFor' | 'isPart'
> {
  /** For a mesh of which something cannot be read. */
  readonly guard?: Guard;
}

/** Whether a failure is excused may not be known; nothing else is excused. */
function excuseAt(
  result: CellResult | undefined,
  { rule, context }: Step,
  node: MeshNode,
  { waiverFor, guard }: JudgeTerms,
): CellResult | undefined {
  if (result?.status !== 'fail') return result;
  const subject = context.graph.refOf(node);
  const waiver = waiverFor?.(rule.id, subject);
  const doubt = waiver ? undefined : guard?.doubtOfWaiver(rule.id, subject);
  return doubt === undefined
    ? excuse(result, waiver)
    : { status: 'unknown', reason: doubt };
}

/** Knows nothing of waivers and grace. */
function judgePlainly(
  step: Step,
  node: MeshNode,
  { guard, isPart }: JudgeTerms,
  subject: Subject | undefined,
): CellResult | undefined {
  const { rule, context, missing } = step;
  if (step.setting.severity === 'off') return undefined;
  if (missing) return judgeUnmet(step, missing, node);
  try {
    const verdict = guard
      ? judgeGuarded(step, guard, node, subject)
      : rule.judge(context, node, subject);
    return verdict === PASS ? PASSED : toResult(verdict, step, node, isPart);
  } catch (error) {
    return resultOfError(error);
  }
}

/** How a step ends that adds no more than a waiver to a verdict. */
function endOf(
  verdict: Verdict | undefined,
  step: Step,
  node: MeshNode,
  terms: JudgeTerms,
): CellResult | undefined {
  const result = toResult(verdict, step, node, terms.isPart);
  return excuseAt(result, step, node, terms);
}

function resultOfError(error: unknown): CellResult {
  // no fault: it will be judged when what it asked for is there
  if (error instanceof NotYet) throw error;
  const reason = error instanceof Error ? error.message : String(error);
  return { status: 'error', reason };
}

function judgeGuarded(
  { rule, context }: Step,
  guard: Guard,
  node: MeshNode,
  subject: Subject | undefined,
): Verdict | undefined {
  return guard.judge(rule, context.graph.refOf(node), () =>
    rule.judge(context, node, subject),
  );
}

const REASONS: Readonly<Record<Need, string>> = {
  mesh: 'it needs the whole mesh',
  clock: 'it needs to know what day it is',
  readings: 'it needs the readings of measures',
  statistics: 'it needs statistics of the mesh',
  outcomes: 'it needs the results of other rules',
};

function judgeUnmet(
  { rule, context }: Step,
  need: Need,
  node: MeshNode,
): CellResult | undefined {
  const isSubject = rule.subject.read(context.graph, node) !== undefined;
  return isSubject ? { status: 'unknown', reason: REASONS[need] } : undefined;
}

function toResult(
  given: Verdict | undefined,
  step: Step,
  node: MeshNode,
  isPart: JudgeTerms['isPart'],
): CellResult | undefined {
  if (!given) return undefined;
  const verdict = isPart ? verdictInPart(given, step.rule) : given;
  if ('notApplicable' in verdict) {
    return { status: 'not-applicable', reason: verdict.notApplicable };
  }
  if ('unknown' in verdict) {
    return { status: 'unknown', reason: verdict.unknown };
  }
  if (verdict.length === 0) return PASSED;
  return new Failure(verdict, {
    rule: step.rule.id,
    subject: step.context.graph.refOf(node),
    severity: usualSeverity(step, node),
    isOpen: step.setting.origin.source === 'recommended',
  });
}

/** Who sets a severity, sets it for all findings and stages. */
function usualSeverity(
  { rule, setting, context }: Step,
  node: MeshNode,
): Severity {
  const set = setting.severity === 'off' ? 'info' : setting.severity;
  const { earlySeverity } = rule;
  if (!earlySeverity || setting.origin.source !== 'recommended') return set;
  return isEarly(context.graph, node) ? earlySeverity : set;
}
