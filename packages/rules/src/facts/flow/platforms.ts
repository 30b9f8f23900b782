import {
  dataProduct,
  referencesOf,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';

/** So many platforms of a product are looked at; few run on two. */
const MAX_PLATFORMS = 100;

/** The refs of the platforms that a product runs on, as it names them. */
export function platformsOf(
  graph: MeshGraph,
  product: MeshNode,
): readonly string[] {
  const named = referencesOf(graph, dataProduct, product).of('platforms');
  // as most products name none
  if (named.length === 0) return NONE;
  return named.slice(0, MAX_PLATFORMS).map(({ ref }) => ref);
}

const NONE: readonly string[] = [];
