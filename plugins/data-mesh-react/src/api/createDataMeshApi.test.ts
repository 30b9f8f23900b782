import { libraryMesh } from '../testing/libraryMesh';
import { createFakeBackend, type Replies } from './__testUtils__/fakeBackend';
import { createPagedCatalog } from './__testUtils__/pagedCatalog';
import { createDataMeshApi } from './createDataMeshApi';

const LOANS = { kind: 'dataproduct', namespace: 'default', name: 'loans' };
const ADDRESS = '/entities/dataproduct/default/loans';

const findings = { ref: 'dataproduct:default/loans', findings: [] };
const flows = { value: { inputs: [], consumers: [] } };

function setUp(replies: Replies) {
  const backend = createFakeBackend(replies);
  const catalogApi = createPagedCatalog(libraryMesh, 500);
  let time = 0;
  const api = createDataMeshApi({ ...backend, catalogApi, now: () => time });
  return {
    ...{ api, backend, catalogApi },
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

const installed = {
  '/status': {},
  [`${ADDRESS}/findings`]: findings,
  [`${ADDRESS}/flows`]: flows,
};

describe('createDataMeshApi, where the backend is installed', () => {
  it('asks the backend and never reads the catalog', async () => {
    const { api, catalogApi } = setUp(installed);
    await expect(
      api.getProductFlows('dataproduct:default/loans'),
    ).resolves.toEqual({
      value: flows.value,
      asOf: '2026-06-01T14:02:00Z',
      isStale: false,
    });
    await expect(api.ask('getEntityFindings', LOANS)).resolves.toMatchObject({
      value: findings,
    });
    expect(catalogApi.requests).toBe(0);
  });

  it('makes one request for all who ask the same at the same time', async () => {
    const { api, backend, pass } = setUp(installed);
    const ask = () => api.ask('getEntityFindings', LOANS);
    await Promise.all([ask(), ask()]);
    pass(9_999);
    await ask();
    const once = ['GET /status', `GET ${ADDRESS}/findings`];
    expect(backend.requests).toEqual(once);
    pass(1);
    await ask();
    expect(backend.requests).toEqual([...once, `GET ${ADDRESS}/findings`]);
  });

  it('sends what is to be done each time', async () => {
    const { api, backend } = setUp({ '/status': {}, '/evaluate': {} });
    await api.ask('evaluate', { body: {} });
    await api.ask('evaluate', { body: {} });
    expect(backend.requests).toEqual([
      'GET /status',
      'POST /evaluate',
      'POST /evaluate',
    ]);
  });

  it('tells what may be out of date', async () => {
    const { api } = setUp({ '/status': {}, '/rules': { stale: true } });
    await expect(api.ask('getRules', {})).resolves.toMatchObject({
      isStale: true,
    });
  });

  it('has no value of what the backend does not know yet', async () => {
    const { api } = setUp({ '/status': {} });
    await expect(api.ask('getEntityFindings', LOANS)).resolves.toEqual({
      asOf: '1970-01-01T00:00:00.000Z',
      isStale: false,
    });
  });

  it.each([401, 403, 429, 500, 503])(
    'passes a refusal on, and does not take it for an absence: %s',
    async status => {
      const { api, catalogApi } = setUp({
        '/status': status,
        [`${ADDRESS}/findings`]: status,
      });
      await expect(api.ask('getEntityFindings', LOANS)).rejects.toMatchObject({
        statusCode: status,
      });
      expect(catalogApi.requests).toBe(0);
    },
  );
});

describe('createDataMeshApi, where no backend is installed', () => {
  it('answers from the catalog, and looks for the backend once', async () => {
    const { api, backend, catalogApi } = setUp({});
    const { value } = await api.getProductFlows('dataproduct:default/loans');
    expect(value?.consumers).toHaveLength(1);
    await api.getTeam('group:default/librarians');
    expect(backend.requests).toEqual(['GET /status']);
    expect(catalogApi.requests).toBe(1);
  });

  it('says that only the backend could tell', async () => {
    const { api } = setUp({});
    await expect(api.ask('getRules', {})).rejects.toMatchObject({
      name: 'NoBackendError',
    });
  });

  it('takes the page of the app for no backend', async () => {
    const { api, backend } = setUp({});
    backend.fetchApi.fetch = async () =>
      new Response('<!doctype html>', {
        headers: { 'content-type': 'text/html; charset=utf-8' },
      });
    await expect(api.ask('getRules', {})).rejects.toMatchObject({
      name: 'NoBackendError',
    });
  });

  it('looks again after five minutes', async () => {
    const { api, backend, pass } = setUp({});
    await api.getOverview();
    pass(300_000);
    await api.getOverview();
    expect(backend.requests).toEqual(['GET /status', 'GET /status']);
  });
});
