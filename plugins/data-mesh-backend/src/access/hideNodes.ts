import type { MeshGraph, MeshNode } from '@backstage-data-mesh/model';

/**
 * The graph as somebody sees it who may not see all of it: a hidden entity is
 * as if it were only referred to, and nothing leads to it.
 */
export function hideNodes(
  graph: MeshGraph,
  isVisible: (ref: string) => boolean,
): MeshGraph {
  const sees = (node: MeshNode) => isVisible(graph.refOf(node));
  const targets: MeshGraph['targets'] = (node, relation) =>
    sees(node) ? graph.targets(node, relation).filter(sees) : new Uint32Array();
  return {
    nodeCount: graph.nodeCount,
    edgeCount: graph.edgeCount,
    refOf: graph.refOf,
    nodeOf: graph.nodeOf,
    itemOf: node => (sees(node) ? graph.itemOf(node) : undefined),
    get: (kind, node) =>
      node !== undefined && sees(node) ? graph.get(kind, node) : undefined,
    targets,
    first: (node, relation) => targets(node, relation).at(0),
    relationsOf: node =>
      graph
        .relationsOf(node)
        .filter(relation => targets(node, relation).length > 0),
    ofKind: kind => graph.ofKind(kind).filter(sees),
    nodes: () => graph.nodes().filter(sees),
  };
}

/** The graph, noting each node that somebody looks at. */
export function watchNodes(
  graph: MeshGraph,
  onNode: (node: MeshNode) => void,
): MeshGraph {
  const noted = (nodes: Iterable<MeshNode>) => {
    for (const node of nodes) onNode(node);
  };
  return {
    nodeCount: graph.nodeCount,
    edgeCount: graph.edgeCount,
    refOf: graph.refOf,
    nodeOf(ref) {
      const node = graph.nodeOf(ref);
      if (node !== undefined) onNode(node);
      return node;
    },
    itemOf(node) {
      onNode(node);
      return graph.itemOf(node);
    },
    get(kind, node) {
      if (node !== undefined) onNode(node);
      return graph.get(kind, node);
    },
    targets(node, relation) {
      const targets = graph.targets(node, relation);
      noted(targets);
      return targets;
    },
    first(node, relation) {
      const targets = graph.targets(node, relation);
      noted(targets);
      return targets.at(0);
    },
    relationsOf(node) {
      const names = graph.relationsOf(node);
      // which of them are left depends on who may be seen
      for (const name of names) noted(graph.targets(node, name));
      return names;
    },
    ofKind(kind) {
      const nodes = graph.ofKind(kind);
      noted(nodes);
      return nodes;
    },
    nodes() {
      const nodes = graph.nodes();
      noted(nodes);
      return nodes;
    },
  };
}
