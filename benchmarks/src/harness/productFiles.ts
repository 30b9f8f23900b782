import { dataProduct } from '@backstage-data-mesh/model';
import { stringify } from 'yaml';
import { layeredMesh } from './layeredMesh';

const INPUTS_PER_PRODUCT = 2;
const RESPONSIBILITIES = ['ingest', 'transform', 'serve', 'boundaries'];

/**
 * A mesh as files of one entity; those of data products have about two
 * kilobytes, nearly all of it structure, as in the examples.
 */
export function productFiles(products: number): string[] {
  const edges = products * INPUTS_PER_PRODUCT;
  return layeredMesh({ products, edges }).map(entity =>
    stringify(isProduct(entity) ? describe(entity) : entity, {
      aliasDuplicateObjects: false,
    }),
  );
}

interface Product {
  readonly metadata: { readonly name: string };
  readonly spec: { readonly owner: string; readonly outputPorts: object[] };
}

function isProduct(entity: object): entity is Product {
  return 'kind' in entity && entity.kind === dataProduct.kind;
}

/** The product with what a product in use also says. */
function describe(product: Product): object {
  const { metadata, spec } = product;
  const { name } = metadata;
  return {
    ...product,
    metadata: {
      name,
      title: `Data product ${name}`,
      description:
        'Each case as a sequence of milestones, where it waits, and for whom.',
      annotations: { 'data-mesh/product-id': `urn:example:${name}` },
      tags: ['cases', 'milestones'],
      links: [{ url: `https://docs.example.com/${name}`, title: 'Manual' }],
    },
    spec: {
      ...spec,
      lifecycle: 'experimental',
      boundary: 'From the first order to the last delivery.',
      outputPorts: [...spec.outputPorts, outputPort(name, 'topic')],
      responsibilities: RESPONSIBILITIES.map(id => ({
        id,
        primary: spec.owner,
      })),
      autonomy: { funding: 'owner', roadmap: 'owner', technology: 'shared' },
    },
  };
}

function outputPort(product: string, type: string): object {
  return {
    name: type,
    version: '1.0.0',
    type,
    format: 'avro',
    classification: 'internal',
    regions: ['emea'],
    contract: {
      id: `urn:example:contract:${product}:${type}`,
      version: '1.0.0',
      url: `https://contracts.example.com/${product}/${type}/1.0.0`,
    },
    slos: [
      { property: 'availability', value: 98.5, unit: 'percent' },
      { property: 'latency', value: 36, unit: 'h' },
      { property: 'frequency', value: 24, unit: 'h' },
    ],
  };
}
