import { libraryMesh } from '../testing/libraryMesh';
import { createPagedCatalog } from './__testUtils__/pagedCatalog';
import { CatalogDataMeshApi } from './CatalogDataMeshApi';

const unrelated = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'till', namespace: 'default' },
  spec: {},
};

function setUp({ entities = [...libraryMesh, unrelated], pageSize = 4 } = {}) {
  const catalogApi = createPagedCatalog(entities, pageSize);
  let time = 0;
  const api = new CatalogDataMeshApi({ catalogApi, now: () => time });
  return {
    catalogApi,
    api,
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

const pages = Math.ceil(libraryMesh.length / 4);

describe('CatalogDataMeshApi', () => {
  it('reads all pages of the kinds of the mesh and of no other kind', async () => {
    const { api, catalogApi } = setUp();
    const { value: tree } = await api.getValueTree('domain:default/lending');
    expect(tree?.nodes.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Lending', 'Suggestions at the counter']),
    );
    expect(catalogApi.requests).toBe(pages);
  });

  it('answers every question from one reading', async () => {
    const { api, catalogApi } = setUp();
    const product = 'dataproduct:default/loans';
    const [support, model, flows, products] = await Promise.all([
      api.getValueSupport(product),
      api.getOperatingModel(product),
      api.getProductFlows(product),
      api.getDomainProducts('domain:default/lending'),
    ]);
    expect(support.value?.viaConsumerRefs).toEqual([
      'dataproduct:default/book-suggestions',
    ]);
    expect(model.value?.teams[0].title).toBe('Librarians');
    expect(flows.value?.consumers).toHaveLength(1);
    expect(products.value?.groups[0].products).toHaveLength(3);
    expect(catalogApi.requests).toBe(pages);
  });

  it('reads again after half a minute', async () => {
    const { api, catalogApi, pass } = setUp();
    await api.getValueTree('domain:default/lending');
    pass(29_999);
    await api.getValueTree('domain:default/lending');
    expect(catalogApi.requests).toBe(pages);
    pass(1);
    await api.getValueTree('domain:default/lending');
    expect(catalogApi.requests).toBe(2 * pages);
  });

  it('says when it began to read the catalog', async () => {
    const { api, pass } = setUp();
    const answer = () => api.getValueTree('domain:default/lending');
    pass(1_000);
    const began = { asOf: '1970-01-01T00:00:01.000Z', isStale: false };
    expect(await answer()).toMatchObject(began);
    pass(29_999);
    expect(await answer()).toMatchObject(began);
    pass(1);
    expect(await answer()).toMatchObject({ asOf: '1970-01-01T00:00:31.000Z' });
  });

  it('passes a failure on and asks again the next time', async () => {
    const { api, catalogApi } = setUp();
    catalogApi.failWith(new Error('out of order'));
    await expect(api.getValueTree('domain:default/lending')).rejects.toThrow(
      'out of order',
    );
    catalogApi.failWith(undefined);
    const { value } = await api.getValueTree('domain:default/lending');
    expect(value).toBeDefined();
  });

  it('knows nothing of what is not in the mesh', async () => {
    const { api } = setUp();
    await expect(
      api.getValueSupport('dataproduct:default/nowhere'),
    ).resolves.toMatchObject({ value: undefined });
    await expect(
      api.getValueTree('component:default/till'),
    ).resolves.toMatchObject({ value: undefined });
  });

  it('is not harmed by an entity that cannot be read', async () => {
    const broken = {
      apiVersion: 'data-mesh/v1alpha1',
      kind: 'DataProduct',
      metadata: { name: 'broken', namespace: 'default' },
      spec: { type: 7 },
    };
    const { api } = setUp({ entities: [broken, ...libraryMesh] });
    const { value } = await api.getValueTree('domain:default/lending');
    expect(value).toBeDefined();
  });
});
