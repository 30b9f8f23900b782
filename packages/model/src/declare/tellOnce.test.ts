import { dataProduct } from '../kinds';
import { tellOnce } from './tellOnce';

function told(spec: object) {
  const { problems } = dataProduct.parse({
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'DataProduct',
    metadata: { name: 'visits' },
    spec: { type: 'aggregate', lifecycle: 'production', ...spec },
  });
  return tellOnce(problems).map(({ path }) => path.join('.'));
}

describe('tellOnce', () => {
  it('tells a misspelt key, and not that the field is missing', () => {
    expect(told({ ownr: 'crew' })).toEqual(['spec.ownr']);
  });

  it('tells both where they have nothing to do with each other', () => {
    expect(told({ colour: 'red' })).toEqual(['spec.owner', 'spec.colour']);
  });

  it('tells what is missing elsewhere', () => {
    expect(told({ owner: 'crew', outputPorts: [{ nme: 'a' }, {}] })).toEqual([
      'spec.outputPorts.0.nme',
      'spec.outputPorts.1.name',
    ]);
  });
});
