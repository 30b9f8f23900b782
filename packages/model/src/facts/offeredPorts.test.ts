import type { DataProductEntity } from '../kinds/dataProduct/dataProduct';
import { levelsOfPort, offeredPorts } from './offeredPorts';

const product = (
  spec: Partial<DataProductEntity['spec']>,
): DataProductEntity => ({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'DataProduct',
  metadata: { name: 'visits' },
  spec: {
    type: 'source-aligned',
    lifecycle: 'production',
    owner: 'crew',
    ...spec,
  },
});

describe('offeredPorts', () => {
  it('gives each port with its place and what it inherits', () => {
    const slos = [{ property: 'latency', value: 24, unit: 'h' }];
    const outputPorts = [{ name: 'a' }, { name: 'b' }];
    expect(offeredPorts(product({ outputPorts, slos }))).toMatchObject([
      { index: 0, port: { name: 'a' } },
      { index: 1, port: { name: 'b' } },
    ]);
    const [first] = offeredPorts(product({ outputPorts, slos }));
    expect(first.inherited).toBe(slos);
    expect(offeredPorts(product({ outputPorts }))[1].inherited).toBeUndefined();
    expect(offeredPorts(product({ slos }))).toEqual([]);
  });
});

describe('levelsOfPort', () => {
  it('lets a port say otherwise than its product', () => {
    const own = { property: 'latency', value: 1, unit: 'h' };
    const inherited = [
      { property: 'latency', value: 24, unit: 'h' },
      { property: 'retention', value: 1, unit: 'y' },
    ];
    const port = { name: 'a', slos: [own] };
    expect(levelsOfPort({ index: 0, port, inherited })).toEqual([
      own,
      inherited[1],
    ]);
    expect(levelsOfPort({ index: 0, port: { name: 'a' } })).toEqual([]);
  });
});
