import {
  kindOfRef,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import type { Rule } from '../declare/rule';
import { createColumns, type ResultColumns } from './columns';
import type { EvaluationInput } from './evaluationInput';
import { createJudge } from './judge';
import type { Outcome } from './outcome';

/** The results of all rules on all their subjects. @public */
export interface Evaluation {
  readonly graph: MeshGraph;
  readonly rules: readonly Rule[];
  /** `undefined` where a rule is off, or the entity is not its subject. */
  outcome(ruleId: string, entityRef: string): Outcome | undefined;
  /** All results, by entity ref and then in the order of the rules. */
  outcomes(): Iterable<Outcome>;
}

/**
 * Judges every entity by every rule that is on. Rules that need the outcomes of
 * others come after them. A rule that throws gives an error for that entity
 * and harms nothing else.
 *
 * @public
 */
export function evaluateMesh(
  graph: MeshGraph,
  input: EvaluationInput,
): Evaluation {
  const { rules } = input;
  const columns = createColumns(rules.length, graph.nodeCount);
  const evaluation = viewEvaluation(graph, rules, columns);
  const late = new Set(rules.filter(isLate).map(({ id }) => id));
  const judge = createJudge(graph, input, (ruleId, entityRef) =>
    // of its own pass a rule would see only what comes before it
    late.has(ruleId) ? undefined : evaluation.outcome(ruleId, entityRef),
  );
  for (const indexOfRules of passesOf(rules)) {
    for (const node of nodesOf(graph)) {
      const ref = graph.refOf(node);
      const indexes = indexOfRules.get(kindOfRef(ref));
      if (!indexes) continue;
      const settings = input.settingsFor(ref);
      for (const index of indexes) {
        const setting = settings.get(rules[index].id);
        const result = setting && judge(rules[index], node, setting);
        if (result) columns.set(index, node, result);
      }
    }
  }
  return evaluation;
}

function viewEvaluation(
  graph: MeshGraph,
  rules: readonly Rule[],
  columns: ResultColumns,
): Evaluation {
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const at = (index: number, node: MeshNode): Outcome | undefined => {
    const result = columns.get(index, node);
    return (
      result && {
        rule: rules[index].id,
        subject: graph.refOf(node),
        findings: [],
        ...result,
      }
    );
  };
  return {
    graph,
    rules,
    outcome(ruleId, entityRef) {
      const node = graph.nodeOf(entityRef);
      const index = indexes.get(ruleId);
      return node === undefined || index === undefined
        ? undefined
        : at(index, node);
    },
    *outcomes() {
      for (const node of nodesOf(graph)) {
        for (let index = 0; index < rules.length; index++) {
          const outcome = at(index, node);
          if (outcome) yield outcome;
        }
      }
    },
  };
}

/** The nodes behind which an entity stands. */
function* nodesOf(graph: MeshGraph): Iterable<MeshNode> {
  for (let node = 0; node < graph.nodeCount; node++) {
    if (graph.itemOf(node)) yield node;
  }
}

type IndexOfRules = ReadonlyMap<string, readonly number[]>;

/** The rules by the kinds of their subjects, in the passes of an evaluation. */
function passesOf(rules: readonly Rule[]): readonly IndexOfRules[] {
  return [
    indexByKind(rules, rule => !isLate(rule)),
    indexByKind(rules, isLate),
  ];
}

function isLate({ needs }: Rule): boolean {
  return needs.includes('outcomes');
}

function indexByKind(
  rules: readonly Rule[],
  isInPass: (rule: Rule) => boolean,
): IndexOfRules {
  const byKind = new Map<string, number[]>();
  rules.forEach((rule, index) => {
    if (!isInPass(rule)) return;
    for (const kind of rule.subject.kinds.map(name => name.toLowerCase())) {
      const list = byKind.get(kind);
      if (list) list.push(index);
      else byKind.set(kind, [index]);
    }
  });
  return byKind;
}
