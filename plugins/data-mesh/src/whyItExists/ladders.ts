import type { ValuePath } from '@backstage-data-mesh/model';
import { bundle } from './bundle';
import { describePath, type PathStep } from './describePath';

/** A tie without a node of its own: the product measures what comes next. */
export interface BareTie {
  readonly node?: undefined;
  readonly word: 'measuresIt';
}

/** Steps one above the other, as one of several ways to the same rung. */
export type Way = readonly (PathStep | BareTie)[];

/** A rung of a ladder: one step, or several ways that meet on the next one. */
export type Rung =
  | { readonly step: PathStep; readonly ways?: undefined }
  | { readonly step?: undefined; readonly ways: readonly Way[] };

/** All ways of a product through one value hypothesis, as one. */
export interface Ladder {
  /** The hypothesis, or what stands in its place. */
  readonly id: string;
  readonly rungs: readonly Rung[];
  /** The goals nearest to the work. */
  readonly goalIds: readonly string[];
}

/**
 * The paths of a product as ladders, one for each hypothesis, in the order of
 * their first paths: what several paths share stands in a ladder once.
 */
export function buildLadders(paths: readonly ValuePath[]): Ladder[] {
  const byAnchor = new Map<string, ValuePath[]>();
  for (const path of paths) {
    const id = path.steps[anchorIndexOf(path)]?.id ?? '';
    const group = byAnchor.get(id);
    if (group) group.push(path);
    else byAnchor.set(id, [path]);
  }
  return [...byAnchor].map(([id, group]) => ({
    id,
    rungs: rungsOf(group),
    goalIds: goalIdsOf(group),
  }));
}

/** Where the first step is that is no initiative: the hypothesis, or a goal. */
function anchorIndexOf({ steps }: ValuePath): number {
  return steps.findIndex(({ tier }) => tier !== 'initiative');
}

function rungsOf(paths: readonly ValuePath[]): Rung[] {
  const parts = paths.map(splitPath);
  const [{ product, anchor }] = parts;
  const ties = bundle(tiesOf(parts), keyOf);
  const above = bundle(
    parts.map(part => part.above),
    keyOf,
  );
  const isTiedOften = ties.alternatives.length > 0;
  return [
    ...asRungs([product, ...ties.before]),
    ...asWays(ties.alternatives),
    ...asRungs(ties.after),
    ...asRungs(
      anchor.map(step => (isTiedOften ? { ...step, word: 'allFor' } : step)),
    ),
    ...asRungs(above.before),
    ...asWays(above.alternatives),
    ...asRungs(above.after),
  ];
}

interface PathParts {
  readonly product: PathStep;
  readonly consumers: readonly PathStep[];
  /** What ties the product, or the last of the consumers, to the anchor. */
  readonly tie: Way;
  readonly anchor: readonly PathStep[];
  readonly above: readonly PathStep[];
}

function splitPath(path: ValuePath): PathParts {
  const [product, ...steps] = describePath(path);
  const tied = path.products.length - 1;
  const index = anchorIndexOf(path);
  const below = index < 0 ? steps.length : tied + index;
  return {
    product,
    consumers: steps.slice(0, tied),
    tie: path.tie === 'measures' ? [MEASURES_IT] : steps.slice(tied, below),
    anchor: steps.slice(below, below + 1),
    above: steps.slice(below + 1),
  };
}

/**
 * From the product to the anchor. A way that leads on from a consumer which is
 * tied itself says nothing new. Where consumers are one way among others, they
 * stand for themselves: their own page says what ties them.
 */
function tiesOf(parts: readonly PathParts[]): Way[] {
  const chains = new Set(parts.map(({ consumers }) => chainKey(consumers)));
  const nearest = parts.filter(({ consumers }) =>
    consumers.every(
      (_, index) =>
        index === 0 || !chains.has(chainKey(consumers.slice(0, index))),
    ),
  );
  const isOnly =
    new Set(nearest.map(({ consumers }) => chainKey(consumers))).size === 1;
  const ties = nearest.map(({ consumers, tie }) =>
    isOnly || consumers.length === 0 ? [...consumers, ...tie] : consumers,
  );
  // last, where the measures that it speaks of come next
  return [...ties.filter(way => !isBare(way)), ...ties.filter(isBare)];
}

function isBare(way: Way): boolean {
  return way.includes(MEASURES_IT);
}

function chainKey(consumers: readonly PathStep[]): string {
  return JSON.stringify(consumers.map(keyOf));
}

const MEASURES_IT: BareTie = { word: 'measuresIt' };

/** On the ladder itself, the word of the next rung says what a bare tie says. */
function asRungs(steps: Way): Rung[] {
  return steps.flatMap(step => (step.node ? [{ step }] : []));
}

function asWays(ways: readonly Way[]): Rung[] {
  return ways.length > 0 ? [{ ways }] : [];
}

function keyOf({ node, word }: PathStep | BareTie): string {
  return `${word} ${node?.id}`;
}

function goalIdsOf(paths: readonly ValuePath[]): string[] {
  const goals = paths.flatMap(
    ({ steps }) => steps.find(({ tier }) => tier === 'goal')?.id ?? [],
  );
  return [...new Set(goals)];
}
