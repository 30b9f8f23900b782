import { meshOf } from '../../__testUtils__/yaml';
import { finish } from '../../memory/steps';
import { listProductsInSteps } from './productList';

const product = (name: string, spec: string, title = name) => `
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: ${name}, title: ${title} }
spec: { lifecycle: production, owner: crew, ${spec} }`;

describe('listProductsInSteps', () => {
  it('has each data product by title, with its places and how often it is read', () => {
    const graph = meshOf(
      [
        product('z', 'type: aggregate, domain: sales, region: emea', 'Alpha'),
        product(
          'a',
          'type: aggregate, inputPorts: [{ from: "z#x" }, { from: "z#y" }]',
          'Beta',
        ),
      ].join(''),
    );
    expect(finish(listProductsInSteps(graph))).toEqual([
      {
        ...{ ref: 'dataproduct:default/z', title: 'Alpha' },
        domain: { ref: 'domain:default/sales', title: 'sales' },
        owner: { ref: 'group:default/crew', title: 'crew' },
        ...{ type: 'aggregate', lifecycle: 'production', region: 'emea' },
        ...{ reads: 0, readBy: 1 },
      },
      expect.objectContaining({ title: 'Beta', reads: 1, readBy: 0 }),
    ]);
  });
});
