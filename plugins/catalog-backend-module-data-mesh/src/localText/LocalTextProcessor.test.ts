import { createMockDirectory } from '@backstage/backend-test-utils';
import type { CatalogProcessorResult } from '@backstage/plugin-catalog-node';
import { dataProduct } from '../__testUtils__/entities';
import { LocalTextProcessor } from './LocalTextProcessor';

const folder = createMockDirectory({
  content: {
    'secret.txt': 'not for everyone',
    mesh: {
      'catalog-info.yaml': '',
      'port.odcs.yaml': 'id: port',
      contracts: { 'other.odcs.yaml': 'id: other' },
    },
  },
});
const processor = new LocalTextProcessor();

describe('$text in a file location', () => {
  it('becomes the text of the file, and changes of the file are seen', async () => {
    const { entity, results } = await resolve([
      './port.odcs.yaml',
      'contracts/other.odcs.yaml',
    ]);
    expect(entity).toEqual(withContracts(['id: port', 'id: other']));
    expect(results).toEqual([
      { type: 'refresh', key: `file:${path('mesh/port.odcs.yaml')}` },
      {
        type: 'refresh',
        key: `file:${path('mesh/contracts/other.odcs.yaml')}`,
      },
    ]);
  });

  it.each(['../secret.txt', '/etc/hostname', './contracts/../../secret.txt'])(
    'is refused when it leaves the folder of the entity: %s',
    async name => {
      await expect(resolve([name])).rejects.toThrow(
        `$text may only name files beside the entity's file or below, not ${name}`,
      );
    },
  );

  it('is refused when there is no such file', async () => {
    await expect(resolve(['./none.yaml'])).rejects.toThrow(
      '$text could not read ./none.yaml',
    );
  });

  it.each([
    ['an address', { $text: 'https://git.example.com/port.odcs.yaml' }],
    ['a map with more in it', { $text: './port.odcs.yaml', id: 'x' }],
    ['a number', { $text: 7 }],
    ['another placeholder', { $yaml: './port.odcs.yaml' }],
  ])('is left to the catalog when it is %s', async (_name, contract) => {
    const entity = dataProduct({ odps: contract });
    await expect(process(entity)).resolves.toEqual(entity);
  });

  it('is left to the catalog in other locations', async () => {
    const entity = withContracts([{ $text: './port.odcs.yaml' }]);
    const location = { type: 'url', target: 'https://git.example.com/x.yaml' };
    await expect(
      processor.preProcessEntity(entity, location, () => undefined),
    ).resolves.toBe(entity);
  });
});

function path(name: string): string {
  return folder.resolve(name);
}

function withContracts(contracts: (string | { $text: string })[]) {
  const outputPorts = contracts.map(contract => ({ name: 'port', contract }));
  return dataProduct({ outputPorts });
}

async function resolve(names: string[]) {
  const results: CatalogProcessorResult[] = [];
  const entity = await process(
    withContracts(names.map($text => ({ $text }))),
    result => void results.push(result),
  );
  return { entity, results };
}

async function process(
  entity: ReturnType<typeof dataProduct>,
  emit: (result: CatalogProcessorResult) => void = () => undefined,
) {
  const location = { type: 'file', target: path('mesh/catalog-info.yaml') };
  return processor.preProcessEntity(entity, location, emit);
}
