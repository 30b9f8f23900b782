import type { MeshGraph } from '../graph/meshGraph';

/** A graph that counts how often it is asked something. */
export function countReads(graph: MeshGraph): {
  readonly graph: MeshGraph;
  readonly count: () => number;
} {
  let count = 0;
  const counting = new Proxy(graph, {
    get(target, name, receiver) {
      count++;
      return Reflect.get(target, name, receiver);
    },
  });
  return { graph: counting, count: () => count };
}
