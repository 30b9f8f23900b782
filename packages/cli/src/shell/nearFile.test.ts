import { TestTree } from '../__testUtils__/runIn';
import { openTree, type Tree } from './files';
import { hintNearFiles } from './nearFile';

describe('the file that was probably meant', () => {
  let files: TestTree;
  beforeEach(() => {
    files = new TestTree().write({ 'Teams/crew/catalog-info.yaml': '' });
  });
  afterEach(() => files.remove());

  it('is in the folder that differs in the case of letters alone', () => {
    const hint = hintNearFiles(openTree(files.folder));
    expect(
      hint(files.path('catalog-info.yaml'), './teams/crew/catalog-info.yaml'),
    ).toBe('; there is `./Teams/crew/catalog-info.yaml`');
  });

  it('is sought without a look at a folder for each that is not there', () => {
    const tree = openTree(files.folder);
    const looked: string[] = [];
    const counting: Tree = {
      ...tree,
      foldersIn(folder) {
        looked.push(folder);
        return tree.foldersIn(folder);
      },
    };
    const hint = hintNearFiles(counting);
    for (let n = 0; n < 100; n++)
      hint(files.path('catalog-info.yaml'), `./lost-${n}/catalog-info.yaml`);
    expect(looked).toEqual([files.folder]);
  });
});
