import type { MeshGraph, MeshNode } from '@backstage-data-mesh/model';
import type { Rule } from '../declare/rule';
import type { ResultColumns } from './columns';
import type { Evaluation } from './evaluate';
import type { Outcome } from './outcome';

/** Reads an evaluation out of its columns, as they are at that time. */
export function viewEvaluation(
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
      for (const node of graph.nodes()) {
        for (let index = 0; index < rules.length; index++) {
          const outcome = at(index, node);
          if (outcome) yield outcome;
        }
      }
    },
  };
}
