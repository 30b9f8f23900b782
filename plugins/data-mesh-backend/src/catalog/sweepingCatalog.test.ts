import { mockServices } from '@backstage/backend-test-utils';
import { FakeCatalogService } from '../__testUtils__/fakeCatalogService';
import { SweepingCatalog } from './sweepingCatalog';

describe('a look at the catalog', () => {
  it('is given up when there is no answer', async () => {
    const { service } = new FakeCatalogService();
    const catalog = new SweepingCatalog({
      catalog: { ...service, queryEntities: () => new Promise(() => {}) },
      auth: mockServices.auth(),
      requestMs: 20,
    });
    const { signal } = new AbortController();
    await expect(catalog.sweep(new Map(), { signal })).rejects.toThrow(
      'does not answer within 0.02 s',
    );
  });
});
