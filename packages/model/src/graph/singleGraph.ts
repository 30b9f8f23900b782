import type { MeshGraph } from './meshGraph';
import { isOfKind, type MeshItem } from './meshItem';

/** The only node of a graph of one entity. */
const NODE = 0;
const NODES = [NODE];
const NO_TARGETS = new Uint32Array();

/**
 * A graph that holds one entity and nothing that it refers to, for what needs
 * nothing but the entity. It costs next to nothing to build.
 *
 * @public
 */
export function graphOfOne(item: MeshItem): MeshGraph {
  const { ref } = item;
  const itemOf = (node: number | undefined) =>
    node === NODE ? item : undefined;
  return {
    nodeCount: 1,
    edgeCount: 0,
    refOf: () => ref,
    nodeOf: sought => (sought === ref ? NODE : undefined),
    itemOf,
    get: (kind, node) => {
      const found = itemOf(node);
      return isOfKind(found, kind) ? found.entity : undefined;
    },
    targets: () => NO_TARGETS,
    first: () => undefined,
    relationsOf: () => [],
    ofKind: ({ kind }) =>
      ref.startsWith(`${kind.toLowerCase()}:`) ? NODES : [],
    nodes: () => NODES,
  };
}
