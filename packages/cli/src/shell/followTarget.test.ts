import { symlinkSync } from 'node:fs';
import { TestTree } from '../__testUtils__/runIn';
import { openTree } from './files';
import { readTree } from './readTree';

const ENTITY = 'apiVersion: acme.com/v1\nkind: Gadget\nmetadata: { name: a }\n';

let tree: TestTree;
beforeEach(() => {
  tree = new TestTree().write({
    'catalog-info.yaml': ENTITY,
    'team/catalog-info.yaml': ENTITY,
    'team/products/a.yaml': ENTITY,
    'team/products/b.yaml': ENTITY,
    'team/products/more/c.yaml': ENTITY,
    'team/my products/d.yaml': ENTITY,
    'team/.hidden/e.yaml': ENTITY,
    'shared/f.yaml': ENTITY,
  });
});
afterEach(() => tree.remove());

const location = (spec: string) =>
  `apiVersion: backstage.io/v1alpha1\nkind: Location\nmetadata: { name: l }\nspec: ${spec}\n`;

/** What a Location in the folder of the team leads to, or what is wrong. */
function follow(spec: string, root = tree.folder) {
  tree.write({ 'team/location.yaml': location(spec) });
  const opened = openTree(tree.folder, root);
  const read = readTree(opened, [tree.path('team/location.yaml')]);
  return {
    files: read.files.map(({ path }) => path).slice(1),
    faults: read.unreadable.map(({ message }) => message),
  };
}

describe('a target of a Location', () => {
  it.each([
    ['./products/a.yaml', ['team/products/a.yaml']],
    ['products/a.yaml', ['team/products/a.yaml']],
    ['../shared/f.yaml', ['shared/f.yaml']],
    ['/shared/f.yaml', ['shared/f.yaml']],
    ['./my%20products/d.yaml', ['team/my products/d.yaml']],
    ['./my products/d.yaml', ['team/my products/d.yaml']],
    ['./products/*.yaml', ['team/products/a.yaml', 'team/products/b.yaml']],
    ['./my%20products/*.yaml', ['team/my products/d.yaml']],
    ['./products/?.yaml', ['team/products/a.yaml', 'team/products/b.yaml']],
    ['./products/{a,x}.yaml', ['team/products/a.yaml']],
    ['./products/**/c.yaml', ['team/products/more/c.yaml']],
    ['/shared/*', ['shared/f.yaml']],
    ['/*/f.yaml', ['shared/f.yaml']],
    ['*.yaml', ['team/catalog-info.yaml']],
  ])('is followed as the catalog follows it: %s', (target, files) => {
    expect(follow(`{ target: ${JSON.stringify(target)} }`)).toEqual({
      files,
      faults: [],
    });
  });

  it('leads to what is in folders that begin with a dot only by name', () => {
    const { files } = follow('{ target: ./**/e.yaml, presence: optional }');
    expect(files).toEqual([]);
    expect(follow('{ target: ./.hidden/*.yaml }').files).toHaveLength(1);
  });

  it('leads on where another Location is behind it', () => {
    tree.write({
      'shared/f.yaml': location('{ targets: [../team/*/a.yaml] }'),
    });
    expect(follow('{ targets: [/shared/f.yaml] }').files).toEqual([
      'shared/f.yaml',
      'team/products/a.yaml',
    ]);
  });

  it('is read once, though Locations lead to each other', () => {
    tree.write({
      'shared/f.yaml': location('{ target: /team/location.yaml }'),
    });
    expect(follow('{ target: /shared/f.yaml }').files).toEqual([
      'shared/f.yaml',
    ]);
  });

  it.each([
    ['./none.yaml', 'The target `./none.yaml` does not exist'],
    ['./none/*.yaml', 'No file fits the pattern `./none/*.yaml`'],
    [
      './products',
      'The target `./products` is a folder; name its files, such as `./products/catalog-info.yaml`, or write a pattern',
    ],
    ['../../x.yaml', 'The target `../../x.yaml` leads out of the repository'],
    [
      '../../*/x.yaml',
      'The target `../../*/x.yaml` leads out of the repository',
    ],
    [
      '%2e%2e/../../x',
      'The target `%2e%2e/../../x` leads out of the repository',
    ],
    [
      'file:///etc/passwd',
      'The target `file:///etc/passwd` is a file of one machine',
    ],
    ...['C:\\mesh\\a.yaml', 'c:/mesh/a.yaml', '~/mesh/a.yaml'].map(text => [
      text,
      `The target \`${text}\` is a file of one machine`,
    ]),
    [
      './products/a.yml',
      'The target `./products/a.yml` does not exist; there is `./products/a.yaml`',
    ],
    ...[
      ['./Products/a.yaml', './products/a.yaml'],
      ['./PRODUCTS/More/C.yaml', './products/more/c.yaml'],
      ['../Shared/f.yaml', '../shared/f.yaml'],
      ['/TEAM/products/a.yaml', '/team/products/a.yaml'],
    ].map(([text, near]) => [
      text,
      `The target \`${text}\` does not exist; there is \`${near}\``,
    ]),
    ['./produts/a.yaml', 'The target `./produts/a.yaml` does not exist'],
    ['a\0b', 'The target `a\\u0000b` does not exist'],
  ])('is a fault where it leads to nothing: %s', (target, fault) => {
    const { files, faults } = follow(`{ target: ${JSON.stringify(target)} }`);
    expect(files).toEqual([]);
    expect(faults.map(text => text.replace('\0', '\\u0000'))).toEqual([fault]);
  });

  it.each(['./none.yaml', './none/*.yaml'])(
    'may lead to nothing where it is optional: %s',
    target => {
      const spec = `{ target: '${target}', presence: optional }`;
      expect(follow(spec)).toEqual({ files: [], faults: [] });
    },
  );

  it.each([
    '{ target: "https://github.com/acme/mesh/blob/main/a.yaml" }',
    '{ type: github-discovery, target: ./none }',
    '{ target: "./+(a|b).yaml" }',
    `{ target: "./${'a*'.repeat(600)}" }`,
  ])('is left to the catalog where it is not read here: %s', spec => {
    expect(follow(spec)).toEqual({ files: [], faults: [] });
  });

  it('is no fault where it is in the repository and not in the folder to read', () => {
    const root = tree.path('team');
    expect(follow('{ target: /shared/f.yaml }', root)).toEqual({
      files: [],
      faults: [],
    });
  });

  it('is not read through a link that leads out', () => {
    const outside = new TestTree().write({ 'secret.yaml': ENTITY });
    symlinkSync(outside.folder, tree.path('team/out'));
    symlinkSync(outside.path('secret.yaml'), tree.path('team/products/z.yaml'));
    const { files, faults } = follow(
      '{ targets: [./out/secret.yaml, ./products/z*.yaml, ./out/*.yaml] }',
    );
    outside.remove();
    expect(files).toEqual([]);
    expect(faults).toEqual([
      'No file fits the pattern `./out/*.yaml`',
      expect.stringContaining('it leads out of the tree'),
      expect.stringContaining('it leads out of the tree'),
    ]);
  });
});
