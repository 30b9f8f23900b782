// The habits of this repository that a machine can check.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const GENERATED = new Set(
  read('.gitignore')
    .split('\n')
    .map(line => line.replace(/^\/|\/$/g, ''))
    .concat('.git'),
);

/** Without git, what lies here and is not ignored by name. */
function filesHere() {
  return fs
    .globSync('**/*', {
      cwd: root,
      exclude: file => GENERATED.has(path.basename(file)),
    })
    .filter(file => fs.statSync(path.join(root, file)).isFile())
    .map(file => file.replaceAll('\\', '/'));
}

function tracked(...patterns) {
  const list = ['ls-files', '--cached', '--others', '--exclude-standard'];
  const { status, stdout } = spawnSync('git', [...list, '--', ...patterns], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status === 0) {
    return stdout.split('\n').filter(file => file && exists(file));
  }
  return filesHere().filter(file =>
    patterns.some(pattern =>
      path.matchesGlob(file, pattern.replace(/^\*(?=\.)/, '**/*')),
    ),
  );
}

function exists(file) {
  return fs.existsSync(path.join(root, file));
}

function read(file) {
  return fs.readFileSync(path.join(root, file), 'utf8');
}

const sources = tracked('*.ts', '*.tsx', '*.mjs').filter(
  file => !file.endsWith('.d.ts'),
);

describe('the repository', () => {
  it('has no source file over 300 lines', () => {
    const long = sources
      .filter(file => !file.includes('.test.'))
      .filter(file => read(file).split('\n').length > 300);
    assert.deepEqual(long, []);
  });

  it('skips no test and leaves none alone', () => {
    const lonely = sources
      .filter(file => file.includes('.test.'))
      .filter(file =>
        /\b(it|test|describe)\.(only|skip|todo)\(/.test(read(file)),
      );
    assert.deepEqual(lonely, []);
  });

  it('keeps the kinds apart: no kind is compared by name outside its folder', () => {
    const comparing = sources
      .filter(file => !/\.test\.|\/__testUtils__\/|\/kinds\//.test(file))
      .filter(file =>
        /^(?!.*typeof).*\bkind\s*[!=]==?\s*['"`]/m.test(read(file)),
      );
    assert.deepEqual(comparing, []);
  });

  it('has a README in every plugin and published package', () => {
    const packages = tracked(
      'plugins/*/package.json',
      'packages/*/package.json',
    )
      .filter(file => !JSON.parse(read(file)).private)
      .map(file => path.dirname(file));
    const without = packages.filter(folder => !exists(`${folder}/README.md`));
    assert.deepEqual(without, []);
  });

  it('has a map that names every room of the packages, and no other', () => {
    const map = roomsOf(read('ARCHITECTURE.md'));
    const packages = tracked('packages/*/README.md', 'plugins/*/README.md').map(
      file => `${path.dirname(file)}/src`,
    );
    assert.deepEqual([...map.keys()].sort(), packages.filter(exists).sort());
    for (const [source, rooms] of map) {
      assert.deepEqual([...rooms].sort(), foldersIn(source), source);
    }
  });

  it('links only to pages that exist', () => {
    const broken = tracked('*.md').flatMap(page =>
      linksOf(read(page))
        .filter(link => !exists(path.join(path.dirname(page), link)))
        .map(link => `${page} → ${link}`),
    );
    assert.deepEqual(broken, []);
  });

  it('names no registry host, not even in the lock file', () => {
    const naming = tracked('yarn.lock', '.yarnrc.yml', '*.json', '*.md').filter(
      file => /https?:\/\/registry\./.test(read(file)),
    );
    assert.deepEqual(naming, []);
  });
});

/** The folders in the first column below each heading that is a path. */
function roomsOf(markdown) {
  const sections = markdown.split(/^### /m).slice(1);
  return new Map(
    sections.map(section => {
      const [heading] = section.split('\n');
      const rows = section.split(/^## /m)[0].matchAll(/^\| `(\w+)` /gm);
      return [heading, [...rows].map(([, room]) => room)];
    }),
  );
}

/** Folders with files of the repository, but for what only tests use. */
function foldersIn(source) {
  const rooms = tracked(`${source}/*/**`).map(
    file => file.slice(source.length + 1).split('/')[0],
  );
  return [...new Set(rooms)].filter(room => !room.startsWith('__')).sort();
}

/** Relative links of a page, without anchors. */
function linksOf(markdown) {
  return [...markdown.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => decodeURI(link.split('#')[0]))
    .filter(link => link && !/^[a-z]+:/.test(link));
}
