import type { ValueTreePhase } from '../../facts/phases';
import type { MeasureView } from '../measures';

/** The tiers of a Lean Value Tree, from the top, and what it rests on. @public */
export type ValueTreeTier =
  'vision' | 'goal' | 'hypothesis' | 'initiative' | 'product';

/** What ties a data product to the node above it. @public */
export type ProductTie = 'builds' | 'changes' | 'uses' | 'measures';

/** A further parent of a node that already stands elsewhere. @public */
export interface CrossLink {
  readonly id: string;
  readonly tie?: ProductTie;
}

/** One node of a value tree. @public */
export interface ValueTreeNode {
  /** The entity's ref, with `#` and the id for a goal or an initiative. */
  readonly id: string;
  readonly tier: ValueTreeTier;
  /** The entity that declares the node, to link to. */
  readonly entityRef: string;
  readonly title: string;
  /** The domains that it stands in directly; none for an initiative, which has those of its hypothesis. */
  readonly domainRefs?: readonly string[];
  /** The regions that it stands in, as far as they are known. */
  readonly regions?: readonly string[];
  /** For a goal, the title of its domain. */
  readonly context?: string;
  /** The vision, the bet or the learning question in words. */
  readonly statement?: string;
  /** As written in the entity: `active`, `open`, `production` … */
  readonly status?: string;
  readonly phase: ValueTreePhase;
  readonly effortType?: 'data' | 'non-data' | 'mixed';
  readonly measures: readonly MeasureView[];
  /** True when it is referred to and nowhere declared. */
  readonly isMissing: boolean;
}

/** A node in its place in a tree. @public */
export interface PlacedValueTreeNode extends ValueTreeNode {
  /** 1 for the root. */
  readonly level: number;
  readonly parentId?: string;
  /** What ties a product to its parent. */
  readonly tie?: ProductTie;
  /** Nodes for which this is the first parent, in reading order. */
  readonly childIds: readonly string[];
  /** Parents beside the first. */
  readonly otherParents: readonly CrossLink[];
}

/** A tree with links to further parents, in reading order. @public */
export interface ValueTree {
  readonly rootId: string;
  /** Every node once, parents before children, the root first. */
  readonly nodes: readonly PlacedValueTreeNode[];
  /** The node that the tree was asked for, when it is not the root. */
  readonly focusId?: string;
  /** True when the tree was larger than the limit. */
  readonly isCut: boolean;
}

/** One way from a data product up to a vision. @public */
export interface ValuePath {
  /** The product, then the consumers through which it is felt. */
  readonly products: readonly ValueTreeNode[];
  /** What ties the last of them to the first step. */
  readonly tie: ProductTie;
  /** Upwards: initiative, hypothesis, goals, vision, as far as it is known. */
  readonly steps: readonly ValueTreeNode[];
}

/** Why a data product exists. @public */
export interface ValueSupport {
  readonly productRef: string;
  /** Direct paths first, then the shortest through consumers. */
  readonly paths: readonly ValuePath[];
  /** Ids of the goals that it supports itself. */
  readonly directGoalIds: readonly string[];
  /** Ids of further goals, that it supports only through consumers. */
  readonly indirectGoalIds: readonly string[];
  /** Refs of the consumers through which it supports the further goals. */
  readonly viaConsumerRefs: readonly string[];
  /** Bets of its domain that it might serve, when it serves nothing yet. */
  readonly candidates: readonly ValueTreeNode[];
  /** True when there were more paths than the limit. */
  readonly isCut: boolean;
}
