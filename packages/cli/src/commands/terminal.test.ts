import { appendFileSync } from 'node:fs';
import { productYaml } from '../__testUtils__/entities';
import { TestTree } from '../__testUtils__/runIn';

let tree: TestTree;

beforeEach(() => {
  tree = new TestTree();
});

afterEach(() => tree.remove());

const ESCAPE = '\u001b[';
const broken = productYaml('a').replace('owner: group:crew', 'ownr: crew');

describe('in a terminal', () => {
  const check = (host: Parameters<TestTree['run']>[1]) =>
    tree
      .write({ 'catalog-info.yaml': broken })
      .run(['check', '--format', 'codeframe'], host);

  it.each([
    ['colours what it reports', { isTerminal: true, env: {} }, true],
    ['writes plainly into a pipe', { isTerminal: false, env: {} }, false],
    [
      'has no colours with NO_COLOR',
      { isTerminal: true, env: { NO_COLOR: '1' } },
      false,
    ],
    [
      'has colours with FORCE_COLOR, even in a pipe',
      { isTerminal: false, env: { FORCE_COLOR: '1' } },
      true,
    ],
  ])('%s', async (_, host, isColoured) => {
    const { out } = await check(host);
    expect(out).toContain('spec.ownr');
    expect(out.includes(ESCAPE)).toBe(isColoured);
  });
});

describe('the progress of a long run', () => {
  const files = Object.fromEntries(
    Array.from({ length: 501 }, (_, index) => [
      `p${index}/catalog-info.yaml`,
      productYaml(`p${index}`),
    ]),
  );

  it('is a line on stderr that goes away', async () => {
    const { err, out } = await tree
      .write(files)
      .run(['check', '--format', 'json'], { isErrorTerminal: true });
    expect(err.startsWith(`\r500 files read\r${ESCAPE}K`)).toBe(true);
    expect(JSON.parse(out).summary.files).toBe(501);
  });

  it('is not told where nobody looks', async () => {
    const { err } = await tree.write(files).run(['check', '--format', 'json']);
    expect(err).not.toContain('files read');
  });
});

describe('--watch', () => {
  it('checks again when a file changes, until it is stopped', async () => {
    tree.write({ 'catalog-info.yaml': productYaml('a') });
    const controller = new AbortController();
    const reports: string[] = [];
    const done = tree.run(['check', '--watch', '--format', 'json'], {
      stop: controller.signal,
      out(text) {
        reports.push(text);
        // the first report is of the clean file, the second of the change
        if (reports.length === 1) {
          setImmediate(() =>
            appendFileSync(tree.path('catalog-info.yaml'), '\n---\nkind: [\n'),
          );
        } else controller.abort();
      },
    });
    const { code } = await done;
    const errors = reports.map(text => JSON.parse(text).summary.errors);
    expect(errors[0]).toBe(0);
    expect(errors[1]).toBeGreaterThan(0);
    expect(code).toBe(0);
  });
});
