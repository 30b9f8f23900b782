import {
  kindOfRef,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import type { Rule } from '../declare/rule';
import type { CellResult, ResultColumns } from '../evaluate/columns';
import type { Outcome } from '../evaluate/outcome';
import type { Pass } from '../evaluate/passes';
import { toOutcome } from '../evaluate/viewEvaluation';

/** How a rule ended on an entity before a change and after it. @public */
export interface OutcomeChange {
  readonly before?: Outcome;
  readonly after?: Outcome;
}

/** Judges entities again and again by the rules of one pass. */
export interface Stage {
  /** True when entities of that kind are judged. */
  concerns(node: MeshNode): boolean;
  /** Judges an entity; returns the rules that end otherwise than before. */
  judge(node: MeshNode): readonly OutcomeChange[];
}

/** What a stage is made of. */
export interface StageInput {
  readonly graph: MeshGraph;
  readonly pass: Pass;
  readonly columns: ResultColumns;
  readonly rules: readonly Rule[];
}

/** Creates a stage; what no longer concerns an entity leaves no result. */
export function createStage({
  graph,
  pass,
  columns,
  rules,
}: StageInput): Stage {
  const placesFor = (node: MeshNode) =>
    pass.places.get(kindOfRef(graph.refOf(node))) ?? [];
  return {
    concerns: node => placesFor(node).length > 0,
    judge(node) {
      const places = placesFor(node);
      const before = places.map(place => columns.get(place, node));
      for (const place of places) columns.set(place, node, undefined);
      if (graph.itemOf(node)) pass.judge(node);
      const subject = graph.refOf(node);
      return places.flatMap((place, index): OutcomeChange[] => {
        const after = columns.get(place, node);
        if (isSame(before[index], after)) return [];
        const at = { rule: rules[place].id, subject };
        return [
          { before: toOutcome(at, before[index]), after: toOutcome(at, after) },
        ];
      });
    },
  };
}

function isSame(a: CellResult | undefined, b: CellResult | undefined): boolean {
  if (a === b) return true;
  if (a?.status !== b?.status || a?.reason !== b?.reason) return false;
  const isPlain = !a?.findings && !b?.findings;
  return isPlain || JSON.stringify(a) === JSON.stringify(b);
}
