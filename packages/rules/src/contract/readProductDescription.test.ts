import { readFixture } from './__fixtures__/readFixture';
import { readProductDescription } from './readProductDescription';

describe('readProductDescription', () => {
  it.each([
    ['v1.1.0', 'orders-1.1.odps.yaml', 2],
    ['v1.0.0', 'orders-1.0.odps.yaml', 0],
    ['v0.9.0', 'orders-0.9.odps.yaml', 0],
  ])('reads every field of %s', (apiVersion, file, unusedFields) => {
    const reading = readProductDescription(readFixture(file));
    expect(reading).toMatchObject({ problems: [], apiVersion, unusedFields });
    expect(reading.value?.name).toBe('Orders');
  });

  it('keeps two versions of one port apart', () => {
    const { value } = readProductDescription(
      readFixture('orders-1.1.odps.yaml'),
    );
    expect(value?.outputPorts?.map(({ version }) => version)).toEqual([
      '4.2.0',
      '3.9.0',
    ]);
  });

  it('asks of version 1.0 what only that version demands', () => {
    const text = readFixture('orders-1.0.odps.yaml')
      .replace('version: 1.4.0, contractId: shop', 'tags: []')
      .replace('status: draft\n', '');
    const messages = (apiVersion: string) =>
      readProductDescription(text.replace('v1.0.0', apiVersion)).problems.map(
        ({ message }) => message,
      );
    expect(messages('v1.0.0')).toEqual([
      '`status` is missing',
      '`inputPorts[0].version` is missing',
      '`inputPorts[0].contractId` is missing',
    ]);
    expect(messages('v1.1.0')).toEqual([]);
  });

  it('knows an entity of the catalog from a description', () => {
    const text = 'apiVersion: data-mesh/v1alpha1\nkind: DataProduct';
    expect(readProductDescription(text).problems).toEqual([
      {
        path: ['apiVersion'],
        line: 1,
        message:
          '`apiVersion` is `data-mesh/v1alpha1`; it must be one of `v1.1.0`, `v1.0.0`, `v0.9.0`',
      },
    ]);
  });
});
