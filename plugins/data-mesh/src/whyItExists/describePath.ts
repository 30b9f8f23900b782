import type {
  ProductTie,
  ValuePath,
  ValueTreeNode,
  ValueTreeTier,
} from '@backstage-data-mesh/model';

/** What leads from one step of a path to the next, as a key of its words. */
export type StepWord =
  | 'readBy'
  | 'builtBy'
  | 'changedBy'
  | 'usedBy'
  | 'measures'
  | 'allFor'
  | 'tries'
  | 'serves'
  | 'contributesTo'
  | 'towards';

/** A step of a path, from the product up. */
export interface PathStep {
  readonly node: ValueTreeNode;
  /** What leads to it; `undefined` for the product that the page is about. */
  readonly word?: StepWord;
}

/** The steps of a path as one line: the product, its consumers, the bets. */
export function describePath(path: ValuePath): PathStep[] {
  const [product, ...consumers] = path.products;
  return [
    { node: product },
    ...consumers.map((node): PathStep => ({ node, word: 'readBy' })),
    ...path.steps.map((node, index): PathStep => ({
      node,
      word:
        index === 0
          ? TIE_WORDS[path.tie]
          : wordBetween(path.steps[index - 1].tier, node.tier),
    })),
  ];
}

const TIE_WORDS: Readonly<Record<ProductTie, StepWord>> = {
  builds: 'builtBy',
  changes: 'changedBy',
  uses: 'usedBy',
  measures: 'measures',
};

function wordBetween(from: ValueTreeTier, to: ValueTreeTier): StepWord {
  if (from === 'initiative') return 'tries';
  if (from === 'hypothesis') return 'serves';
  return to === 'vision' ? 'towards' : 'contributesTo';
}
