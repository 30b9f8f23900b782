import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { root } from './pack/packages.mjs';
import {
  BUDGETS,
  lazyFilesOf,
  overBudget,
  weighTogether,
} from './pluginWeight.mjs';

const source = path.join(root, 'plugins/data-mesh/src');

describe('what the cards and pages of the plugin cost', () => {
  it('is weighed by the files that are loaded when they are asked for', () => {
    for (const list of ['cards.ts', 'pages/subPages.ts']) {
      const files = lazyFilesOf(path.join(source, list));
      assert.ok(files.length > 3, `${list} loads ${files.length} files`);
      for (const file of files) assert.ok(fs.existsSync(`${file}.tsx`), file);
    }
  });

  it('is without what is loaded later', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'plugin-weight-'));
    const write = (name, text) => {
      fs.writeFileSync(path.join(folder, name), text);
      return path.join(folder, name);
    };
    write('large.js', `export const text = '${'a long text '.repeat(99)}';`);
    const later = write(
      'later.js',
      "export const l = () => import('./large');",
    );
    const atOnce = write('atOnce.js', "export { text } from './large';");
    const [lazy, eager] = [
      await weighTogether([later]),
      await weighTogether([atOnce]),
    ];
    fs.rmSync(folder, { recursive: true });
    assert.ok(lazy > 0 && lazy < eager, `${lazy} and ${eager} bytes`);
  });

  it('is told where it is above the budget, and only there', () => {
    const pages = [
      { page: 'Small', bytes: BUDGETS.page },
      { page: 'Large', bytes: BUDGETS.page + 1024 },
    ];
    assert.deepEqual(overBudget({ cards: BUDGETS.cards, pages }), [
      'Large: 41.0 KiB, gzipped; the budget is 40.0 KiB',
    ]);
    assert.match(
      overBudget({ cards: BUDGETS.cards + 1, pages: [] })[0],
      /^the cards: /,
    );
  });
});
