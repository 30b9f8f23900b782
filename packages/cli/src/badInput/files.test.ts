import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { productYaml } from '../__testUtils__/entities';
import { TestTree } from '../__testUtils__/runIn';
import { openTree } from '../shell/files';
import type { IsWanted } from '../shell/listFiles';
import { readTree } from '../shell/readTree';
import { findHarm } from './__testUtils__/reports';

const GOOD = productYaml('good', '  ownr: x\n');
const FAULT = 'good/catalog-info.yaml:11:3';

/** Makes something that is no plain file, under a name that is looked for. */
type Make = (tree: TestTree, name: string) => void | Promise<void>;

const SPECIAL: readonly (readonly [string, Make, string])[] = [
  ['a pipe', (tree, name) => mkfifo(tree.path(name)), 'it is not a plain file'],
  ['a folder', (tree, name) => mkdirSync(tree.path(name)), ''],
  [
    'a link to a device without end',
    (tree, name) => symlinkSync('/dev/zero', tree.path(name)),
    'it leads out of the tree and is not read',
  ],
  [
    'a link out of the tree',
    (tree, name) => symlinkSync('/etc/passwd', tree.path(name)),
    'it leads out of the tree and is not read',
  ],
  [
    'a link to itself',
    (tree, name) => symlinkSync('catalog-info.yaml', tree.path(name)),
    'its links go in a circle',
  ],
  [
    'a link to nothing',
    (tree, name) => symlinkSync('nothing', tree.path(name)),
    'it does not exist',
  ],
  [
    'a link to a pipe in the tree',
    (tree, name) => {
      mkfifo(tree.path('pipe'));
      symlinkSync('../pipe', tree.path(name));
    },
    'it is not a plain file',
  ],
];

function mkfifo(file: string): void {
  execFileSync('mkfifo', [file]);
}

describe('a file that is no plain file', () => {
  let tree: TestTree;
  beforeEach(() => {
    tree = new TestTree().write({ 'good/catalog-info.yaml': GOOD });
    mkdirSync(tree.path('bad'));
  });
  afterEach(() => tree.remove());

  it.each(SPECIAL)(
    'is reported and not read, and the others are checked: %s',
    async (_name, make, reason) => {
      await make(tree, 'bad/catalog-info.yaml');
      const { code, out, err } = await tree.run(['check', '--format', 'text']);
      const lines = reason
        ? [
            `bad/catalog-info.yaml:1:1  error  The file cannot be checked: ${reason}  file-unreadable`,
          ]
        : [];
      expect(out.split('\n')).toEqual(expect.arrayContaining(lines));
      expect(out).toContain(FAULT);
      expect(out.match(/file-unreadable/g) ?? []).toHaveLength(lines.length);
      expect([code, err]).toEqual([1, '']);
    },
  );

  it('is reported and not read when it is a socket', async () => {
    const server = createServer();
    await new Promise<void>(resolve => {
      server.listen(tree.path('bad/catalog-info.yaml'), resolve);
    });
    const { out } = await tree.run(['check', '--format', 'text']);
    await new Promise(resolve => {
      server.close(resolve);
    });
    expect(out).toContain('bad/catalog-info.yaml:1:1');
    expect(out).toContain(FAULT);
  });

  it('is reported when nobody may read it', async () => {
    tree.write({ 'bad/catalog-info.yaml': 'kind: X' });
    chmodSync(tree.path('bad/catalog-info.yaml'), 0o000);
    const { out } = await tree.run(['check', '--format', 'text']);
    // who may read everything reads this, too
    const isAlmighty = process.getuid?.() === 0;
    expect(out).toContain(
      isAlmighty
        ? 'bad/catalog-info.yaml:1:1  error  `apiVersion` is missing'
        : 'The file cannot be checked: it may not be read',
    );
    expect(out).toContain(FAULT);
  });

  it('is reported when it vanishes between listing and reading', () => {
    tree.write({ 'bad/catalog-info.yaml': 'kind: X' });
    const real = openTree(tree.folder);
    const vanishing = {
      ...real,
      find(folder: string, isWanted: IsWanted) {
        const found = real.find(folder, isWanted);
        tree.removeFile('bad/catalog-info.yaml');
        return found;
      },
    };
    const { files, unreadable } = readTree(vanishing, [tree.folder]);
    expect(files.map(file => file.path)).toEqual(['good/catalog-info.yaml']);
    expect(unreadable.map(({ file, message }) => [file, message])).toEqual([
      [
        'bad/catalog-info.yaml',
        'The file cannot be checked: it does not exist',
      ],
    ]);
  });

  it('is reported when a placeholder or a location leads to it', async () => {
    mkfifo(tree.path('bad/pipe'));
    symlinkSync('/etc/passwd', tree.path('bad/link'));
    const port = (target: string) =>
      `    - { name: x, contract: { $text: ${target} } }\n`;
    const targets = ['./pipe', './link', '../../out', '/etc/passwd', 'b\0'];
    tree.write({
      'bad/catalog-info.yaml': productYaml(
        'a',
        `  outputPorts:\n${targets.map(name => port(JSON.stringify(name))).join('')}`,
      ),
      'bad/locations.yaml': `apiVersion: backstage.io/v1alpha1\nkind: Location\nmetadata: { name: a }\nspec: { targets: [./pipe, ./link, ../../out] }\n`,
    });
    const args = ['check', 'bad/catalog-info.yaml', 'bad/locations.yaml'];
    const { out } = await tree.run([...args, '--format', 'json']);
    const found: { rule: string; message: string; line: number }[] =
      JSON.parse(out).findings;
    const told = (rule: string) =>
      found.filter(f => f.rule === rule).map(f => `${f.line} ${f.message}`);
    expect(told('placeholder-unresolved')).toEqual([
      '12 The file `./pipe` (`bad/pipe`) of the placeholder cannot be included: it is not a plain file',
      '13 The file `./link` (`bad/link`) of the placeholder cannot be included: it leads out of the tree and is not read',
      expect.stringMatching(/^14 `[./]*out` leads out of the repository/),
      '15 The file `/etc/passwd` (`etc/passwd`) of the placeholder cannot be included: it does not exist',
      expect.stringMatching(/^16 The file `b.*cannot be included/),
    ]);
    expect(told('location-unresolved')).toHaveLength(2);
    expect(told('file-unreadable')).toHaveLength(1);
  });
});

describe('a file with an odd name', () => {
  const NAMES = [
    'line\nbreak',
    'colour\u001b[31m',
    'turned\u202etxt',
    'comma,colon:percent%0A::error::x',
    '<b>bold</b>|`x`',
    '--format=json',
    '\u200bnothing',
    'tab\tand\rreturn',
  ];
  const tree = new TestTree();
  beforeAll(() => {
    for (const name of NAMES)
      tree.write({ [`${name}/catalog-info.yaml`]: GOOD });
  });
  afterAll(() => tree.remove());

  it.each([
    ...['text', 'codeframe', 'github', 'markdown', 'junit', 'sarif'],
    ...['json', 'gitlab'],
  ])('is reported as %s without raw control characters', async format => {
    const { code, out } = await tree.run(['check', '--format', format]);
    expect(code).toBe(1);
    expect(findHarm(out)).toBeUndefined();
    expect(out).toContain('catalog-info.yaml');
  });
});
