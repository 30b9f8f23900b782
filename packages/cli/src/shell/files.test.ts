import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { productYaml } from '../__testUtils__/entities';
import { describeWithGit, makeRepository } from '../__testUtils__/git';
import { TestTree } from '../__testUtils__/runIn';
import { openTree } from './files';
import { createSelection } from './selection';

const NAME = 'part/of/catalog-info.yaml';
const LEADS_OUT = {
  ok: false,
  reason: 'it leads out of the tree and is not read',
};

const { isWanted } = createSelection();

function specifyFilesOf(prepare: (tree: TestTree) => void) {
  let tree: TestTree;
  let outside: TestTree;
  beforeEach(() => {
    tree = new TestTree().write({ [NAME]: productYaml('a') });
    outside = new TestTree().write({ 'of/catalog-info.yaml': 'secret' });
    prepare(tree);
  });
  afterEach(() => {
    tree.remove();
    outside.remove();
  });

  it('is found, and read', () => {
    const { find, read } = openTree(tree.folder);
    expect(find(tree.folder, isWanted).files).toEqual([tree.path(NAME)]);
    expect(read(tree.path(NAME))).toEqual({ ok: true, text: productYaml('a') });
  });

  it('is found by an odd name', () => {
    tree.write({ 'a\tb 0\tc/catalog-info.yaml': 'odd', '100644 a 0\tx': '' });
    const { find } = openTree(tree.folder);
    expect(find(tree.folder, isWanted).files).toContain(
      tree.path('a\tb 0\tc/catalog-info.yaml'),
    );
  });

  it('is not read through a folder that became a link out of the tree', () => {
    renameSync(tree.path('part'), tree.path('old'));
    symlinkSync(outside.folder, tree.path('part'));
    const { find, read } = openTree(tree.folder);
    find(tree.folder, isWanted);
    expect(read(tree.path(NAME))).toEqual(LEADS_OUT);
  });

  it('is not read when a link took its place after it was found', () => {
    const { find, read } = openTree(tree.folder);
    find(tree.folder, isWanted);
    rmSync(tree.path(NAME));
    symlinkSync(outside.path('of/catalog-info.yaml'), tree.path(NAME));
    expect(read(tree.path(NAME))).toMatchObject({ ok: false });
  });

  it('is read where the tree itself is reached by a link', () => {
    mkdirSync(outside.path('links'));
    symlinkSync(tree.folder, outside.path('links/tree'));
    const root = outside.path('links/tree');
    const { find, read, nameInRepository } = openTree(root, root);
    expect(nameInRepository(NAME)).toBe(NAME);
    expect(find(root, isWanted).files.map(file => read(file).ok)).toEqual([
      true,
    ]);
  });
}

describe('a file of a folder', () => {
  specifyFilesOf(() => {});
});

describeWithGit('a file of a repository', () => {
  specifyFilesOf(makeRepository);
});
