import { seeded } from './random';
import type { MeshSize } from './randomMesh';

const LAYERS = 4;
const PRODUCTS_PER_TEAM = 25;
const PRODUCTS_PER_DOMAIN = 200;

/**
 * A mesh as it should be: products in four layers, each reading from those
 * below, with teams, owners, domains, contracts by reference, a shared
 * identifier and no broken references; the same for the same size.
 */
export function layeredMesh({ products, edges }: MeshSize): object[] {
  const random = seeded(20_261_120);
  const perLayer = Math.ceil(products / LAYERS);
  const perProduct = Math.round((edges / products) * (LAYERS / (LAYERS - 1)));
  return [
    ...Array.from({ length: products }, (_, index) =>
      product(index, inputsOf(index, { perLayer, perProduct, random })),
    ),
    ...count(products / PRODUCTS_PER_TEAM).map(team),
    ...count(products / PRODUCTS_PER_TEAM).map(person),
    ...count(products / PRODUCTS_PER_DOMAIN).map(domain),
  ];
}

function inputsOf(
  index: number,
  wiring: { perLayer: number; perProduct: number; random: () => number },
): object[] {
  const { perLayer, perProduct, random } = wiring;
  const below = Math.floor(index / perLayer) * perLayer;
  if (below === 0) return [];
  return Array.from({ length: perProduct }, (_, port) => ({
    name: `in-${port}`,
    from: `dataproduct:product-${Math.floor(random() * below)}#table`,
    expects: { version: '^1.0.0' },
  }));
}

function product(index: number, inputPorts: readonly object[]): object {
  const team = Math.floor(index / PRODUCTS_PER_TEAM);
  return {
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'DataProduct',
    metadata: { name: `product-${index}` },
    spec: {
      type: 'aggregate',
      lifecycle: 'production',
      version: '1.0.0',
      owner: `group:team-${team}`,
      productOwner: `user:person-${team}`,
      domain: `domain-${Math.floor(index / PRODUCTS_PER_DOMAIN)}`,
      region: 'emea',
      inputPorts,
      outputPorts: [
        {
          name: 'table',
          version: '1.0.0',
          type: 'table',
          classification: 'internal',
          regions: ['emea'],
          contract: { id: `product-${index}`, version: '1.0.0' },
          identifiers: ['customer'],
          slos: [{ property: 'latency', value: 24, unit: 'h' }],
        },
      ],
    },
  };
}

function team(index: number): object {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: `team-${index}` },
    spec: { type: 'team', children: [] },
  };
}

function person(index: number): object {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: `person-${index}` },
    spec: { memberOf: [`team-${index}`] },
  };
}

function domain(index: number): object {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Domain',
    metadata: { name: `domain-${index}` },
    spec: {
      owner: 'group:team-0',
      dataMesh: {
        domainOwner: 'user:person-0',
        dataLead: 'user:person-0',
        identifiers: [{ id: 'customer', title: 'Customer' }],
      },
    },
  };
}

function count(length: number): number[] {
  return Array.from({ length: Math.ceil(length) }, (_, index) => index);
}
