import {
  domain,
  domainAround,
  domainChain,
  eachInSteps,
  type MeshGraph,
  type MeshNode,
  type Steps,
} from '@backstage-data-mesh/model';
import { rememberInwards } from '../../memory/rememberInwards';

/**
 * How many domains a domain lies in, itself included; near a circle, as many as
 * are followed.
 *
 * @public
 */
export type DomainDepths = (domain: MeshNode) => number;

/** Counts for all domains of the mesh. */
export function* findDomainDepths(graph: MeshGraph): Steps<DomainDepths> {
  const depthOf = rememberInwards<MeshNode, number>({
    around: node => domainAround(graph, node),
    derive: (_, wider = 0) => wider + 1,
    inCircle: NaN,
  });
  const depths = new Map<MeshNode, number>();
  yield* eachInSteps(graph.ofKind(domain), node => {
    const depth = depthOf(node);
    depths.set(
      node,
      Number.isNaN(depth) ? domainChain(graph, node).length : depth,
    );
  });
  return node => depths.get(node) ?? 1;
}
