import type { DomainProducts } from '@backstage-data-mesh/model';
import type { Step } from '../steps';

/** The box of a team, with its data products in it. */
export interface TeamBox {
  /** The ref of the group; empty for products that nobody owns. */
  readonly ref: string;
  readonly title: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly products: readonly ProductBox[];
}

/** A data product, placed within the box of its team. */
export interface ProductBox {
  readonly ref: string;
  readonly title: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** True where a move put it there. */
  readonly isMoved: boolean;
}

/** What is drawn of a domain. */
export interface CanvasLayout {
  readonly teams: readonly TeamBox[];
  readonly drawn: number;
  /** All data products of the domain. */
  readonly of: number;
}

/** More boxes are no picture any more. */
const MAX_PRODUCTS = 60;
const COLUMNS = 4;
const GAP = 24;
const PAD = 12;
const HEAD = 40;
const TEAM_WIDTH = 250;
const PRODUCT_HEIGHT = 40;
const PRODUCT_GAP = 8;

interface Placed {
  readonly ref: string;
  readonly title: string;
  readonly owner: string;
  readonly isMoved: boolean;
}

/**
 * Places the data products of a domain in the boxes of their teams, as they
 * would be after the moves. Teams to which something moves have a box, too, and
 * so have `more`.
 */
export function layoutCanvas(
  domain: DomainProducts,
  steps: readonly Step[],
  more: readonly string[] = [],
): CanvasLayout {
  const all = domain.groups.flatMap(({ products }) => products);
  const titles = new Map<string, string>();
  for (const { owner } of all) if (owner) titles.set(owner.ref, owner.title);
  const first = all.slice(0, MAX_PRODUCTS).map(({ ref, title, owner }) => ({
    ...{ ref, title },
    owner: owner?.ref ?? '',
    isMoved: false,
  }));
  const placed = steps.reduce<readonly Placed[]>(makeStep, first);
  const targets = steps.flatMap(({ verb, where }) =>
    verb === 'move' && where?.startsWith('group:') ? [where] : [],
  );
  const refs = new Set([
    ...first.map(({ owner }) => owner),
    ...[...targets, ...more],
  ]);
  for (const { verb, what } of steps)
    if (verb === 'merge' && what.startsWith('group:')) refs.delete(what);
  const teams = [...refs]
    .map(ref => ({ ref, title: titles.get(ref) ?? nameOf(ref) }))
    .sort((a, b) => (a.title < b.title ? -1 : 1));
  return {
    teams: inColumns(teams, placed),
    drawn: first.length,
    of: all.length,
  };
}

function makeStep(
  products: readonly Placed[],
  { verb, what, where }: Step,
): readonly Placed[] {
  if (verb === 'retire') return products.filter(({ ref }) => ref !== what);
  if (verb === 'merge' && !what.startsWith('group:'))
    return products.filter(({ ref }) => ref !== what);
  if (!where?.startsWith('group:')) return products;
  return products.map(each => {
    const goes = verb === 'merge' ? each.owner === what : each.ref === what;
    return goes ? { ...each, owner: where, isMoved: true } : each;
  });
}

/** Each team below the shortest column so far. */
function inColumns(
  teams: readonly { readonly ref: string; readonly title: string }[],
  products: readonly Placed[],
): TeamBox[] {
  const ends = Array.from(
    { length: Math.max(1, Math.min(COLUMNS, teams.length)) },
    () => 0,
  );
  return teams.map(({ ref, title }) => {
    const own = products.filter(({ owner }) => owner === ref);
    const column = ends.indexOf(Math.min(...ends));
    const rows = Math.max(1, own.length);
    const height =
      HEAD + rows * PRODUCT_HEIGHT + (rows - 1) * PRODUCT_GAP + PAD;
    const y = ends[column];
    ends[column] += height + GAP;
    return {
      ...{ ref, title, y, height },
      x: column * (TEAM_WIDTH + GAP),
      width: TEAM_WIDTH,
      products: own.map(({ owner, ...product }, row) => ({
        ...product,
        x: PAD,
        y: HEAD + row * (PRODUCT_HEIGHT + PRODUCT_GAP),
        width: TEAM_WIDTH - 2 * PAD,
        height: PRODUCT_HEIGHT,
      })),
    };
  });
}

function nameOf(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}
