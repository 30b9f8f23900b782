import {
  domain,
  domainAround,
  eachInSteps,
  ownRegionOfDomain,
  type MeshGraph,
  type MeshNode,
  type Steps,
} from '@backstage-data-mesh/model';
import { rememberInwards } from '../../memory/rememberInwards';

/** A domain in those around it, which all that lie within share. */
export interface Ring {
  readonly domain: MeshNode;
  /** As it or the nearest around it names one. */
  readonly region?: string;
  readonly wider?: Ring;
}

/** Tells what is around a domain; nothing where it lies in a circle. */
export type DomainRings = (domain: MeshNode) => Ring | undefined;

/** Finds the rings of all domains at once, so that it matters not who asks first. */
export function* findDomainRings(graph: MeshGraph): Steps<DomainRings> {
  const ringOf = rememberInwards<MeshNode, Ring | 'circle'>({
    around: node => domainAround(graph, node),
    derive: (node, wider) => {
      if (wider === 'circle') return wider;
      const region = ownRegionOfDomain(graph, node) ?? wider?.region;
      return { domain: node, region, wider };
    },
    inCircle: 'circle',
  });
  yield* eachInSteps(graph.ofKind(domain), ringOf);
  return node => {
    const ring = ringOf(node);
    return ring === 'circle' ? undefined : ring;
  };
}
