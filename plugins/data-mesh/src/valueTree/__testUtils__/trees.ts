import type {
  PlacedValueTreeNode,
  ValueTree,
  ValueTreeTier,
} from '@backstage-data-mesh/model';

const TIERS: readonly ValueTreeTier[] = [
  'vision',
  'goal',
  'hypothesis',
  'initiative',
  'product',
];

/** A tree in short: a title and what is below it. */
export type Sketch = readonly [title: string, ...below: Sketch[]];

type Changes = Readonly<Record<string, Partial<PlacedValueTreeNode>>>;

/** A tree from a sketch; a node's id is its title in lower case. */
export function treeOf(sketch: Sketch, changes: Changes = {}): ValueTree {
  const nodes = nodesOf(sketch, { level: 1, changes });
  return { rootId: nodes[0].id, nodes, isCut: false };
}

interface Place {
  readonly level: number;
  readonly parentId?: string;
  readonly changes: Changes;
}

function nodesOf(
  [title, ...below]: Sketch,
  place: Place,
): PlacedValueTreeNode[] {
  const id = title.toLocaleLowerCase();
  const { level, parentId, changes } = place;
  const node: PlacedValueTreeNode = {
    id,
    tier: TIERS[level - 1] ?? 'product',
    entityRef: `valuehypothesis:default/${id.replaceAll(/[^a-z0-9]+/g, '-')}`,
    title,
    phase: 'live',
    measures: [],
    isMissing: false,
    level,
    parentId,
    childIds: below.map(([child]) => child.toLocaleLowerCase()),
    otherParents: [],
    ...changes[title],
  };
  const next = { level: level + 1, parentId: id, changes };
  return [node, ...below.flatMap(child => nodesOf(child, next))];
}

/** A vision with goals, each with bets, each with one initiative. */
export function wideTree(goals: number, bets: number): ValueTree {
  return treeOf([
    'Vision',
    ...times(goals, goal => [
      `Goal ${goal}`,
      ...times(bets, bet => [
        `Bet ${goal}.${bet}`,
        [`Initiative ${goal}.${bet}`],
      ]),
    ]),
  ]);
}

function times(count: number, sketch: (index: number) => Sketch): Sketch[] {
  return Array.from({ length: count }, (_, index) => sketch(index + 1));
}
