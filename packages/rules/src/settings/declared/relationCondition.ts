import type {
  MeshGraph,
  MeshNode,
  RelationName,
} from '@backstage-data-mesh/model';
import type { Predicate } from '../../governance/predicate/predicate';
import { nameRef } from '../../wording/names';
import type { Quantifier } from './declaration';

/** A condition on the entities that one is related to. */
export interface RelationCondition {
  readonly quantifier: Quantifier;
  readonly relation: RelationName;
  readonly match: Predicate;
  readonly atLeast: number;
  readonly atMost: number;
}

/** Whether a condition holds; unknown where a related entity is not there. */
export type ConditionResult =
  | { readonly is: 'met' }
  | { readonly is: 'unknown'; readonly reason: string }
  | {
      readonly is: 'broken';
      /** Numbers on both sides, as part of a sentence. */
      readonly fact: string;
      /** The entities that break it. */
      readonly related: readonly string[];
    };

interface Related {
  readonly matching: readonly MeshNode[];
  readonly others: readonly MeshNode[];
  /** Refs that nothing stands behind. */
  readonly missing: readonly MeshNode[];
}

/** Judges a condition; what is not in the mesh never makes it pass. */
export function judgeRelation(
  graph: MeshGraph,
  node: MeshNode,
  condition: RelationCondition,
): ConditionResult {
  const related = sortRelated(graph, node, condition);
  const { least, most } = BOUNDS[condition.quantifier](condition, related);
  const { matching, missing } = related;
  const certain = matching.length;
  const possible = certain + missing.length;
  if (certain > most || possible < least) {
    return broken(graph, condition, related);
  }
  if (certain >= least && possible <= most) return { is: 'met' };
  const [first] = missing.map(graph.refOf);
  return {
    is: 'unknown',
    reason: `${nameRef(first)} is not in the mesh`,
  };
}

function sortRelated(
  graph: MeshGraph,
  node: MeshNode,
  { relation, match }: RelationCondition,
): Related {
  const matching: MeshNode[] = [];
  const others: MeshNode[] = [];
  const missing: MeshNode[] = [];
  for (const target of graph.targets(node, relation)) {
    const entity = graph.itemOf(target)?.entity;
    if (!entity) missing.push(target);
    else (match(entity) ? matching : others).push(target);
  }
  return { matching, others, missing };
}

interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** How many of the related entities have to match, and may. */
const BOUNDS: Readonly<
  Record<Quantifier, (condition: RelationCondition, all: Related) => Bounds>
> = {
  every: (_, { matching, others, missing }) => ({
    least: matching.length + others.length + missing.length,
    most: Infinity,
  }),
  some: () => ({ least: 1, most: Infinity }),
  none: () => ({ least: 0, most: 0 }),
  count: ({ atLeast, atMost }) => ({ least: atLeast, most: atMost }),
};

const ASKS: Readonly<Record<Quantifier, (c: RelationCondition) => string>> = {
  every: () => 'all of them have to',
  some: () => 'at least one has to',
  none: () => 'none may',
  count: ({ atLeast, atMost }) =>
    atMost === Infinity
      ? `at least ${atLeast} have to`
      : `${atLeast} to ${atMost} have to`,
};

function broken(
  graph: MeshGraph,
  condition: RelationCondition,
  { matching, others, missing }: Related,
): ConditionResult {
  const total = matching.length + others.length + missing.length;
  const culprits = condition.quantifier === 'every' ? others : matching;
  return {
    is: 'broken',
    fact: `of ${total} entities by \`${condition.relation}\`, ${matching.length} match; ${ASKS[condition.quantifier](condition)}`,
    related: culprits.map(graph.refOf),
  };
}
