import { meshOf } from '../../__testUtils__/yaml';
import { findDomainProducts } from './domainProducts';

function product(name: string, spec: string) {
  return `
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: ${name}, title: The ${name} }
spec: { lifecycle: production, owner: crew, ${spec} }`;
}

function domain(name: string, spec = '') {
  return `
---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: ${name} }
spec: { owner: crew, ${spec} }`;
}

const graph = meshOf(
  [
    domain('shop'),
    domain('sales', 'subdomainOf: shop'),
    domain('tills', 'subdomainOf: sales'),
    domain('empty', 'subdomainOf: shop'),
    domain('left', 'subdomainOf: right'),
    domain('right', 'subdomainOf: left'),
    product('visits', 'type: source-aligned, domain: sales'),
    product('orders', 'type: source-aligned, domain: sales'),
    product('offers', 'type: consumer-aligned, domain: sales'),
    product('receipts', 'type: source-aligned, domain: tills'),
    product('echo', 'type: aggregate, domain: left'),
    `
---
apiVersion: backstage.io/v1alpha1
kind: System
metadata: { name: web }
spec: { owner: crew, domain: sales }`,
  ].join(''),
);

function productsOf(name: string) {
  return findDomainProducts(graph, `domain:default/${name}`);
}

describe('findDomainProducts', () => {
  it('groups the products of a domain on the way from source to use', () => {
    expect(
      productsOf('sales')?.groups.map(({ type, products }) => [
        type,
        products.map(({ title }) => title),
      ]),
    ).toEqual([
      ['source-aligned', ['The orders', 'The visits']],
      ['aggregate', []],
      ['consumer-aligned', ['The offers']],
    ]);
  });

  it('says whose a product is, also when nobody declares the owner', () => {
    expect(productsOf('sales')?.groups[2].products).toEqual([
      {
        ref: 'dataproduct:default/offers',
        title: 'The offers',
        lifecycle: 'production',
        owner: { ref: 'group:default/crew', title: 'crew', isMissing: true },
      },
    ]);
  });

  it('counts the products of narrower domains, however deep', () => {
    expect(productsOf('shop')).toMatchObject({
      groups: [{ products: [] }, { products: [] }, { products: [] }],
      narrower: [
        { ref: 'domain:default/sales', title: 'sales', productCount: 4 },
      ],
    });
  });

  it('ends where domains are declared in a circle', () => {
    expect(productsOf('right')?.narrower).toEqual([
      { ref: 'domain:default/left', title: 'left', productCount: 1 },
    ]);
    expect(productsOf('left')?.narrower).toEqual([]);
  });

  it('knows nothing of a domain that is not in the mesh', () => {
    expect(productsOf('nowhere')).toBeUndefined();
    expect(
      findDomainProducts(graph, 'dataproduct:default/visits'),
    ).toBeUndefined();
  });
});
