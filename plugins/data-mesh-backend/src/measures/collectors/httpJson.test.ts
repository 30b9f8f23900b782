import { collectorRun } from '../../__testUtils__/collectorRun';
import { TestServer } from '../../__testUtils__/testServer';
import { httpJson } from './httpJson';

const ENTITY = 'dataproduct:default/visits';

describe('the collector of JSON', () => {
  let server: TestServer;
  let requests = 0;
  let answer: unknown;

  beforeAll(async () => {
    server = await TestServer.start((_, res) => {
      requests++;
      res.end(JSON.stringify(answer));
    });
  });

  beforeEach(() => {
    requests = 0;
  });

  afterAll(() => server.stop());

  const collect = (measures: object[], watermark?: string) =>
    httpJson
      .create(httpJson.settings.parse({ url: server.url, measures }))
      .collect(collectorRun({ watermarkOf: () => watermark }));

  it('reads all measures from one answer', async () => {
    answer = { data: [{ n: 16, 'a/b': 3 }], at: '2026-11-19T08:00:00+01:00' };
    const { collected, problems } = await collect([
      { entity: ENTITY, measure: 'n', value: '/data/0/n', observedAt: '/at' },
      { entity: ENTITY, measure: 'b', value: '/data/0/a~1b' },
    ]);
    expect(problems).toEqual([]);
    expect(collected.map(({ readings }) => readings)).toEqual([
      [{ value: 16, asOf: '2026-11-19T07:00:00.000Z' }],
      [{ value: 3, asOf: '2026-11-20T12:00:00.000Z' }],
    ]);
    expect(requests).toBe(1);
  });

  it('takes what was taken before for nothing new', async () => {
    answer = { n: 16, at: '2026-11-19' };
    const measure = { entity: ENTITY, measure: 'n', value: '/n' };
    const { collected } = await collect(
      [{ ...measure, observedAt: '/at' }],
      '2026-11-19',
    );
    expect(collected[0].readings).toEqual([]);
  });

  it.each([
    ['a text', { n: '16' }],
    ['nothing', {}],
    ['null', { n: null }],
    ['what is no object', 16],
    ['no answer at all', null],
  ])('refuses %s', async (_, given) => {
    answer = given;
    const { problems } = await collect([
      { entity: ENTITY, measure: 'n', value: '/n' },
    ]);
    expect(problems).toEqual([
      'dataproduct:default/visits#n: the value is no finite number',
    ]);
  });

  it.each([
    ['no time', 'soon', /is no time/],
    ['a day that no calendar has', '2026-02-31', /is no time/],
    ['a day in words', '20 November 2026', /is no time/],
    ['the future', '2027-01-01', /lies in the future/],
    ['a number', 1_700_000_000, /is no text/],
  ])('refuses %s as its time', async (_, at, message) => {
    answer = { n: 1, at };
    const { problems } = await collect([
      { entity: ENTITY, measure: 'n', value: '/n', observedAt: '/at' },
    ]);
    expect(problems[0]).toMatch(message);
  });

  it('finds nothing that is not in the answer', async () => {
    answer = {};
    const { problems } = await collect([
      { entity: ENTITY, measure: 'n', value: '/constructor/length' },
    ]);
    expect(problems[0]).toMatch(/no finite number/);
  });
});
