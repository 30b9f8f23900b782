import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { BUDGET, weigh } from './appWeight.mjs';

const noise = bytes =>
  Array.from({ length: bytes }, (_, i) =>
    String.fromCharCode(97 + ((i * i * 31 + i * 7) % 26)),
  ).join('');

describe('what a built app loads of ours at first', () => {
  let folder;
  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'weight-'));
  });
  after(() => fs.rmSync(folder, { recursive: true }));

  /** Builds an app from files, as the portal is laid out. */
  async function builtApp(files) {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(folder, name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, text);
    }
    const app = path.join(folder, 'packages/app');
    const dist = path.join(app, 'dist');
    await build({
      absWorkingDir: app,
      entryPoints: { main: 'src/index.js' },
      outdir: path.join(dist, 'static'),
      bundle: true,
      format: 'esm',
      splitting: true,
      minify: true,
      sourcemap: true,
      sourceRoot: '',
    });
    const map = path.join(dist, 'static/main.js.map');
    const read = JSON.parse(fs.readFileSync(map, 'utf8'));
    // named from the folder of the app, as its bundler does
    read.sources = read.sources.map(source => {
      const file = path.resolve(dist, 'static', source);
      return `webpack://app/${path.relative(app, file)}`;
    });
    fs.writeFileSync(map, JSON.stringify(read));
    fs.writeFileSync(
      path.join(dist, 'index.html'),
      '<script defer="defer" src="/static/main.js"></script>',
    );
    return dist;
  }

  const files = {
    'packages/app/src/index.js': `
      import { word } from '../../model/src/word.js';
      console.log(word, ${JSON.stringify(noise(20_000))});
      import('../../../plugins/data-mesh/src/card.js');`,
    'packages/model/src/word.js': "export const word = 'mesh';",
    'plugins/data-mesh/src/card.js': `console.log(${JSON.stringify(noise(20_001))})`,
  };

  it('is neither the code of the app nor what a page loads later', async () => {
    const { ours, sources } = weigh(await builtApp(files));
    assert.deepEqual(
      sources.map(({ source }) => source),
      ['packages/model/src/word.js'],
    );
    assert.ok(ours > 0 && ours < 100, `${ours} bytes`);
  });

  it('is over the budget when a card is loaded with the app', async () => {
    const eager = files['packages/app/src/index.js'].replace(
      /import\((.*)\)/,
      'import $1',
    );
    const random = Array.from({ length: 800 }, (_, i) =>
      Math.sin(i + 1).toString(36),
    ).join('');
    const { ours } = weigh(
      await builtApp({
        ...files,
        'packages/app/src/index.js': eager,
        'plugins/data-mesh/src/card.js': `console.log('${random}')`,
      }),
    );
    assert.ok(ours > BUDGET, `${ours} bytes`);
  });
});
