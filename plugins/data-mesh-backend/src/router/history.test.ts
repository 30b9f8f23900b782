import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eventually } from '../__testUtils__/eventually';
import { startPortal, type Portal } from '../__testUtils__/startPortal';

jest.setTimeout(600_000);

const mesh = ({ lifecycle = 'production' } = {}) => `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: care }
spec: { owner: crew }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: crew }
spec: { type: team, children: [] }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec: { type: aggregate, lifecycle: ${lifecycle}, owner: crew, domain: care }
`;

describe('what is remembered of results', () => {
  let folder: string;
  let file: string;
  let portal: Portal;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'data-mesh-'));
    file = path.join(folder, 'mesh.yaml');
    await writeFile(file, mesh());
    portal = await startPortal({ files: [file] });
  });

  afterAll(async () => {
    await portal.stop();
    await rm(folder, { recursive: true });
  });

  const ofVisits = '/entities/DataProduct/default/visits/history';

  it('is how a result of an entity changed, and by what', async () => {
    const { body: before } = await eventually(() =>
      portal.get('/entities/dataproduct/default/visits/findings').expect(200),
    );
    const open = before.findings.map(({ rule }: any) => rule);
    await writeFile(file, mesh({ lifecycle: 'retired' }));
    const latest = await eventually(async () => {
      const { body } = await portal.get(ofVisits).expect(200);
      const found = body.items.find(({ from }: any) => from === 'fail');
      expect(found).toBeDefined();
      return found;
    });
    expect(open).toContain(latest.rule);
    expect(latest).toMatchObject({
      subject: 'dataproduct:default/visits',
      to: 'not-applicable',
      cause: { kind: 'entities', ref: 'dataproduct:default/visits' },
      ruleSet: expect.stringMatching(/./),
    });
    expect(Date.parse(latest.at)).not.toBeNaN();
  });

  it('comes in pages that together tell everything once', async () => {
    const all = await pages('/history?limit=500');
    const some = await pages('/history?limit=7');
    expect(some).toEqual(all);
    expect(all.length).toBeGreaterThan(7);
  });

  it('is found by domain, by owner and by time', async () => {
    const of = async (query: string) =>
      new Set((await pages(`/history?limit=500${query}`)).map(subjectOf));
    expect(await of('&domain=domain:default/care')).toContain(
      'dataproduct:default/visits',
    );
    expect(await of('&owner=group:default/crew')).toContain(
      'domain:default/care',
    );
    expect(await of('&owner=group:default/none')).toEqual(new Set());
    expect(await of('&since=2100-01-01T00:00:00Z')).toEqual(new Set());
  });

  it('refuses a cursor of another question', async () => {
    const { body } = await portal.get('/history?limit=1').expect(200);
    const { nextCursor } = body.pageInfo;
    for (const query of [`rule=x&cursor=${nextCursor}`, 'cursor=AAAA']) {
      const { status } = await portal.get(`/history?limit=1&${query}`);
      expect(status).toBe(400);
    }
  });

  it('is not there for what does not exist', async () => {
    const { status } = await portal.get(
      '/entities/dataproduct/default/none/history',
    );
    expect(status).toBe(404);
  });

  async function pages(query: string): Promise<any[]> {
    const items: any[] = [];
    let cursor: string | undefined;
    do {
      const next: string = cursor ? `&cursor=${cursor}` : '';
      const { body } = await portal.get(`${query}${next}`).expect(200);
      items.push(...body.items);
      cursor = body.pageInfo.nextCursor;
    } while (cursor);
    return items;
  }
});

const subjectOf = ({ subject }: { subject: string }) => subject;
