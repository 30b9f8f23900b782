import type { MeshGraph, MeshNode } from '@backstage-data-mesh/model';
import type { Need, Rule, RuleContext } from '../declare/rule';
import type { Facts } from '../facts/facts';
import { createColumns, type ResultColumns } from './columns';
import type { Evaluation } from './evaluation';
import type { EvaluationInput } from './evaluationInput';
import { judgeStep } from './judge';
import { createPlans, placesByKind } from './plan';
import { createReadings } from './readings';
import type { Outcome } from '../declare/outcome';
import { toOutcome, viewEvaluation } from './viewEvaluation';

/** Judges entities by some of the rules. */
export interface Pass {
  /** The kinds of which it judges entities, in lower case. */
  readonly kinds: readonly string[];
  /** Judges an entity of one of these kinds. */
  judge(node: MeshNode, kind: string): void;
}

/** The passes of an evaluation, and what they have found so far. */
export interface Passes {
  /** The rules that need nothing but the entity. */
  readonly own: Pass;
  /** The rules that need other entities. */
  readonly mesh: Pass;
  /** The rules that need statistics of the mesh as a whole. */
  readonly statistical: Pass;
  /** The rules that need the outcomes of others. */
  readonly late: Pass;
  readonly evaluation: Evaluation;
}

/** What somebody wants to know of an evaluation while it goes on. */
export interface Watch {
  /** A rule is about to be given the outcome of another. */
  onOutcome(rule: Rule, entityRef: string): void;
  /** A rule ends otherwise than before. */
  onChange(change: OutcomeChange): void;
}

/** How a rule ended on an entity before and after a change. @public */
export interface OutcomeChange {
  readonly before?: Outcome;
  readonly after?: Outcome;
}

/** Prepares the passes of an evaluation. */
export function createPasses(
  graph: MeshGraph,
  facts: Facts,
  input: EvaluationInput,
  watch?: Watch,
): Passes {
  const { rules } = input;
  const at = (place: number, node: MeshNode) => ({
    rule: rules[place].id,
    subject: graph.refOf(node),
  });
  const columns: ResultColumns = createColumns(
    rules.length,
    graph.nodeCount,
    watch &&
      ((place, node, before) => {
        const after = columns.get(place, node);
        const about = at(place, node);
        watch.onChange({
          before: toOutcome(about, before),
          after: toOutcome(about, after),
        });
      }),
  );
  const evaluation = viewEvaluation(graph, rules, columns);
  const byId = new Map(rules.map(rule => [rule.id, rule]));
  const context: PassTerms['context'] = {
    graph,
    facts,
    today: input.today ?? '',
    rules: byId,
    readings: createReadings(input.storedReadings),
    outcome: (ruleId, entityRef) => {
      const rule = byId.get(ruleId);
      // of its own pass a rule would see only what comes before it
      if (!rule || isLate(rule)) return undefined;
      watch?.onOutcome(rule, entityRef);
      return evaluation.outcome(ruleId, entityRef);
    },
  };
  const terms = { context, columns, input };
  return {
    own: createPass(terms, isOwn),
    mesh: createPass(
      terms,
      rule => !isOwn(rule) && !isStatistical(rule) && !isLate(rule),
    ),
    statistical: createPass(terms, isStatistical),
    late: createPass(terms, isLate),
    evaluation,
  };
}

interface PassTerms {
  readonly context: Omit<RuleContext, 'options'>;
  readonly columns: ResultColumns;
  readonly input: EvaluationInput;
}

function createPass(
  { context, columns, input }: PassTerms,
  isInPass: (rule: Rule) => boolean,
): Pass {
  const { graph } = context;
  const { rules, waiverFor } = input;
  const places = placesByKind(rules, isInPass);
  const planFor = createPlans({
    rules,
    places,
    context,
    unmet: unmetNeeds(input),
  });
  return {
    kinds: [...places.keys()],
    judge(node, kind) {
      const plan = planFor(input.settingsFor(graph.refOf(node)), kind);
      for (const step of plan) {
        columns.set(step.place, node, judgeStep(step, node, waiverFor));
      }
    },
  };
}

function isOwn({ needs }: Rule): boolean {
  return !needs.some(need => need !== 'clock' && need !== 'readings');
}

function isLate({ needs }: Rule): boolean {
  return needs.includes('outcomes');
}

/** True for a rule that looks at the mesh as a whole. */
export function isStatistical(rule: Rule): boolean {
  return rule.needs.includes('statistics') && !isLate(rule);
}

function unmetNeeds(input: EvaluationInput): ReadonlySet<Need> {
  const unmet = new Set<Need>();
  if (input.today === undefined) unmet.add('clock');
  if (input.isPartial) unmet.add('mesh').add('statistics').add('outcomes');
  return unmet;
}
