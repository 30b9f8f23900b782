import { createFlowFacts } from './flowFacts';
import { graphOf, productEntity } from './__testUtils__/graphs';

const provider = productEntity('visits', {
  outputPorts: [
    { name: 'a', version: '1.0.0' },
    { name: 'b', version: '1.0.0' },
    { name: 'a', version: '2.1.0' },
    { name: 'a', version: '2.0.0' },
    { name: 'a', version: 'latest' },
  ],
});

function readBy(input: object): number[] {
  const reader = productEntity('reader', { inputPorts: [input] });
  const graph = graphOf([provider, reader]);
  const node = graph.nodeOf('dataproduct:default/reader')!;
  return createFlowFacts(graph)
    .into(node)
    .flatMap(({ read }) => read.map(({ index }) => index));
}

describe('the port that is read', () => {
  it.each([
    ['the only one of its name', { from: 'visits#b' }, [1]],
    [
      'the only one, though it is not what is expected',
      { from: 'visits#b', expects: { version: '^9.0.0' } },
      [1],
    ],
    [
      'the newest that is accepted',
      { from: 'visits#a', expects: { version: '^2.0.0' } },
      [2],
    ],
    [
      'one of all, when no version is named',
      { from: 'visits#a' },
      [0, 2, 3, 4],
    ],
    [
      'one of all, when none is accepted',
      { from: 'visits#a', expects: { version: '^9.0.0' } },
      [0, 2, 3, 4],
    ],
    ['one of all, when no port is named', { from: 'visits' }, [0, 1, 2, 3, 4]],
    ['none, when there is none', { from: 'visits#c' }, []],
  ])('is %s', (_, input, expected) => {
    expect(readBy(input)).toEqual(expected);
  });

  it('is none of a product that is retired: it reads no more', () => {
    const reader = productEntity('reader', {
      lifecycle: 'retired',
      inputPorts: [{ from: 'visits#b' }],
    });
    const graph = graphOf([provider, reader]);
    const node = graph.nodeOf('dataproduct:default/reader')!;
    expect(createFlowFacts(graph).into(node)).toEqual([]);
  });

  it('is of no flow when it is no data product', () => {
    expect(readBy({ from: 'resource:crm' })).toEqual([]);
  });
});

describe('flows', () => {
  it('have a key each, and refer in the namespace of the consumer', () => {
    const reader = productEntity('reader', {
      inputPorts: [
        { from: 'visits' },
        { from: 'resource:crm' },
        { name: 'in', from: 'visits' },
        { name: 'in', from: 'default/visits' },
      ],
    });
    const metadata = { name: 'reader', namespace: 'emea' };
    const graph = graphOf([{ ...reader, metadata }]);
    const flows = createFlowFacts(graph).into(
      graph.nodeOf('dataproduct:emea/reader')!,
    );
    expect(flows.map(({ key }) => key)).toEqual(['#0', 'in', 'in~2']);
    expect(flows.map(flow => graph.refOf(flow.provider))).toEqual([
      'dataproduct:emea/visits',
      'dataproduct:emea/visits',
      'dataproduct:default/visits',
    ]);
  });
});
