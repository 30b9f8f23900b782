import { dataProduct, domain } from '../kinds';
import { readMesh } from './meshItem';
import { graphOfOne } from './singleGraph';

const { items } = readMesh([
  {
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'DataProduct',
    metadata: { name: 'visits' },
    spec: { type: 'aggregate', lifecycle: 'production', owner: 'crew' },
  },
]);

describe('the graph of one entity', () => {
  const graph = graphOfOne(items[0]);

  it('holds the entity', () => {
    const node = graph.nodeOf('dataproduct:default/visits');
    expect(graph.nodes()).toEqual([node]);
    expect(graph.ofKind(dataProduct)).toEqual([node]);
    expect(graph.get(dataProduct, node)).toBe(items[0].entity);
    expect(graph.refOf(0)).toBe('dataproduct:default/visits');
  });

  it('knows nothing of other kinds and of what the entity refers to', () => {
    expect(graph.get(domain, 0)).toBeUndefined();
    expect(graph.ofKind(domain)).toEqual([]);
    expect(graph.nodeOf('group:default/crew')).toBeUndefined();
    expect(graph.itemOf(1)).toBeUndefined();
    expect([...graph.targets(0, 'ownedBy')]).toEqual([]);
  });
});
