import {
  appendFileSync,
  mkdirSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { productYaml, surroundings } from '../__testUtils__/entities';
import { TEST_DAY, TestTree } from '../__testUtils__/runIn';

let tree: TestTree;
let stop: AbortController;

beforeEach(() => {
  tree = new TestTree();
  stop = new AbortController();
});

afterEach(() => tree.remove());

const NO_YAML = '\n---\nkind: [\n';

/** What a check came to: its errors, or why it could not be made. */
type Said = number | string;

/**
 * Checks and goes on checking; after each check the next of these changes is
 * made, and after the last one the watch is stopped.
 */
async function watchThrough(
  args: readonly string[],
  changes: readonly (() => void)[],
): Promise<readonly Said[]> {
  const said: Said[] = [];
  const say = (what: Said) => {
    said.push(what);
    const change = changes[said.length - 1];
    // the watch begins after the first report
    if (change) setImmediate(change);
    else stop.abort();
  };
  await tree.run(['check', '--watch', '--format', 'json', ...args], {
    stop: stop.signal,
    out: text => say(JSON.parse(text).summary.errors),
    err: say,
  });
  return said;
}

const write = (name: string, text: string) => () =>
  void tree.write({ [name]: text });

describe('--watch', () => {
  it('checks again when a file changes, until it is stopped', async () => {
    tree.write({ 'catalog-info.yaml': productYaml('a') });
    const said = await watchThrough(
      [],
      [() => appendFileSync(tree.path('catalog-info.yaml'), NO_YAML)],
    );
    expect(said).toEqual([0, 1]);
  });

  it('checks again when the configuration comes', async () => {
    const good = productYaml('a');
    tree.write({ 'old/catalog-info.yaml': NO_YAML, 'catalog-info.yaml': good });
    const said = await watchThrough(
      [],
      [write('data-mesh.config.yaml', 'exclude: [old]\n')],
    );
    expect(said).toEqual([1, 0]);
  });

  it('goes on when a file is half written', async () => {
    tree.write({ 'catalog-info.yaml': productYaml('a') });
    const said = await watchThrough(
      [],
      [
        write('catalog-info.yaml', NO_YAML),
        write('catalog-info.yaml', productYaml('b')),
      ],
    );
    expect(said).toEqual([0, 1, 0]);
  });

  it('tells that a path has gone, and waits for it to come back', async () => {
    tree.write({ 'team/data/catalog-info.yaml': productYaml('a') });
    const said = await watchThrough(
      ['team/data'],
      [
        () => rmSync(tree.path('team'), { recursive: true }),
        write('team/data/catalog-info.yaml', productYaml('a') + NO_YAML),
        write('team/data/catalog-info.yaml', productYaml('b')),
      ],
    );
    expect(said).toEqual([
      0,
      'data-mesh: There is no file or folder team/data\n',
      1,
      0,
    ]);
  });

  it('notices a file that comes back with its folder', async () => {
    tree.write({
      'catalog-info.yaml': productYaml('a'),
      'team/catalog-info.yaml': productYaml('b') + NO_YAML,
    });
    const said = await watchThrough(
      [],
      [
        () => rmSync(tree.path('team'), { recursive: true }),
        write('team/catalog-info.yaml', productYaml('b') + NO_YAML),
      ],
    );
    expect(said).toEqual([1, 0, 1]);
  });

  it.each([
    ['baseline', { format: 'data-mesh-baseline/v1', findings: [] }],
    [
      'snapshot',
      {
        ...{ format: 'data-mesh-snapshot/v2', madeBy: '', entities: [] },
        pulledAt: TEST_DAY,
      },
    ],
  ])('goes on when the %s is half written', async (name, content) => {
    const text = JSON.stringify(content);
    tree.write({
      'catalog-info.yaml': surroundings,
      [`ci/${name}.json`]: text,
    });
    const said = await watchThrough(
      [`--${name}`, `ci/${name}.json`],
      [
        write(`ci/${name}.json`, text.slice(0, 9)),
        write(`ci/${name}.json`, text),
      ],
    );
    expect(said).toEqual([0, expect.stringContaining(`is no ${name}`), 0]);
  });
});

describe('--watch, where files come that nobody has read,', () => {
  const DEAD = productYaml('b') + NO_YAML;

  beforeEach(() => {
    tree.write({ 'mesh/a/catalog-info.yaml': productYaml('a') });
  });

  it('notices one in a new folder', async () => {
    const said = await watchThrough([], [write('c/catalog-info.yaml', DEAD)]);
    expect(said).toEqual([0, 1]);
  });

  it('notices one in a new folder beside others', async () => {
    const said = await watchThrough(
      ['mesh'],
      [write('mesh/b/catalog-info.yaml', DEAD)],
    );
    expect(said).toEqual([0, 1]);
  });

  it('notices one in a folder that was there without any', async () => {
    tree.write({ 'services/shop/README.md': '' });
    const said = await watchThrough(
      [],
      [write('services/shop/catalog-info.yaml', DEAD)],
    );
    expect(said).toEqual([0, 1]);
  });

  it('notices one that comes long after its folders', async () => {
    const said = await watchThrough(
      [],
      [
        () => mkdirSync(tree.path('x/y/z'), { recursive: true }),
        write('x/y/z/catalog-info.yaml', DEAD),
        () => renameSync(tree.path('x'), tree.path('w')),
        write('w/y/z/catalog-info.yaml', productYaml('b')),
      ],
    );
    expect(said).toEqual([0, 0, 1, 1, 0]);
  });

  it('looks into no packages that are installed', async () => {
    const said = await watchThrough(
      [],
      [
        () => {
          tree.write({ 'node_modules/p/catalog-info.yaml': DEAD });
          tree.write({ 'c/catalog-info.yaml': DEAD });
        },
        () => {
          tree.write({ 'node_modules/p/catalog-info.yaml': `${DEAD}#` });
          tree.write({ 'c/catalog-info.yaml': productYaml('b') });
        },
      ],
    );
    expect(said).toEqual([0, 1, 0]);
  });
});

describe('--watch with --update-baseline', () => {
  /** Ends when the system has told of a change to the file. */
  const changeOf = (name: string) =>
    new Promise<void>(resolve => {
      const watcher = watch(tree.folder, (_event, changed) => {
        if (changed !== name) return;
        watcher.close();
        // whoever else watches has been told, too
        setImmediate(resolve);
      });
    });

  beforeEach(() => {
    jest.useFakeTimers({ now: Date.now(), doNotFake: ['setImmediate'] });
  });

  afterEach(() => jest.useRealTimers());

  it('does not check again because of what it wrote itself', async () => {
    tree.write({ 'catalog-info.yaml': productYaml('a') });
    const reports: string[] = [];
    const done = tree.run(
      [
        ...['check', '--watch', '--format', 'json'],
        ...['--baseline', 'known.json', '--update-baseline'],
      ],
      { stop: stop.signal, out: text => reports.push(text) },
    );
    await new Promise(setImmediate);
    expect(reports).toHaveLength(1);

    const edited = changeOf('catalog-info.yaml');
    writeFileSync(tree.path('catalog-info.yaml'), NO_YAML);
    await edited;
    expect(jest.getTimerCount()).toBe(1);

    const written = changeOf('known.json');
    jest.runOnlyPendingTimers();
    expect(reports).toHaveLength(2);
    await written;
    expect(jest.getTimerCount()).toBe(0);

    stop.abort();
    await done;
  });
});
