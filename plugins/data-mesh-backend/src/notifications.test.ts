import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import notificationsPlugin from '@backstage/plugin-notifications-backend';
import request from 'supertest';
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

/** From one look at what is to be told to the next, and a little more. */
const LOOK_MS = 2_000;

it('a user of a portal with notifications is told what came', async () => {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'notifications-'));
  const file = path.join(folder, 'catalog-info.yaml');
  await fs.writeFile(file, write('access'));
  const portal = await startPortal({
    files: [file],
    features: [notificationsPlugin],
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
  };
  const told = await eventually(async () => {
    // what is so at the first look is told to nobody, and nobody says when it was
    await move('access');
    await wait(LOOK_MS);
    await move('nowhere');
    await wait(LOOK_MS);
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
