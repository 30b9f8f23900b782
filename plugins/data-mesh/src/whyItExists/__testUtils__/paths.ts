import type {
  ValuePath,
  ValueSupport,
  ValueTreeNode,
  ValueTreeTier,
} from '@backstage-data-mesh/model';

type Changes = Partial<ValueTreeNode>;

/** A node whose id and ref follow from its title. */
export function nodeOf(
  tier: ValueTreeTier,
  title: string,
  changes: Changes = {},
): ValueTreeNode {
  const id = `valuehypothesis:default/${title.toLowerCase()}`;
  return {
    id,
    entityRef: id,
    tier,
    title,
    phase: 'live',
    measures: [],
    isMissing: false,
    ...changes,
  };
}

const TIERS = ['initiative', 'hypothesis', 'goal', 'vision'] as const;

/** A path from loans, through consumers, up the titles that are given. */
export function pathOf(
  titles: readonly string[],
  consumers: readonly string[] = [],
): ValuePath {
  return {
    products: ['Loans', ...consumers].map(title => nodeOf('product', title)),
    tie: 'builds',
    steps: titles.map((title, index) => nodeOf(TIERS[index], title)),
  };
}

/** Support that says nothing, but for what is given. */
export function supportOf(given: Partial<ValueSupport> = {}): ValueSupport {
  return {
    productRef: 'dataproduct:default/loans',
    paths: [],
    directGoalIds: [],
    indirectGoalIds: [],
    viaConsumerRefs: [],
    candidates: [],
    isCut: false,
    ...given,
  };
}
