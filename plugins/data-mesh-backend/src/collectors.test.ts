import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { eventually } from './__testUtils__/eventually';
import { startPortal } from './__testUtils__/startPortal';
import { TestServer } from './__testUtils__/testServer';

const BET = `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: group:crew
  status: active
  statement: { weBelieve: a, willResultIn: b }
  measures: [{ id: visits, target: { value: 20 } }]
`;

jest.setTimeout(600_000);

describe('a portal with a collector', () => {
  let folder: string;
  let numbers: TestServer;

  beforeAll(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'collectors-'));
    await fs.writeFile(path.join(folder, 'bet.yaml'), BET);
    numbers = await TestServer.start((req, res) => {
      const isKnown = req.headers.authorization === 'Bearer of-acme';
      res.writeHead(isKnown ? 200 : 401);
      res.end('{"visits": 16, "day": "2026-11-20"}');
    });
  });

  afterAll(async () => {
    await numbers.stop();
    await fs.rm(folder, { recursive: true });
  });

  it('shows what it read, and from where, and judges the measure by it', async () => {
    const portal = await startPortal({
      files: [path.join(folder, 'bet.yaml')],
      dataMesh: {
        collectors: [
          {
            ...{ id: 'numbers', type: 'http-json', url: numbers.url },
            headers: { authorization: 'Bearer of-acme' },
            measures: [
              {
                entity: 'valuehypothesis:default/shorter-rounds',
                ...{ measure: 'visits', value: '/visits', observedAt: '/day' },
              },
            ],
          },
        ],
      },
    });
    const address = '/entities/ValueHypothesis/default/shorter-rounds';
    const { body } = await eventually(async () => {
      const answer = await portal.get(`${address}/measures`).expect(200);
      expect(answer.body.measures[0].series).toHaveLength(1);
      return answer;
    });
    expect(body.measures[0].series).toEqual([
      { value: 16, asOf: '2026-11-20', source: 'collector:numbers' },
    ]);
    await portal.stop();
  });
});
