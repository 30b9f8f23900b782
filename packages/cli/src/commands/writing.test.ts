import { chmodSync, readFileSync } from 'node:fs';
import { productYaml, surroundings } from '../__testUtils__/entities';
import { TEST_DAY, TestTree } from '../__testUtils__/runIn';

let tree: TestTree;

beforeEach(() => {
  tree = new TestTree();
});

afterEach(() => tree.remove());

const textOf = (name: string) => readFileSync(tree.path(name), 'utf8');
const broken = (name: string) =>
  productYaml(name).replace('  owner:', '  ownr:');

describe('--fix', () => {
  it('keeps who may read and change a file', async () => {
    tree.write({ 'catalog-info.yaml': broken('a') });
    chmodSync(tree.path('catalog-info.yaml'), 0o664);
    const { err } = await tree.run(['check', '--fix']);
    expect(err).toContain('fixed catalog-info.yaml:');
    expect(textOf('catalog-info.yaml')).toBe(productYaml('a'));
  });

  it('gives a name to none of two keys that may both mean it', async () => {
    const text = productYaml('a').replace(
      / {2}owner: .*\n/,
      '  ownr: group:crew\n  onwer: group:other\n',
    );
    tree.write({ 'catalog-info.yaml': text });
    const { out } = await tree.run(['check', '--fix', '--format', 'text']);
    expect(out.match(/Did you mean "owner"/g)).toHaveLength(2);
    expect(textOf('catalog-info.yaml')).toBe(text);
  });

  it('changes nothing where it may not change all', async () => {
    tree.write({
      'a/catalog-info.yaml': broken('a'),
      'b/catalog-info.yaml': broken('b'),
    });
    chmodSync(tree.path('b/catalog-info.yaml'), 0o444);
    const { code, err } = await tree.run(['check', '--fix']);
    // who may change everything has nothing to fear
    const isAlmighty = process.getuid?.() === 0;
    expect(code).toBe(isAlmighty ? 0 : 2);
    expect(err).toContain(
      isAlmighty
        ? 'fixed b/catalog-info.yaml'
        : 'b/catalog-info.yaml cannot be written: it or its folder may not be changed',
    );
    expect(textOf('a/catalog-info.yaml')).toBe(
      isAlmighty ? productYaml('a') : broken('a'),
    );
  });
});

describe('a baseline', () => {
  const check = (...args: string[]) =>
    tree
      .write({ 'catalog-info.yaml': surroundings })
      .run(['check', '--baseline', ...args]);

  it.each([
    ['none/known.json', 'its folder does not exist'],
    ['.', 'it is a folder'],
  ])('that cannot be written is told of: %s', async (name, reason) => {
    expect(await check(name, '--update-baseline')).toEqual({
      code: 2,
      out: '',
      err: `data-mesh: ${name} cannot be written: ${reason}\n`,
    });
  });

  it.each([
    ['none.json', 'it does not exist'],
    ['.', 'it is a folder'],
  ])('that cannot be read is told of: %s', async (name, reason) => {
    const { code, err } = await check(name);
    expect(err).toBe(
      `data-mesh: The baseline ${name} cannot be read: ${reason}; write one with --update-baseline\n`,
    );
    expect(code).toBe(2);
  });
});

describe('what somebody else wrote', () => {
  const text = productYaml('a');

  beforeEach(() => {
    tree.write({ 'catalog-info.yaml': text, 'empty.json': '' });
  });

  it.each([
    ['check', '--update-baseline', '--baseline', 'catalog-info.yaml'],
    ['snapshot', 'pull', '--url', 'http://a.b', '--out', 'catalog-info.yaml'],
  ])('is not written over: %s %s', async (...args) => {
    expect(await tree.run(args)).toEqual({
      code: 2,
      out: '',
      err: 'data-mesh: catalog-info.yaml is there and is something else; remove it first, or name another file\n',
    });
    expect(textOf('catalog-info.yaml')).toBe(text);
  });

  it('is written over where it is empty, or was written before', async () => {
    const args = ['check', '--update-baseline', '--baseline', 'empty.json'];
    expect(await tree.run(args)).toMatchObject({ code: 0 });
    expect(await tree.run(args)).toMatchObject({ code: 0 });
  });
});

describe('a baseline that is used in another folder', () => {
  it('knows the same findings', async () => {
    const files = ['sea/catalog-info.yaml', 'sea/crew/catalog-info.yaml'];
    for (const name of files) tree.write({ [name]: 'kind: [' });
    await tree.run([
      ...['check', 'sea', '--update-baseline', '--baseline', 'known.json'],
    ]);
    for (const folder of ['.', 'sea', 'sea/crew']) {
      const cwd = tree.path(folder);
      const args = [tree.path('sea'), '--baseline', tree.path('known.json')];
      const ran = await tree.run(['check', ...args], { cwd });
      expect(ran.out).toContain('no findings (2 findings in the baseline)');
    }
  });
});

describe('a file that an editor of Windows wrote', () => {
  it.each([
    ['baseline', { format: 'data-mesh-baseline/v1', findings: [] }],
    [
      'snapshot',
      {
        ...{ format: 'data-mesh-snapshot/v2', madeBy: '', entities: [] },
        pulledAt: TEST_DAY,
      },
    ],
  ])('is read as the %s that it is', async (name, content) => {
    tree.write({
      'catalog-info.yaml': surroundings,
      'it.json': `\ufeff${JSON.stringify(content)}`,
    });
    const { err, code } = await tree.run(['check', `--${name}`, 'it.json']);
    expect([err, code]).toEqual(['', 0]);
  });
});
