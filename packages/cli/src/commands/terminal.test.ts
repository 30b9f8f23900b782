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
