import { createLiveMesh, readMesh } from '@backstage-data-mesh/model';
import { LiveIntakes } from './liveIntakes';
import { createOffers } from './offers';

const visits = (version: string, ports = ['table']) => ({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'DataProduct',
  metadata: { name: 'visits' },
  spec: {
    type: 'aggregate',
    lifecycle: 'production',
    owner: 'group:crew',
    outputPorts: ports.map(name => ({ name, version })),
  },
});

const items = (...entities: object[]) => readMesh(entities).items;

function start(ports?: string[]) {
  const mesh = createLiveMesh(items(visits('1.0.0', ports)));
  const provider = mesh.graph.nodeOf('dataproduct:default/visits')!;
  const offers = createOffers(mesh.graph);
  const intakes = new LiveIntakes(mesh.graph, offers);
  const take = (portName: string, version?: string) =>
    intakes.take(
      { provider, portName },
      { from: `visits#${portName}`, expects: { version } },
    );
  const offer = (version: string) => {
    mesh.apply({ put: items(visits(version, ports)) });
    offers.renew(provider);
    intakes.renew(provider);
  };
  return { intakes, provider, take, offer };
}

describe('intakes of a mesh that changes', () => {
  it('are one for all flows that read and expect the same', () => {
    const { take } = start();
    expect(take('table', '^1.0.0')).toBe(take('table', '^1.0.0'));
    expect(take('table', '^1.0.0')).not.toBe(take('table', '^2.0.0'));
    expect(take('table')).not.toBe(take('topic'));
  });

  it('keep their numbers while what is offered is another', () => {
    const { intakes, take, offer } = start();
    const number = take('table');
    const versionOf = () => intakes.at(number).read[0].port.version;
    expect(versionOf()).toBe('1.0.0');
    offer('2.0.0');
    expect(versionOf()).toBe('2.0.0');
    expect(take('table')).toBe(number);
  });

  it('tell who listens of what is another now', () => {
    const { intakes, take, offer } = start();
    const told: number[] = [];
    intakes.onOther(number => told.push(number));
    const number = take('table');
    expect(told).toEqual([number]);
    offer('2.0.0');
    expect(told).toEqual([number, number]);
  });

  it('give back their numbers when nobody uses them, after the change', () => {
    const { intakes, provider, take } = start();
    const number = take('table');
    take('table');
    intakes.leave(number);
    expect(intakes.of(provider)).toEqual([number]);
    intakes.leave(number);
    expect(intakes.of(provider)).toEqual([]);
    // ways along the flows as they were may hold it until then
    expect(take('topic')).not.toBe(number);
    intakes.reuse();
    expect(take('file')).toBe(number);
  });

  it('are told apart also where a provider has very many', () => {
    const ports = Array.from({ length: 100 }, (_, n) => `port-${n}`);
    const { intakes, provider, take } = start(ports);
    const numbers = ports.map(port => take(port));
    expect(new Set(numbers).size).toBe(100);
    expect(ports.map(port => take(port))).toEqual(numbers);
    // each is used twice
    numbers.slice(0, 50).forEach(number => intakes.leave(number));
    numbers.slice(0, 50).forEach(number => intakes.leave(number));
    expect(intakes.of(provider)).toHaveLength(50);
    expect(ports.slice(50).map(port => take(port))).toEqual(numbers.slice(50));
  });
});
