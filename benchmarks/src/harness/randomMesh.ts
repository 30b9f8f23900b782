/** How large a mesh is. */
export interface MeshSize {
  readonly products: number;
  /** References between products, before duplicates are dropped. */
  readonly edges: number;
}

/**
 * A mesh of data products that consume each other at random, the same for the
 * same size: teams own about 25 products, domains hold about 200.
 */
export function randomMesh({ products, edges }: MeshSize): object[] {
  const random = seeded(20_261_120);
  const perProduct = edges / products;
  return Array.from({ length: products }, (_, index) => ({
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'DataProduct',
    metadata: { name: `product-${index}` },
    spec: {
      type: 'aggregate',
      lifecycle: 'production',
      owner: `group:team-${Math.floor(index / 25)}`,
      domain: `domain-${Math.floor(index / 200)}`,
      inputPorts: Array.from({ length: perProduct }, () => ({
        from: `dataproduct:product-${Math.floor(random() * products)}#table`,
      })),
    },
  }));
}

/** Mulberry32, a small generator of numbers in [0, 1) from a seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
