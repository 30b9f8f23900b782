import type { MeshReader } from '../mesh/meshReader';

/** Whether there is an entity of a ref in the mesh. */
export function hasEntity(mesh: MeshReader): (ref: string) => Promise<boolean> {
  return ref =>
    mesh.read(({ evaluation: { graph } }) => {
      const node = graph.nodeOf(ref);
      return node !== undefined && graph.itemOf(node) !== undefined;
    });
}
