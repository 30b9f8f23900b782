import {
  domainAround,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import { rememberInwards } from '../memory/rememberInwards';
import type { CoveringBody, ScopedBody } from './bodies';

/**
 * A domain for which bodies decide, in the next one around it for which others
 * do. All that lies within shares it.
 */
export interface Nest {
  /** Those of the domain itself, by their refs. */
  readonly bodies: readonly CoveringBody[];
  readonly wider?: Nest;
}

/** Where a domain lies. */
export interface NestPlace {
  /** How many domains it lies in, itself included. */
  readonly depth: number;
  readonly nest?: Nest;
}

/** From the widest to the narrowest. */
export function fromWidest(nest: Nest | undefined): Nest[] {
  const nests: Nest[] = [];
  for (let each = nest; each; each = each.wider) nests.push(each);
  return nests.reverse();
}

/**
 * Tells where a domain lies. However many lie in each other, what one adds to
 * those around it is kept once. `tangled` where who decides does not follow from
 * that: in a circle, where it hangs on the region as well, and where one body
 * decides for a domain and for one around it.
 */
export function createNests(
  graph: MeshGraph,
  byDomain: ReadonlyMap<MeshNode, readonly ScopedBody[]>,
): (domain: MeshNode) => NestPlace | Tangled {
  const placeIn = (
    node: MeshNode,
    { depth, nest }: NestPlace,
  ): NestPlace | Tangled => {
    const scoped = byDomain.get(node);
    if (!scoped) return { depth: depth + 1, nest };
    const isTangled = scoped.some(
      each => hangsOnRegion(each) || (nest && each.isOfSeveral),
    );
    if (isTangled) return 'tangled';
    const rank = WIDEST_RANK + depth;
    const bodies = scoped.map(({ body }) => ({ body, rank }));
    return { depth: depth + 1, nest: { bodies, wider: nest } };
  };
  return rememberInwards<MeshNode, NestPlace | Tangled>({
    around: node => domainAround(graph, node),
    derive: (node, wider = OUTSIDE) =>
      wider === 'tangled' ? wider : placeIn(node, wider),
    inCircle: 'tangled',
  });
}

type Tangled = 'tangled';

/** The enterprise has 0, regions 1. */
const WIDEST_RANK = 2;

const OUTSIDE: NestPlace = { depth: 0 };

function hangsOnRegion({ level, regions }: ScopedBody): boolean {
  return level !== 'domain' || regions.length > 0;
}
