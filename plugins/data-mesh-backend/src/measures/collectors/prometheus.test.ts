import { collectorRun } from '../../__testUtils__/collectorRun';
import { TestServer } from '../../__testUtils__/testServer';
import { prometheus } from './prometheus';

const VISITS = {
  entity: 'valuehypothesis:default/rounds',
  measure: 'visits',
};
const DAY = 86_400;
const NOVEMBER_20 = Date.parse('2026-11-20T00:00:00Z') / 1_000;

describe('the collector of Prometheus', () => {
  let server: TestServer;
  let asked: URL[] = [];
  let series: object[] = [];
  let status = 200;

  beforeAll(async () => {
    server = await TestServer.start((req, res) => {
      asked.push(new URL(req.url ?? '', 'http://server'));
      res.writeHead(status).end(
        JSON.stringify({
          status: status === 200 ? 'success' : 'error',
          data: { resultType: 'matrix', result: series },
        }),
      );
    });
  });

  beforeEach(() => {
    asked = [];
    series = [];
    status = 200;
  });

  afterAll(() => server.stop());

  const collect = (watermark?: string) =>
    prometheus
      .create(
        prometheus.settings.parse({
          url: `${server.url}/prometheus/`,
          measures: [{ ...VISITS, query: 'sum(visits)' }],
        }),
      )
      .collect(collectorRun({ watermarkOf: () => watermark }));

  const of = (...values: readonly [day: number, value: string][]) => ({
    metric: {},
    values: values.map(([day, value]) => [NOVEMBER_20 + day * DAY, value]),
  });

  it('asks at first for the last whole step', async () => {
    series = [of([0, '16.5'])];
    expect(await collect()).toEqual({
      collected: [
        {
          place: VISITS,
          readings: [{ value: 16.5, asOf: '2026-11-20T00:00:00.000Z' }],
        },
      ],
      problems: [],
    });
    expect(asked[0].pathname).toBe('/prometheus/api/v1/query_range');
    expect(Object.fromEntries(asked[0].searchParams)).toEqual({
      query: 'sum(visits)',
      start: String(NOVEMBER_20),
      end: String(NOVEMBER_20),
      step: String(DAY),
    });
  });

  it('goes on after the last reading, so that no step is left out', async () => {
    series = [of([-2, '1'], [-1, '2'], [0, '3'])];
    const { collected } = await collect('2026-11-17T00:00:00.000Z');
    expect(collected[0].readings.map(({ value }) => value)).toEqual([1, 2, 3]);
    expect(asked[0].searchParams.get('start')).toBe(
      String(NOVEMBER_20 - 2 * DAY),
    );
  });

  it('asks for nothing before a step is over', async () => {
    const { collected } = await collect('2026-11-20T00:00:00.000Z');
    expect(collected).toEqual([{ place: VISITS, readings: [] }]);
    expect(asked).toEqual([]);
  });

  it('asks for no more than 500 steps, however long it was away', async () => {
    await collect('2020-01-01T00:00:00.000Z');
    expect(asked[0].searchParams.get('start')).toBe(
      String(NOVEMBER_20 - 499 * DAY),
    );
  });

  it.each(['NaN', '+Inf', '-Inf', '', 'a'])(
    'refuses the value %p',
    async value => {
      series = [of([0, value])];
      const { collected, problems } = await collect();
      expect(collected).toEqual([]);
      expect(problems).toEqual([
        'valuehypothesis:default/rounds#visits: the value is no finite number',
      ]);
    },
  );

  it('takes what is a number beside what is none, so that it goes on', async () => {
    series = [of([-2, '1'], [-1, 'NaN'], [0, '3'])];
    const { collected, problems } = await collect('2026-11-17T00:00:00.000Z');
    expect(collected[0].readings.map(({ value }) => value)).toEqual([1, 3]);
    expect(problems).toEqual([
      'valuehypothesis:default/rounds#visits: 1 of 3 readings are left out: the value is no finite number',
    ]);
  });

  it('refuses several series, since none of them is the measure', async () => {
    series = [of([0, '1']), of([0, '2'])];
    expect((await collect()).problems[0]).toMatch(/gives 2 series/);
  });

  it('takes a missing series for no reading', async () => {
    expect((await collect()).collected[0].readings).toEqual([]);
  });

  it('tells a faulty query from a server that is away', async () => {
    status = 400;
    expect((await collect()).problems[0]).toMatch(/refused as faulty/);
    status = 503;
    await expect(collect()).rejects.toThrow(/answers with 503/);
  });
});
