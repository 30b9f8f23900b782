import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import notificationsPlugin from '@backstage/plugin-notifications-backend';
import request from 'supertest';
import { NoticeTable } from './notify/noticeTable';
import { eventually } from './__testUtils__/eventually';
import { startPortal } from './__testUtils__/startPortal';

const write = (domain: string) => `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: user:mock
  domain: ${domain}
---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: access }
spec: { owner: user:mock }
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: mock }
spec: { memberOf: [] }
`;

jest.setTimeout(600_000);

/** The tables of this plugin, which tell when it was looked at what is to be told. */
function tables() {
  let table: NoticeTable;
  const module = createBackendModule({
    ...{ pluginId: 'data-mesh', moduleId: 'tables' },
    register(env) {
      env.registerInit({
        deps: { database: coreServices.database },
        async init({ database }) {
          table = new NoticeTable(await database.getClient());
        },
      });
    },
  });
  return { module, lookedAt: async () => (await table.place())?.at };
}

it('a user of a portal with notifications is told what came', async () => {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'notifications-'));
  const file = path.join(folder, 'catalog-info.yaml');
  await fs.writeFile(file, write('access'));
  const { module, lookedAt } = tables();
  const portal = await startPortal({
    files: [file],
    features: [notificationsPlugin, module],
    dataMesh: { notifications: { every: '1 second' } },
  });
  const notifications = async () => {
    const { body } = await request(portal.server)
      .get('/api/notifications/notifications')
      .expect(200);
    return body.notifications as {
      origin: string;
      payload: { description: string };
    }[];
  };
  /** Writes the file, and waits until that is judged. */
  const move = async (domain: string) => {
    await fs.writeFile(file, write(domain));
    await eventually(async () => {
      const { body } = await portal
        .get('/entities/dataproduct/default/visits/findings')
        .expect(200);
      const rules: string[] = body.findings.map(({ rule }: any) => rule);
      const isDangling = rules.includes('ownership-dangling-ref');
      expect(isDangling).toBe(domain === 'nowhere');
      expect(body.stale).toBe(false);
    });
    const judged = new Date();
    await eventually(async () => {
      const at = await lookedAt();
      expect(at && at > judged).toBe(true);
    });
  };
  // what is so at the first look is told to nobody
  await move('access');
  await move('nowhere');
  const told = await eventually(async () => {
    const all = await notifications();
    expect(all[0]?.payload.description).toContain(
      'New visits: ownership-dangling-ref',
    );
    return all;
  });
  // whatever was told while the catalog was filled gave its place to this one
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({
    origin: 'plugin:data-mesh',
    payload: {
      title: expect.stringMatching(/^Data mesh: \d+ new finding/),
      topic: 'data-mesh.findings',
      scope: 'data-mesh:findings:user:default/mock',
    },
  });
  await portal.stop();
  await fs.rm(folder, { recursive: true });
});
