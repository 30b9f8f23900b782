import { ANNOTATION_ORIGIN_LOCATION } from '@backstage/catalog-model';
import { governanceBody, type MeshGraph } from '@backstage-data-mesh/model';

/** Whether what a body decides counts: by where it was registered. */
export function isTrustedBody(
  graph: MeshGraph,
  ref: string,
  isTrustedLocation: (location: string | undefined) => boolean,
): boolean {
  const node = graph.nodeOf(ref);
  const body = graph.get(governanceBody, node);
  return isTrustedLocation(
    body?.metadata.annotations?.[ANNOTATION_ORIGIN_LOCATION],
  );
}

/** The bodies whose decisions do not count. */
export function findUntrustedBodies(
  graph: MeshGraph,
  isTrustedLocation: (location: string | undefined) => boolean,
): readonly string[] {
  return graph
    .ofKind(governanceBody)
    .map(graph.refOf)
    .filter(ref => !isTrustedBody(graph, ref, isTrustedLocation));
}
