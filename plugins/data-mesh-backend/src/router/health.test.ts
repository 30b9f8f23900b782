import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import type { MetricsServiceObservableCallback } from '@backstage/backend-plugin-api/alpha';
import request from 'supertest';
import { eventually } from '../__testUtils__/eventually';
import { TestHouse } from '../__testUtils__/testHouse';
import { registerMetrics } from '../health/metrics';
import { CollectorStateTable } from '../measures/collectors/collectorStateTable';

jest.setTimeout(600_000);

const BET = {
  ...{ apiVersion: 'data-mesh/v1alpha1', kind: 'ValueHypothesis' },
  metadata: { name: 'bet' },
  spec: {
    ...{ owner: 'group:crew', status: 'active' },
    statement: { weBelieve: 'a', willResultIn: 'b' },
    measures: [{ id: 'visits' }],
  },
};

const place = (measure: string) => ({
  ...{ entity: 'valuehypothesis:default/bet', measure },
});

describe('health for operators', () => {
  let house: TestHouse;

  beforeEach(async () => {
    house = await TestHouse.start([BET], {
      collectors: [
        {
          ...{ id: 'warehouse', type: 'sql', everyMs: 1, timeoutMs: 1 },
          places: [place('visits'), place('vists')],
          collector: { collect: async () => ({ collected: [], problems: [] }) },
        },
      ],
    });
    await new CollectorStateTable(house.knex).write(house.knex as never, {
      ...{ id: 'warehouse', failures: 3, recorded: 0 },
      ...{ triedAt: new Date(), nextAt: new Date() },
      problem: 'the database cannot be asked (ECONNREFUSED)',
    });
  });

  afterEach(() => house.stop());

  it('tells how things go', async () => {
    const { body } = await request(house.app).get('/health').expect(200);
    expect(body).toMatchObject({
      ...{ isLeader: true, entities: expect.any(Number), hintsWaiting: 0 },
      lastSweep: { seconds: expect.any(Number) },
      lastEvaluation: { seconds: expect.any(Number) },
      database: { isWriteWaiting: false },
      ...{ rulesThatThrew: [], policiesWithoutMatch: [], unusedWaivers: [] },
      noticesWaiting: 0,
    });
    expect(body.slowestRules.length).toBeGreaterThan(0);
    const [slowest, next] = body.slowestRules;
    expect(slowest).toEqual({
      rule: expect.any(String),
      ...{ seconds: expect.any(Number), judgements: expect.any(Number) },
    });
    expect(slowest.seconds).toBeGreaterThanOrEqual(next.seconds);
  });

  it('tells of a collector that fails, and of a measure that nobody has', async () => {
    const { body } = await request(house.app).get('/health').expect(200);
    expect(body.collectors).toMatchObject([
      {
        ...{ id: 'warehouse', type: 'sql', failures: 3 },
        problem: 'the database cannot be asked (ECONNREFUSED)',
        unknownMeasures: ['valuehypothesis:default/bet#vists'],
      },
    ]);
    expect(body.collectors[0]).not.toHaveProperty('succeededAt');
  });

  it('is for who has the permission', async () => {
    house.policy = { result: 'deny', sees: () => true };
    const { status } = await request(house.app).get('/health');
    expect(status).toBe(403);
  });

  it('is told as metrics', async () => {
    const observers = new Map<string, MetricsServiceObservableCallback>();
    const recorded: string[] = [];
    const metrics = metricsServiceMock.mock({
      createHistogram: name => ({ record: () => void recorded.push(name) }),
      createObservableGauge: name => ({
        addCallback: callback => void observers.set(name, callback as never),
        removeCallback: () => {},
      }),
    });
    registerMetrics(metrics, house.rooms);
    const values: Record<string, number> = {};
    for (const [name, observe] of observers)
      await observe({ observe: value => void (values[name] = value) });
    expect(values).toMatchObject({
      'data_mesh.snapshot.age': expect.any(Number),
      'data_mesh.entities': expect.any(Number),
      'data_mesh.leader': 1,
      'data_mesh.hints.waiting': 0,
      'data_mesh.write.waiting': 0,
      'data_mesh.rule.errors': 0,
      'data_mesh.collector.failures': 3,
    });
    await request(house.app).post('/evaluate').send({}).expect(200);
    await eventually(async () =>
      expect(recorded).toContain('data_mesh.sweep.duration'),
    );
  });

  it('leaves out what cannot be told now', async () => {
    const observers: MetricsServiceObservableCallback[] = [];
    const metrics = metricsServiceMock.mock({
      createHistogram: () => ({ record: () => {} }),
      createObservableGauge: () => ({
        addCallback: callback => void observers.push(callback as never),
        removeCallback: () => {},
      }),
    });
    registerMetrics(metrics, {
      ...house.rooms,
      mesh: { ...house.rooms.mesh, read: () => Promise.reject(new Error('a')) },
    });
    const observed: number[] = [];
    const result = { observe: (value: number) => void observed.push(value) };
    for (const observe of observers) await observe(result);
    expect(observed.length).toBeGreaterThan(0);
    expect(observed.length).toBeLessThan(observers.length);
  });
});
