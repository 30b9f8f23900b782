import {
  findComponents,
  type MeshGraph,
  type MeshNode,
  type RelationName,
} from '@backstage-data-mesh/model';

/** A value of each node that depends on the values beyond it. */
export interface Equation<Value> {
  /** The relation that leads to what a node depends on. */
  readonly along: RelationName;
  /** The value before anything is known. */
  readonly bottom: Value;
  /**
   * The value of a node, given those that it depends on. It must only grow when
   * they grow, so that the nodes of a cycle settle.
   */
  readonly compute: (
    node: MeshNode,
    valueOf: (target: MeshNode) => Value,
  ) => Value;
  readonly equals: (a: Value, b: Value) => boolean;
}

/**
 * Solves an equation for every node: from the far end, each node once; the
 * nodes of a cycle until nothing changes. Linear in nodes and edges outside of
 * cycles.
 */
export function solve<Value>(
  graph: MeshGraph,
  { along, bottom, compute, equals }: Equation<Value>,
): readonly Value[] {
  const values: Value[] = new Array(graph.nodeCount).fill(bottom);
  const valueOf = (node: MeshNode) => values[node];
  for (const component of findComponents(graph, along)) {
    let hasChanged = true;
    while (hasChanged) {
      hasChanged = false;
      for (const node of component) {
        const value = compute(node, valueOf);
        if (equals(value, values[node])) continue;
        values[node] = value;
        hasChanged = component.length > 1;
      }
    }
  }
  return values;
}
