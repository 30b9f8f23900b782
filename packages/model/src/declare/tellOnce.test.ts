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

  it('tells a key by the word that it says, and not that the field is missing', () => {
    const { problems } = dataProduct.parse({
      apiVersion: 'data-mesh/v1alpha1',
      kind: 'DataProduct',
      metadata: { name: 'visits' },
      spec: { type: 'aggregate', stage: 'production', owner: 'crew' },
    });
    expect(tellOnce(problems)).toMatchObject([
      {
        path: ['spec', 'stage'],
        message: '`spec.stage` is not a known field; did you mean `lifecycle`?',
        isSlip: false,
      },
    ]);
  });

  it.each([
    ['by the kind that it refers to', { responsible: 'group:crew' }],
    ['by what it is called elsewhere', { team: 'crew' }],
  ])('tells a key %s, and not that the field is missing', (_, spec) => {
    expect(told(spec)).toEqual([`spec.${Object.keys(spec)[0]}`]);
  });

  it('tells both where several fields take such a reference', () => {
    expect(told({ lead: 'user:jo' })).toEqual(['spec.owner', 'spec.lead']);
  });

  it('tells both where the word is of a field that is there', () => {
    expect(told({ stage: 'production' })).toEqual(['spec.owner', 'spec.stage']);
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

  it.each([
    ['one field', { label: 'latency', value: 1 }, '`property` is missing'],
    ['two', { latency: '1h' }, '`property` and `value` are missing'],
  ])(
    'tells a field that nobody knows with what it stands for: %s',
    (_, level, said) => {
      const { problems } = dataProduct.parse({
        apiVersion: 'data-mesh/v1alpha1',
        kind: 'DataProduct',
        metadata: { name: 'visits' },
        spec: {
          ...{ type: 'aggregate', lifecycle: 'production', owner: 'crew' },
          outputPorts: [{ name: 'a', slos: [level] }],
        },
      });
      const key = Object.keys(level)[0];
      expect(tellOnce(problems).map(({ message }) => message)).toEqual([
        `\`spec.outputPorts[0].slos[0].${key}\` is not a known field, and ${said}`,
      ]);
    },
  );
});
