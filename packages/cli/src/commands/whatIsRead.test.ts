import { mkdirSync, writeFileSync } from 'node:fs';
import { productYaml } from '../__testUtils__/entities';
import { describeWithGit, git, makeRepository } from '../__testUtils__/git';
import { TestTree } from '../__testUtils__/runIn';

let tree: TestTree;

beforeEach(() => {
  tree = new TestTree();
});

afterEach(() => tree.remove());

const check = (...args: string[]) =>
  tree.run(['check', '--format', 'text', ...args]);

describe('skeletons of software templates', () => {
  beforeEach(() => {
    const skeleton = productYaml('${{ values.name | dump }}');
    tree.write({
      'catalog-info.yaml': productYaml('orders'),
      'a/skeleton/catalog-info.yaml': skeleton,
      'b/content/catalog-info.yaml': skeleton,
    });
  });

  it('are left out and counted in the last line', async () => {
    const { code, out } = await check();
    expect(out).toContain(
      '1 file, 1 entity: no findings (2 skeletons of software templates left out; ',
    );
    expect(code).toBe(0);
  });

  it('are counted in JSON', async () => {
    const { out } = await tree.run(['check', '--format', 'json']);
    expect(JSON.parse(out).summary).toMatchObject({ files: 1, skeletons: 2 });
  });
});

describe('a kind of somebody else that is named like ours', () => {
  it('is left alone, and says so', async () => {
    const foreign = productYaml('orders').replace(
      'data-mesh/v1alpha1',
      'mesh.example.com/v1',
    );
    tree.write({ 'catalog-info.yaml': foreign });
    const { code, out } = await check();
    expect(out).toContain(
      'info  `DataProduct` of `mesh.example.com/v1` is a kind of somebody else, and nothing of it is judged; the one of this suite has `apiVersion: data-mesh/v1alpha1`  entity-foreign',
    );
    expect(code).toBe(0);
  });
});

/** A repository with all its files in it. */
const repositoryOf = (files: Readonly<Record<string, string>>) =>
  makeRepository(new TestTree().write(files));

describe('a folder without anything to read', () => {
  it('cannot be checked, and says what was looked for and what is there', async () => {
    tree.write({ 'products/visits.yaml': productYaml('visits') });
    const { code, out, err } = await check('products');
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(
      `data-mesh: Nothing was read in products: looked for catalog-info.yaml and catalog-info.yml, and found 1 YAML file of another name (products/visits.yaml).
  Name the files, list them in a Location, or give their pattern as \`files\` in data-mesh.config.yaml.
  Where it may be empty, say --allow-empty.
`,
    );
  });

  it('names a few files where there are many', async () => {
    for (const name of ['d', 'c', 'b', 'a'])
      tree.write({ [`${name}.yml`]: '' });
    const { err } = await check();
    expect(err).toContain(
      '4 YAML files of another name (a.yml, b.yml, c.yml, …)',
    );
  });

  it('may be empty indeed', async () => {
    const { err } = await check();
    expect(err).toContain('Nothing was read in .: looked for');
    expect(err).toContain('and found no YAML file at all');
  });

  it('counts though others have something', async () => {
    tree.write({ 'a/catalog-info.yaml': productYaml('a'), 'b/x.yaml': '' });
    const { code, err } = await check('a', 'b');
    expect(err).toContain('Nothing was read in b:');
    expect(code).toBe(2);
  });

  it.each(['check', 'graph'])('stops %s', async command => {
    tree.write({ 'x.yaml': '' });
    const { code, err } = await tree.run([command]);
    const allowed = await tree.run([command, '--allow-empty']);
    expect(err).toContain('Nothing was read');
    expect([code, allowed.code]).toEqual([2, 0]);
  });

  it('is accepted where it is said that it may be', async () => {
    const { code, out } = await check('--allow-empty');
    expect([code, out]).toEqual([0, '0 files, 0 entities: no findings\n']);
  });

  it('is the same with files that have nothing in them', async () => {
    tree.write({ 'catalog-info.yaml': '# soon\n', 'a/catalog-info.yml': '' });
    const { code, err } = await check();
    expect(err).toContain(
      'Nothing was read: 2 files without a document (a/catalog-info.yml, catalog-info.yaml)',
    );
    expect(code).toBe(2);
    expect((await check('--allow-empty')).code).toBe(0);
  });

  it('is none when there are skeletons in it', async () => {
    tree.write({ 'catalog-info.yaml': productYaml('${{ values.name }}') });
    expect((await check()).code).toBe(0);
  });
});

describeWithGit('a repository without anything to read', () => {
  it('tells of files that git ignores', async () => {
    const repository = repositoryOf({ '.gitignore': 'build' });
    repository.write({ 'build/a/catalog-info.yaml': productYaml('a') });
    const { code, err } = await repository.run(['check']);
    repository.remove();
    expect(err).toContain(
      'found 1 file that git ignores (build/a/catalog-info.yaml)',
    );
    expect(code).toBe(2);
  });

  it('stops diff', async () => {
    const repository = repositoryOf({ 'x.yaml': '' });
    const diff = ['diff', '--base', 'HEAD'];
    const { code, err } = await repository.run(diff);
    const allowed = await repository.run([...diff, '--allow-empty']);
    repository.remove();
    expect(err).toContain('Nothing was read');
    expect([code, allowed.code]).toEqual([2, 0]);
  });

  it('is what a commit may come to that deletes all', async () => {
    const repository = repositoryOf({ 'catalog-info.yaml': productYaml('a') });
    repository.removeFile('catalog-info.yaml');
    const { err } = await repository.run(['diff', '--base', 'HEAD']);
    repository.remove();
    expect(err).not.toContain('Nothing was read');
  });
});

describeWithGit('a submodule', () => {
  let team: TestTree;
  let mesh: TestTree;

  beforeEach(() => {
    const faulty = productYaml('visits', '  ownr: x\n');
    team = repositoryOf({ 'catalog-info.yaml': faulty });
    mesh = repositoryOf({ 'org/catalog-info.yaml': productYaml('orders') });
    git(mesh, 'submodule', 'add', '-q', team.folder, 'teams/visits');
  });

  afterEach(() => {
    team.remove();
    mesh.remove();
  });

  it('is read with the rest', async () => {
    const { code, out } = await mesh.run(['check', '--format', 'text']);
    expect(out).toContain('teams/visits/catalog-info.yaml:11:3  error');
    expect(out).toContain('2 files, 2 entities: 1 error');
    expect(code).toBe(1);
  });

  it('that is not checked out is told in the last line', async () => {
    git(mesh, 'commit', '-qam', 'with a submodule');
    git(mesh, 'submodule', 'deinit', '-f', 'teams/visits');
    const { code, out } = await mesh.run(['check', '--format', 'text']);
    expect(out).toContain(
      '1 file, 1 entity: no findings (1 repository within not read; ',
    );
    expect(code).toBe(0);
  });

  it('that is not checked out is told where nothing else is', async () => {
    git(mesh, 'commit', '-qam', 'with a submodule');
    git(mesh, 'submodule', 'deinit', '-f', 'teams/visits');
    const { code, err } = await mesh.run(['check', 'teams']);
    expect(err).toContain(
      'found 1 submodule that is not checked out (teams/visits)',
    );
    expect(code).toBe(2);
  });
});

describe('reports for services', () => {
  it.each(['github', 'gitlab', 'sarif'])(
    'name files from the root of the repository wherever the run starts: %s',
    async format => {
      const faulty = productYaml('orders', '  ownr: x\n');
      tree.write({ 'my mesh/sales/catalog-info.yaml': faulty });
      const run = (folder: string, ...args: string[]) =>
        tree.run(['check', '--format', format, ...args], {
          cwd: tree.path(folder),
        });
      const { out } = await run('.');
      expect(out).toMatch(/my( |%20)mesh.sales.catalog-info.yaml/);
      expect((await run('my mesh/sales')).out).toBe(out);
      expect((await run('my mesh', '--root', '.')).out).toBe(out);
    },
  );

  it('leave the names that people read as they are', async () => {
    tree.write({ 'sales/catalog-info.yaml': productYaml('a', '  ownr: x\n') });
    const cwd = tree.path('sales');
    const { out } = await tree.run(['check', '--format', 'text'], { cwd });
    expect(out).toMatch(/^catalog-info.yaml:11:3/);
  });
});

describe('a path outside of what is read', () => {
  it.each([
    [['visits/a.yaml'], 'visits/a.yaml'],
    [['visits'], 'visits'],
    [['.'], '.'],
    [['shop', 'visits'], 'visits'],
  ])('is refused, with what to do: %j', async (paths, named) => {
    tree.write({
      'shop/catalog-info.yaml': productYaml('a'),
      'visits/a.yaml': productYaml('b'),
    });
    expect(await check('--root', 'shop', ...paths)).toEqual({
      code: 2,
      out: '',
      err: `data-mesh: ${named} stands outside of shop, and nothing outside is read; start within it, or name a folder around both with --root\n`,
    });
  });
});

describeWithGit('a folder that git ignores', () => {
  it('is told to have a repository where one is in it', async () => {
    const files = { '.gitignore': 'ignored/\n' };
    const outer = repositoryOf(files);
    outer.write({ 'ignored/inner/catalog-info.yaml': productYaml('a') });
    git({ folder: outer.path('ignored/inner') }, 'init', '-q');
    const { err } = await outer.run(['check', 'ignored']);
    outer.remove();
    expect(err).toContain(
      'found 1 repository inside, which git does not list (ignored/inner).',
    );
  });
});

// other systems have no such names
const describeOnLinux =
  process.platform === 'linux' ? describeWithGit : describe.skip;

describeOnLinux('a name that is not UTF-8 text', () => {
  const CAFE = Buffer.from('caf\u00e9', 'latin1');
  const place = ({ folder }: TestTree, ...names: (string | Buffer)[]) =>
    Buffer.concat(
      [folder, ...names].flatMap((name, index) => [
        Buffer.from(index > 0 ? '/' : ''),
        Buffer.from(name),
      ]),
    );

  const SAID =
    'caf\ufffd/catalog-info.yaml:1:1  error  The file cannot be checked: its name is not UTF-8 text  file-unreadable';

  beforeEach(() => {
    tree.write({ 'catalog-info.yaml': productYaml('a') });
    mkdirSync(place(tree, CAFE));
    writeFileSync(place(tree, CAFE, 'catalog-info.yaml'), 'kind: [');
  });

  it('is told of where it is that of a folder', async () => {
    expect((await check()).out).toContain(
      '1 folder that cannot be looked into',
    );
    expect((await check('caf\ufffd')).err).toBe(
      'data-mesh: caf\ufffd cannot be read: its name is not UTF-8 text\n',
    );
  });

  it('is told of where git knows a file in it', async () => {
    const { code, out } = await makeRepository(tree).run([
      ...['check', '--format', 'text'],
    ]);
    expect(out).toContain(SAID);
    expect(code).toBe(1);
  });
});
