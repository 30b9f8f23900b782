import request from 'supertest';
import { eventually } from '../__testUtils__/eventually';
import { TestHouse } from '../__testUtils__/testHouse';

jest.setTimeout(600_000);

const ours = (kind: string, name: string, spec: object) => ({
  apiVersion: 'data-mesh/v1alpha1',
  ...{ kind, metadata: { name }, spec },
});

const COUNTER = ours('DataProduct', 'counter', {
  ...{ type: 'aggregate', lifecycle: 'retired', owner: 'group:crew' },
});

const BET = ours('ValueHypothesis', 'bet', {
  owner: 'group:crew',
  status: 'active',
  statement: { weBelieve: 'a', willResultIn: 'b' },
  measures: [
    {
      ...{ id: 'wait', title: 'Visits a day', unit: 'visits' },
      ...{ direction: 'increase', tripwire: { value: 60 } },
      baseline: { value: 50 },
      target: { value: 100 },
      readings: [{ value: 70, asOf: '2026-10-31' }],
    },
    { id: 'share', target: { value: 10 }, measuredBy: 'counter' },
    ...[{ id: 'twice' }, { id: 'twice' }],
  ],
});

const ADDRESS = '/entities/ValueHypothesis/default/bet/measures';

describe('measures of success', () => {
  let house: TestHouse;

  beforeEach(async () => {
    house = await TestHouse.start([BET, COUNTER]);
  });

  afterEach(() => house.stop());

  const send = (measure: string, ...readings: readonly unknown[]) =>
    request(house.app)
      .post(`${ADDRESS}/${measure}/readings`)
      .send({ readings });
  const read = (value: unknown, observedAt: string, source = 'api') => ({
    ...{ value, observedAt, source },
  });
  const ask = async (key: string, query = '') => {
    const { body } = await request(house.app)
      .get(`${ADDRESS}${query}`)
      .expect(200);
    return body.measures.find((each: any) => each.key === key);
  };

  it('stand where readings of the entity and recorded ones tell together', async () => {
    expect(await ask('wait')).toMatchObject({
      ...{ state: 'on-course', progress: 0.4, isCut: false },
      series: [{ value: 70, asOf: '2026-10-31' }],
    });
    const { body } = await send(
      'wait',
      read(55, '2026-11-10T23:30:00-02:00'),
      read(65, '2026-10-01'),
    ).expect(200);
    expect(body).toMatchObject({ recorded: 2, known: 0, version: 1 });
    await eventually(async () =>
      expect(await ask('wait')).toMatchObject({
        ...{ state: 'off-course', progress: 0.1, crossedOn: '2026-11-11' },
        series: [
          { value: 65, asOf: '2026-10-01', source: 'api' },
          { value: 70, asOf: '2026-10-31' },
          { value: 55, asOf: '2026-11-11T01:30:00.000Z', source: 'api' },
        ],
      }),
    );
    expect(await ask('wait', '?readings=1')).toMatchObject({
      ...{ isCut: true, series: [{ value: 55 }] },
    });
  });

  it('tell history that a reading was the cause', async () => {
    await send('wait', read(12, '2026-11-10')).expect(200);
    const rule = 'measure-tripwire-no-decision';
    await eventually(async () => {
      const { body } = await request(house.app).get(`/history?rule=${rule}`);
      expect(body.items[0]).toMatchObject({
        ...{ from: 'pass', to: 'fail' },
        cause: { kind: 'readings' },
      });
    });
  });

  it('take a reading once, and refuse it with another value', async () => {
    await send('wait', read(1, '2026-11-01')).expect(200);
    const again = await send('wait', read(1, '2026-11-01')).expect(200);
    expect(again.body).toMatchObject({ recorded: 0, known: 1 });
    const other = await send(
      'wait',
      read(7, '2026-11-02'),
      read(2, '2026-11-01'),
    ).expect(409);
    expect(other.body.error.message).toMatch(/readings\.1: .* value 1;/);
  });

  it('correct a reading when they say so, and the history keeps both', async () => {
    await send('wait', read(1, '2026-11-01')).expect(200);
    const body = {
      readings: [read(7, '2026-11-02'), read(2, '2026-11-01')],
      corrects: true,
    };
    const path = `${ADDRESS}/wait/readings`;
    const { body: told } = await request(house.app)
      .post(path)
      .send(body)
      .expect(200);
    expect(told).toMatchObject({ recorded: 1, known: 0, corrected: 1 });
    await eventually(async () =>
      expect((await ask('wait')).series).toMatchObject([
        ...[{ value: 70 }, { value: 2 }, { value: 7 }],
      ]),
    );
    expect(await house.knex('reading')).toHaveLength(3);
  });

  it.each([
    ['no number', read('7', '2026-11-01'), 'readings.1.value'],
    ['no date', read(7, 'yesterday'), 'readings.1.observedAt'],
    ['a moment without offset', read(7, '2026-11-01T10:00:00'), 'observedAt'],
    ['a day to come', read(7, '2999-01-01'), 'readings.1.observedAt: lies in'],
    ['a day long ago', read(7, '0001-01-01'), 'readings.1.observedAt: lies'],
    ['an odd source', read(7, '2026-11-01', 'a\u0000b'), 'readings.1.source'],
  ])('refuse %s, and tell which reading it is', async (_, bad, where) => {
    const { status, body } = await send('wait', read(1, '2026-11-01'), bad);
    expect([status, body.error.message]).toEqual([
      ...[400, expect.stringContaining(where)],
    ]);
    expect(await house.knex('reading')).toEqual([]);
  });

  it('refuse what is no finite number', async () => {
    const body =
      '{"readings":[{"value":1e999,"observedAt":"2026-11-01","source":"a"}]}';
    const answer = await request(house.app)
      .post(`${ADDRESS}/wait/readings`)
      .set('content-type', 'application/json')
      .send(body);
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain('readings.0.value');
  });

  it('refuse a reading where two have the same id', async () => {
    const { body } = await send('twice', read(1, '2026-11-01')).expect(409);
    expect(body.error.message).toContain('the same id');
  });

  it('are doubtful when their product breaks a promise; why, is told to those who may see it', async () => {
    await send('share', read(12, '2026-11-01')).expect(200);
    await eventually(async () =>
      expect(await ask('share')).toMatchObject({
        state: 'doubtful',
        pedigree: {
          ...{ product: 'dataproduct:default/counter', trust: 'doubtful' },
          doubts: expect.arrayContaining(['retired']),
        },
      }),
    );
    house.policy = {
      result: 'conditional',
      sees: ref => !ref.includes('counter'),
    };
    const hidden = await ask('share');
    expect(hidden.state).toBe('doubtful');
    expect(JSON.stringify(hidden)).not.toContain('counter');
  });

  it('that are not there are told as those that may not be seen', async () => {
    const path = `${ADDRESS}/missing/readings`;
    const body = { readings: [read(1, '2026-11-01')] };
    const missing = await request(house.app).post(path).send(body).expect(404);
    house.policy = { result: 'conditional', sees: () => false };
    const hidden = await request(house.app).post(path).send(body).expect(404);
    expect(hidden.text).toBe(missing.text);
    await send('wait', read(1, '2026-11-01')).expect(404);
  });

  it('are recorded only by those who are permitted to, and an auditor is told', async () => {
    await send('wait', read(1, '2026-11-01')).expect(200);
    expect(house.audited).toEqual(['record-readings']);
    house.policy = { result: 'deny', sees: () => true };
    await send('wait', read(1, '2026-11-02')).expect(403);
    expect(await house.knex('reading')).toHaveLength(1);
  });
});
