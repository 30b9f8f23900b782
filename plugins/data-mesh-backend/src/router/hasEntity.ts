import type { MeshReader } from '../mesh/meshReader';

/** Whether there is an entity of a ref in the mesh. */
export function hasEntity(
  mesh: Pick<MeshReader, 'readEntity'>,
): (ref: string) => Promise<boolean> {
  return async ref => (await mesh.readEntity(ref, () => true)) ?? false;
}
