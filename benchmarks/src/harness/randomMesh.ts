import { seeded } from './random';

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
