import {
  kindOfRef,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import type { Need, Rule, RuleContext } from '../declare/rule';
import type { Subject } from '../declare/subject';
import type { Facts } from '../facts/facts';
import { createColumns, type ResultColumns } from './columns';
import type { Evaluation } from './evaluation';
import type { RuleSettings } from '../settings/settings';
import type { EvaluationInput } from './evaluationInput';
import { judgeRow, judgeStep } from './judge';
import { groupByPlan, readSubjects, type PlanGroup } from './groups';
import { createNarrow, createPlans, placesByKind } from './plan';
import { createReadings } from './readings';
import type { Guard } from './unread/guard';
import type { Outcome, Status } from '../declare/outcome';
import { toOutcome, viewEvaluation } from './viewEvaluation';

/** Judges entities by some of the rules. */
export interface Pass {
  /** The kinds of which it judges entities, in lower case. */
  readonly kinds: readonly string[];
  /** Judges an entity of one of these kinds, by the wanted rules or all. */
  judge(node: MeshNode, kind: string, wanted?: Wanted): void;
  /** Judges many entities of one of these kinds, by all rules. */
  judgeAll(nodes: readonly MeshNode[], kind: string): void;
}

/**
 * Has 1 at the place of each rule, among all rules, that is to be judged; it
 * stays as it is.
 */
export type Wanted = Uint8Array;

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
  /** How a rule, by its place among all, ended on a node, if it was judged. */
  statusOf(place: number, node: MeshNode): Status | undefined;
}

/** What somebody wants to know of an evaluation while it goes on. */
export interface Watch {
  /** A rule is about to be given the outcome of another. */
  onOutcome(rule: Rule, entityRef: string): void;
  /** A rule, known by its place among all, is about to judge. */
  onStep(place: number): void;
  /** A rule ends otherwise on a node than before; how, is told to who asks. */
  onChange(place: number, node: MeshNode, tell: () => OutcomeChange): void;
}

/** How a rule ended on an entity before and after a change. @public */
export interface OutcomeChange {
  readonly before?: Outcome;
  readonly after?: Outcome;
}

/** What passes work with. */
export interface PassInput extends EvaluationInput {
  /** How the rules apply to a node, where that is known without its ref. */
  readonly settingsAt?: (node: MeshNode) => RuleSettings;
  /** For a mesh of which something cannot be read. */
  readonly guard?: Guard;
}

/** Prepares the passes of an evaluation. */
export function createPasses(
  graph: MeshGraph,
  facts: Facts,
  input: PassInput,
  watch?: Watch,
): Passes {
  const { rules } = input;
  const at = (place: number, node: MeshNode) => ({
    rule: rules[place].id,
    subject: graph.refOf(node),
  });
  const columns: ResultColumns = createColumns(
    rules.length,
    watch &&
      ((place, node, before) => {
        const after = columns.get(place, node);
        watch.onChange(place, node, () => {
          const about = at(place, node);
          return {
            before: toOutcome(about, before),
            after: toOutcome(about, after),
          };
        });
      }),
  );
  const evaluation = viewEvaluation(graph, rules, columns);
  const byId = new Map(rules.map(rule => [rule.id, rule]));
  const context: PassTerms['context'] = {
    graph,
    facts,
    get today() {
      return input.today ?? '';
    },
    rules: byId,
    readings: createReadings(input.storedReadings),
    outcome: (ruleId, entityRef) => {
      const rule = byId.get(ruleId);
      // of its own pass a rule would see only what comes before it
      if (!rule || isLate(rule)) return undefined;
      watch?.onOutcome(rule, entityRef);
      if (input.isJudged && !input.isJudged(entityRef))
        judgeAsked({ graph, columns, early }, rules.indexOf(rule), entityRef);
      return evaluation.outcome(ruleId, entityRef);
    },
  };
  const terms = { context, columns, input, watch };
  const early = {
    own: createPass(terms, isOwn),
    mesh: createPass(
      terms,
      rule => !isOwn(rule) && !isStatistical(rule) && !isLate(rule),
    ),
    statistical: createPass(terms, isStatistical),
  };
  return {
    ...early,
    late: createPass(terms, isLate),
    evaluation,
    statusOf: (place, node) => columns.get(place, node)?.status,
  };
}

interface Asked {
  readonly graph: MeshGraph;
  readonly columns: ResultColumns;
  readonly early: Pick<Passes, 'own' | 'mesh' | 'statistical'>;
}

/** Judges somebody who is not to be judged, because another rule asks. */
function judgeAsked(
  { graph, columns, early }: Asked,
  place: number,
  ref: string,
): void {
  const node = graph.nodeOf(ref);
  if (node === undefined || columns.get(place, node)) return;
  const kind = kindOfRef(ref);
  const wanted = new Uint8Array(place + 1);
  wanted[place] = 1;
  for (const pass of Object.values(early)) {
    if (pass.kinds.includes(kind)) pass.judge(node, kind, wanted);
  }
}

interface PassTerms {
  readonly context: Omit<RuleContext, 'options'>;
  readonly columns: ResultColumns;
  readonly input: PassInput;
  readonly watch?: Watch;
}

function createPass(
  { context, columns, input, watch }: PassTerms,
  isInPass: (rule: Rule) => boolean,
): Pass {
  const { graph } = context;
  const { rules, waiverFor, guard, isPart } = input;
  const places = placesByKind(rules, isInPass);
  const planFor = createPlans({
    rules,
    places,
    context,
    unmet: unmetNeeds(input),
  });
  const narrow = createNarrow();
  const settingsAt =
    input.settingsAt ?? (node => input.settingsFor(graph.refOf(node)));
  const subjectAt = (node: MeshNode): Subject | undefined => {
    // who watches sees each rule read its own subject
    const entity = watch ? undefined : graph.itemOf(node)?.entity;
    return entity && { ref: graph.refOf(node), node, entity };
  };
  const terms = { waiverFor, guard, isPart };
  const judge: Pass['judge'] = (node, kind, wanted) => {
    const plan = planFor(settingsAt(node), kind);
    const subject = subjectAt(node);
    for (const step of wanted ? narrow(plan, wanted) : plan) {
      if (wanted && wanted[step.place] !== 1) continue;
      watch?.onStep(step.place);
      columns.set(step.place, node, judgeStep(step, node, terms, subject));
    }
  };
  const judgeGroup = (group: PlanGroup) => {
    const subjectsOf = readSubjects(graph, group.nodes);
    for (const step of group.plan) {
      const subjects = subjectsOf(step.rule.subject);
      const row = { nodes: group.nodes, subjects };
      judgeRow(step, row, terms, columns.setterOf(step.place));
    }
  };
  return {
    kinds: [...places.keys()],
    judge,
    judgeAll(nodes, kind) {
      if (watch || guard) {
        nodes.forEach(node => judge(node, kind));
        return;
      }
      const planAt = (node: MeshNode) => planFor(settingsAt(node), kind);
      for (const group of groupByPlan(nodes, planAt)) judgeGroup(group);
    },
  };
}

function isOwn({ needs }: Rule): boolean {
  return !needs.some(need => need !== 'clock' && need !== 'readings');
}

/** True for a rule that needs the outcomes of others. */
export function isLate({ needs }: Rule): boolean {
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
