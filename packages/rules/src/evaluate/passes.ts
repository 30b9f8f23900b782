import {
  kindOfRef,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import type { Need, Rule, RuleContext } from '../declare/rule';
import type { Facts } from '../derive/facts';
import { createColumns, type ResultColumns } from './columns';
import type { Evaluation } from './evaluate';
import type { EvaluationInput } from './evaluationInput';
import { judgeStep } from './judge';
import { createPlans } from './plan';
import { createReadings } from './readings';
import { viewEvaluation } from './viewEvaluation';

/** Judges entities by some of the rules. */
export interface Pass {
  /** Judges an entity anew. */
  judge(node: MeshNode): void;
}

/** The passes of an evaluation and what they have found so far. */
export interface Passes {
  readonly passes: readonly Pass[];
  readonly evaluation: Evaluation;
}

/**
 * Prepares the passes of an evaluation: first the rules that need nothing of
 * others, then those that need the outcomes of the first.
 */
export function createPasses(
  graph: MeshGraph,
  facts: Facts,
  input: EvaluationInput,
): Passes {
  const { rules } = input;
  const columns = createColumns(rules.length, graph.nodeCount);
  const evaluation = viewEvaluation(graph, rules, columns);
  const late = new Set(rules.filter(isLate).map(({ id }) => id));
  const context = {
    graph,
    facts,
    today: input.today ?? '',
    rules: new Map(rules.map(rule => [rule.id, rule])),
    readings: createReadings(input.storedReadings),
    // of its own pass a rule would see only what comes before it
    outcome: (ruleId: string, entityRef: string) =>
      late.has(ruleId) ? undefined : evaluation.outcome(ruleId, entityRef),
  };
  const passes = [(rule: Rule) => !isLate(rule), isLate].map(isInPass =>
    createPass({ context, columns, input }, isInPass),
  );
  return { passes, evaluation };
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
  const unmet = unmetNeeds(input);
  const planFor = createPlans({ rules, context, unmet }, isInPass);
  return {
    judge(node) {
      const ref = graph.refOf(node);
      const plan = planFor(input.settingsFor(ref), kindOfRef(ref));
      for (const step of plan) {
        columns.set(step.index, node, judgeStep(step, node, waiverFor));
      }
    },
  };
}

function isLate({ needs }: Rule): boolean {
  return needs.includes('outcomes');
}

function unmetNeeds(input: EvaluationInput): ReadonlySet<Need> {
  const unmet = new Set<Need>();
  if (input.today === undefined) unmet.add('clock');
  if (input.isPartial) unmet.add('mesh').add('statistics').add('outcomes');
  return unmet;
}
