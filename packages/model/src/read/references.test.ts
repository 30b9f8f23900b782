import { dataProduct } from '../kinds';
import { findReferences } from './references';

function productIn(namespace: string | undefined, spec: object) {
  const result = dataProduct.parse({
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'DataProduct',
    metadata: { name: 'visits', namespace },
    spec: {
      type: 'aggregate',
      lifecycle: 'production',
      owner: 'crew',
      ...spec,
    },
  });
  if (!result.ok) throw new Error(result.problems[0].message);
  return result.entity;
}

describe('findReferences', () => {
  it('fills the kind from the field and the namespace from the entity', () => {
    const [owner] = findReferences(dataProduct, productIn('emea', {}));
    expect(owner).toMatchObject({
      path: ['spec', 'owner'],
      text: 'crew',
      ref: 'group:emea/crew',
      relation: 'ownedBy',
      allowed: true,
    });
  });

  it('tells the place of each element of a list', () => {
    const inputPorts = [{ from: 'a#x' }, { from: 'resource:b' }];
    const found = findReferences(
      dataProduct,
      productIn(undefined, { inputPorts }),
    );
    expect(
      found.map(({ path, relation }) => [path.join('.'), relation]),
    ).toEqual([
      ['spec.owner', 'ownedBy'],
      ['spec.inputPorts.0.from', 'consumesFrom'],
      ['spec.inputPorts.1.from', 'dependsOn'],
    ]);
  });

  it('makes no relation to a kind that the field does not allow', () => {
    const entity = productIn(undefined, { domain: 'group:sales' });
    expect(findReferences(dataProduct, entity)[1]).toMatchObject({
      ref: 'group:default/sales',
      allowed: false,
      relation: undefined,
    });
  });
});
