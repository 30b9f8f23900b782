import { dataProduct } from '@backstage-data-mesh/model';
import { portsRead, productInputs } from './ports';

function parse(spec: object) {
  const result = dataProduct.parse({
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'DataProduct',
    metadata: { name: 'visits' },
    spec: {
      type: 'aggregate',
      lifecycle: 'production',
      owner: 'crew',
      ...spec,
    },
  });
  if (!result.ok) throw new Error('the product of the test is wrong');
  return result.entity;
}

const provider = parse({
  outputPorts: [
    { name: 'a', version: '1.0.0' },
    { name: 'a', version: '2.1.0' },
    { name: 'b' },
  ],
});
const read = (from: string, version?: string) => {
  const expects = version ? { version } : {};
  const [input] = productInputs(parse({ inputPorts: [{ from, expects }] }));
  return portsRead(provider, input).map(({ name, version: v }) => [name, v]);
};

describe('productInputs', () => {
  it('leaves out what is read from elsewhere', () => {
    const inputs = productInputs(
      parse({ inputPorts: [{ from: 'resource:db' }, { from: 'visits#a' }] }),
    );
    expect(inputs.map(({ reference }) => reference.path)).toEqual([
      ['spec', 'inputPorts', 1, 'from'],
    ]);
  });
});

describe('portsRead', () => {
  it('gives the versions that the consumer accepts', () => {
    expect(read('visits#a', '^2.0.0')).toEqual([['a', '2.1.0']]);
  });

  it('gives all versions of the port where none is accepted or asked for', () => {
    expect(read('visits#a', '^9.0.0')).toHaveLength(2);
    expect(read('visits#a')).toHaveLength(2);
  });

  it('gives all ports where none is named, and none for an unknown name', () => {
    expect(read('visits')).toHaveLength(3);
    expect(read('visits#gone')).toEqual([]);
  });
});
