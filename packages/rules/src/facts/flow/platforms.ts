import {
  dataProduct,
  resolveReference,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';

/** So many platforms of a product are looked at; few run on two. */
const MAX_PLATFORMS = 100;

/** The refs of the platforms that a product runs on, as it names them. */
export function platformsOf(graph: MeshGraph, product: MeshNode): string[] {
  const entity = graph.get(dataProduct, product);
  const named = entity?.spec.platforms?.slice(0, MAX_PLATFORMS) ?? [];
  return named.flatMap(
    text =>
      resolveReference(PLATFORM, text, entity?.metadata.namespace)?.ref ?? [],
  );
}

const PLATFORM = dataProduct.references.find(
  ({ path }) => path[1] === 'platforms',
)!;
