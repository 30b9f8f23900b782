import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { collectorRun } from '../../__testUtils__/collectorRun';
import { contractTests } from './contractTests';

const KEPT = { entity: 'dataproduct:default/visits', measure: 'contract-kept' };

const RUN = {
  runId: 'd6f1b8b4-0000-4000-8000-000000000000',
  dataContractId: 'visits',
  timestampStart: '2026-11-19T03:00:00.123456Z',
  timestampEnd: '2026-11-19T03:00:10.123456Z',
  result: 'failed',
  checks: [
    { type: 'field_required', result: 'passed' },
    { type: 'field_unique', result: 'passed' },
    { type: 'row_count', result: 'warning' },
    { type: 'sql', result: 'failed', reason: 'Value(s) not unique: 3' },
    { type: 'sql', result: 'skipped' },
    { type: 'sql', result: null },
  ],
  logs: [],
};

const JUNIT = `<?xml version="1.0" ?>
<testsuite id="1" name="visits" tests="6" errors="1" failures="1" skipped="1" timestamp="2026-11-19T03:00:00" time="10.0">
  <testcase classname="visits" name="a"/>
  <testcase classname="visits" name="b"><failure message="not unique">x</failure></testcase>
</testsuite>`;

describe('the collector of contract tests', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'contract-tests-'));
  });

  afterAll(() => fs.rm(folder, { recursive: true }));

  const collect = async (
    text: string,
    { more = {}, watermark }: { more?: object; watermark?: string } = {},
  ) => {
    const file = path.join(folder, 'result');
    await fs.writeFile(file, text);
    const measures = [{ ...KEPT, file, ...more }];
    return contractTests
      .create(contractTests.settings.parse({ measures }))
      .collect(collectorRun({ watermarkOf: () => watermark }));
  };

  it('reads the share of checks that passed, of those that were run', async () => {
    const { collected } = await collect(JSON.stringify(RUN));
    expect(collected[0].readings).toEqual([
      { value: 75, asOf: '2026-11-19T03:00:10.123Z' },
    ]);
  });

  it.each([
    ['passed-percent', 100, true],
    ['passed-percent', 99.5, false],
    ['failed-checks', 0, true],
    ['failed-checks', 100, false],
  ] as const)('as %s tells what %d means', (value, read, isPassed) => {
    const measures = [{ ...KEPT, file: 'result', value }];
    const collector = contractTests.create(
      contractTests.settings.parse({ measures }),
    );
    expect(collector.isPassed?.(KEPT, read)).toBe(isPassed);
  });

  it('reads how many failed, those that broke included', async () => {
    const more = { value: 'failed-checks' };
    const { collected } = await collect(JUNIT, { more });
    expect(collected[0].readings).toEqual([
      { value: 2, asOf: '2026-11-19T03:00:00.000Z' },
    ]);
  });

  it('reads a run once', async () => {
    const watermark = '2026-11-19T03:00:10.123Z';
    const { collected } = await collect(JSON.stringify(RUN), { watermark });
    expect(collected[0].readings).toEqual([]);
  });

  it('takes a run without checks for no pass', async () => {
    const none = JSON.stringify({ ...RUN, checks: [] });
    expect((await collect(none)).problems[0]).toMatch(/no check was run/);
  });

  it.each([
    ['half a file', '{"checks": [', /neither JSON nor XML/],
    ['other JSON', '{"hello": 1}', /no result of contract tests/],
    ['other XML', '<a/>', /no result of contract tests/],
    ['nothing', '', /neither JSON nor XML/],
  ])('says that a file holds %s', async (_, text, message) => {
    expect((await collect(text)).problems[0]).toMatch(message);
  });

  it('says that there is no file', async () => {
    const more = { file: path.join(folder, 'none') };
    const { problems } = await collect('', { more });
    expect(problems[0]).toMatch(/the file cannot be read \(ENOENT\)/);
  });
});
