import {
  domain,
  type MeshGraph,
  type MeshNode,
  type Steps,
} from '@backstage-data-mesh/model';
import { cycleFrom, type CycleFrom } from './cycleFrom';
import { shortestCyclesInSteps } from './shortestCycles';

/** The cycle that a domain lies in by `subdomainOf`. @public */
export type DomainCycles = (
  domain: MeshNode,
) => CycleFrom<MeshNode> | undefined;

/** Finds the domains that lie in themselves, in one pass over all domains. */
export function* findDomainCycles(graph: MeshGraph): Steps<DomainCycles> {
  const nodes = graph.ofKind(domain);
  const numbers = new Map([...nodes].map((node, number) => [node, number]));
  const numbersOf = (node: MeshNode) => numbers.get(node) ?? [];
  const cycles = yield* shortestCyclesInSteps({
    count: nodes.length,
    targetsOf: number =>
      [...graph.targets(nodes[number], 'partOf')].flatMap(numbersOf),
    nameOf: number => graph.refOf(nodes[number]),
  });
  return node => {
    const number = numbers.get(node);
    const cycle = number === undefined ? undefined : cycles.get(number);
    return cycle && number !== undefined
      ? cycleFrom(cycle, number, each => nodes[each])
      : undefined;
  };
}
