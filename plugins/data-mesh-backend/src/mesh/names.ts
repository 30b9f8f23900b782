import { nameOfRef, type MeshGraph } from '@backstage-data-mesh/model';

/** The refs of all nodes of a name, which is in lower case. */
export type Names = ReadonlyMap<string, readonly string[]>;

/** Collects the names of all entities. */
export function namesOf(graph: MeshGraph): Names {
  const names = new Map<string, string[]>();
  for (const node of graph.nodes()) {
    const ref = graph.refOf(node);
    const name = nameOfRef(ref);
    const refs = names.get(name);
    if (refs) refs.push(ref);
    else names.set(name, [ref]);
  }
  return names;
}
