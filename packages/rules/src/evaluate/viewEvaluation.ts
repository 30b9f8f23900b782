import type { MeshGraph, MeshNode } from '@backstage-data-mesh/model';
import type { Rule } from '../declare/rule';
import { tellResult, type CellResult } from './cellResult';
import type { ResultColumns } from './columns';
import type { Evaluation, IsWanted } from './evaluation';
import type { Outcome } from '../declare/outcome';

/** Reads an evaluation out of its columns, as they are at that time. */
export function viewEvaluation(
  graph: MeshGraph,
  rules: readonly Rule[],
  columns: ResultColumns,
): Evaluation {
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const at = (index: number, node: MeshNode) =>
    toOutcome(
      { rule: rules[index].id, subject: graph.refOf(node) },
      columns.get(index, node),
    );
  function* ofNode(
    node: MeshNode,
    isWanted: IsWanted = () => true,
  ): Generator<Outcome> {
    for (let index = 0; index < rules.length; index++) {
      const result = columns.get(index, node);
      if (!result || !isWanted(result)) continue;
      const about = { rule: rules[index].id, subject: graph.refOf(node) };
      yield { ...about, ...tellResult(result) };
    }
  }
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
    outcomesOf(entityRef, isWanted) {
      const node = graph.nodeOf(entityRef);
      return node === undefined ? [] : [...ofNode(node, isWanted)];
    },
    eachResult(entityRef, read) {
      const node = graph.nodeOf(entityRef);
      if (node === undefined) return;
      for (let index = 0; index < rules.length; index++) {
        const result = columns.get(index, node);
        if (result) read(rules[index], result);
      }
    },
    *outcomes(isWanted) {
      for (const node of graph.nodes()) yield* ofNode(node, isWanted);
    },
  };
}

/** A result with what it is about. */
export function toOutcome(
  about: Pick<Outcome, 'rule' | 'subject'>,
  result: CellResult | undefined,
): Outcome | undefined {
  if (!result) return undefined;
  return { ...about, ...tellResult(result) };
}
