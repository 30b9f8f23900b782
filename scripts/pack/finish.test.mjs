import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import {
  absoluteLinks,
  filesIn,
  inOrder,
  removeSourceMaps,
} from './finish.mjs';

const place = {
  from: 'plugins/data-mesh',
  repository: 'https://github.com/owner/repo',
  revision: 'v1.2.3',
};

describe('links of a README that is published alone', () => {
  it('lead to the page of the same version', () => {
    assert.equal(
      absoluteLinks('[kinds](../../docs/kinds/README.md#all)', place),
      '[kinds](https://github.com/owner/repo/blob/v1.2.3/docs/kinds/README.md#all)',
    );
  });

  it('show a picture from the host of raw files', () => {
    assert.equal(
      absoluteLinks('![A card](docs/card.png)', place),
      '![A card](https://raw.githubusercontent.com/owner/repo/v1.2.3/plugins/data-mesh/docs/card.png)',
    );
  });

  it('stay as they are where they name a host, or a place on the page', () => {
    const text = '[a](https://example.com/x) [b](#usage) [c](mailto:a@b.c)';
    assert.equal(absoluteLinks(text, place), text);
  });
});

describe('the files of a package', () => {
  let folder;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'finish-'));
    fs.mkdirSync(path.join(folder, 'dist'));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true }));
  const write = (name, text) =>
    fs.writeFileSync(path.join(folder, 'dist', name), text);

  it('are without source maps, and name none', () => {
    write('a.esm.js', 'export {};\n//# sourceMappingURL=a.esm.js.map\n');
    write('a.esm.js.map', '{}');
    removeSourceMaps(folder);
    assert.deepEqual(filesIn(folder), ['dist/a.esm.js']);
    const text = fs.readFileSync(path.join(folder, 'dist/a.esm.js'), 'utf8');
    assert.equal(text.trimEnd(), 'export {};');
  });

  it('are found by their types before their code', () => {
    const exports = {
      '.': { import: './a.js', types: './a.d.ts', default: './a.js' },
      './package.json': './package.json',
    };
    assert.deepEqual(Object.keys(inOrder(exports)['.']), [
      'types',
      'import',
      'default',
    ]);
    assert.equal(inOrder(exports)['./package.json'], './package.json');
  });

  it('are loaded by Node in one format, however it asks', () => {
    const { '.': entry } = inOrder({
      '.': { import: './a.esm.js', require: './a.cjs.js', types: './a.d.ts' },
    });
    const taken = Object.keys(entry).find(name =>
      ['node', 'import'].includes(name),
    );
    assert.equal(entry[taken], './a.cjs.js');
  });
});
