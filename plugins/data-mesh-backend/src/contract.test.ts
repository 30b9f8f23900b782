import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { eventually } from './__testUtils__/eventually';
import {
  READ_ONCE,
  startPortal,
  type Portal,
} from './__testUtils__/startPortal';

const root = path.resolve(__dirname, '../../..');
const FILES = ['catalog-info.yaml', 'acquired/catalog-info.yaml'];

jest.setTimeout(600_000);

/** What `data-mesh check` says of a folder. */
function checkFolder(folder: string): { [field: string]: any } {
  const command = ['packages/cli/src/main.ts', 'check', folder];
  const args = ['--import', 'tsx', ...command, '--format', 'json'];
  const env = { ...process.env, NODE_OPTIONS: '' };
  const options = { cwd: root, encoding: 'utf8', env } as const;
  try {
    return JSON.parse(execFileSync(process.execPath, args, options));
  } catch (error) {
    // its exit code says that there are findings
    return JSON.parse(Object(error).stdout);
  }
}

/** The keys of all findings, those of policies in grace included. */
async function keysOf(portal: Portal): Promise<string[]> {
  const results = await portal.findings();
  return results
    .filter(({ status, isGrace }) => status === 'fail' || isGrace)
    .flatMap(({ findings }) => findings.map(({ key }: any) => key))
    .sort();
}

describe('the backend and the terminal', () => {
  it('find the same in the sample organisation, with the same keys', async () => {
    const told = checkFolder('examples');
    const expected = told.findings.map(({ key }: any) => key).sort();
    expect(expected.length).toBeGreaterThan(10);
    const portal = await startPortal({
      files: FILES.map(file => path.join(root, 'examples', file)),
      processingInterval: READ_ONCE,
      dataMesh: { trustedLocations: 'all' },
    });
    await eventually(async () => {
      const { body } = await portal.get('/status').expect(200);
      expect(body.entities).toBeGreaterThanOrEqual(told.summary.entities);
      expect(await keysOf(portal)).toEqual(expected);
    });
    const results = await portal.findings();
    const count = (wanted: string) =>
      results.filter(({ status }) => status === wanted).length;
    expect(count('waived')).toBe(told.summary.waived);
    expect(count('unknown')).toBe(told.summary.unknown);
    await portal.stop();
  });
});
