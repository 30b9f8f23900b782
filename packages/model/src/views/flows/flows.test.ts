import fc from 'fast-check';
import { meshOf } from '../../__testUtils__/yaml';
import { buildMeshGraph } from '../../graph/meshGraph';
import { readMesh } from '../../graph/meshItem';
import { findAllFlows, findProductFlows } from './flows';

const graph = meshOf(`
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits, title: Visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: crew
  domain: sales
  region: emea
  outputPorts:
    - { name: confirmed, version: 2.1.0, contract: '…', slos: [{ property: latency, value: 24, unit: h }] }
    - { name: planned, version: 1.0.0 }
    - { name: planned, version: 2.0.0, contract: { id: planned } }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: journeys, title: Journeys }
spec:
  type: aggregate
  lifecycle: production
  owner: crew
  domain: care
  region: apac
  inputPorts:
    - { name: visits, from: 'visits#confirmed', expects: { version: ^2.0.0, slos: [{ property: latency, value: 12, unit: h }] } }
    - { from: 'visits#planned' }
    - { from: 'visits#cancelled' }
    - { from: lost }
    - { from: 'resource:crm' }
`);
const inputs = findProductFlows(graph, 'dataproduct:default/journeys')!.inputs;

describe('the flows of a data product', () => {
  it('set what is expected beside what is promised', () => {
    expect(inputs[0]).toEqual({
      id: 'dataproduct:default/journeys#visits',
      providerRef: 'dataproduct:default/visits',
      providerTitle: 'Visits',
      outputPort: 'confirmed',
      offeredVersions: ['2.1.0'],
      consumerRef: 'dataproduct:default/journeys',
      consumerTitle: 'Journeys',
      inputPort: 'visits',
      expectedVersion: '^2.0.0',
      hasContract: true,
      slos: [
        {
          property: 'latency',
          expected: { property: 'latency', value: 12, unit: 'h' },
          promised: { property: 'latency', value: 24, unit: 'h' },
        },
      ],
      resolution: 'port',
      crossesDomain: true,
      crossesRegion: true,
    });
  });

  it('show every version of a port, and a contract only when all have one', () => {
    expect(inputs[1]).toMatchObject({
      offeredVersions: ['1.0.0', '2.0.0'],
      hasContract: false,
    });
  });

  it('tell a missing port from a missing product', () => {
    expect(inputs.map(({ resolution }) => resolution)).toEqual([
      'port',
      'port',
      'product',
      'missing',
    ]);
  });

  it('cross nothing where a domain or region is not known', () => {
    expect(inputs[3]).toMatchObject({
      crossesDomain: false,
      crossesRegion: false,
    });
  });

  it('are seen from the provider as its consumers', () => {
    const flows = findProductFlows(graph, 'dataproduct:default/visits');
    expect(flows?.inputs).toEqual([]);
    expect(flows?.consumers).toEqual(inputs.slice(0, 3));
  });

  it('tell a port without letters from all ports', () => {
    const product = (name: string, ports: string) => `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: ${name} }
spec: { type: aggregate, lifecycle: production, owner: crew, ${ports} }
`;
    const [flow] = findAllFlows(
      meshOf(
        `${product('a', "outputPorts: [{ name: '', version: 1.0.0 }, { name: b, version: 2.0.0 }]")}---${product('c', "inputPorts: [{ from: 'a' }]")}`,
      ),
    );
    expect(flow.offeredVersions).toEqual(['1.0.0', '2.0.0']);
  });

  it('are all found in the mesh', () => {
    expect(findAllFlows(graph)).toEqual(inputs);
    expect(findProductFlows(graph, 'group:default/crew')).toBeUndefined();
  });
});

describe('a flow from a port with several versions', () => {
  const [accepting, refusing] = findAllFlows(
    meshOf(`
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: crew
  outputPorts:
    - { name: a, version: 1.2.0, contract: '…', slos: [{ property: latency, value: 2, unit: h }] }
    - { name: a, version: 1.1.0, slos: [{ property: latency, value: 9, unit: h }] }
    - { name: a, version: 2.0.0 }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: journeys }
spec:
  type: aggregate
  lifecycle: production
  owner: crew
  inputPorts:
    - { from: 'visits#a', expects: { version: ^1.0.0 } }
    - { from: 'visits#a', expects: { version: ^9.0.0 } }
`),
  );

  it('reads the newest that is accepted, and is promised what that promises', () => {
    expect(accepting).toMatchObject({
      offeredVersions: ['1.2.0', '1.1.0', '2.0.0'],
      hasContract: true,
      slos: [{ property: 'latency', promised: { value: 2 } }],
    });
  });

  it('may read any where none is accepted', () => {
    expect(refusing).toMatchObject({ hasContract: false, slos: [] });
  });
});

it('gives each flow an id of its own', () => {
  const name = fc.option(fc.constantFrom('1', '#1', 'a', 'a~2'), {
    nil: undefined,
  });
  const product = (id: string, inputPorts: object[]) => ({
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'DataProduct',
    metadata: { name: id },
    spec: {
      type: 'aggregate',
      lifecycle: 'production',
      owner: 'crew',
      inputPorts,
    },
  });
  fc.assert(
    fc.property(fc.array(name), names => {
      const ports = names.map(port => ({ name: port, from: 'a' }));
      const { items } = readMesh([product('a', []), product('b', ports)]);
      const ids = findAllFlows(buildMeshGraph(items)).map(({ id }) => id);
      expect(new Set(ids).size).toBe(names.length);
    }),
  );
});
