// Bundles the CLI into one file without dependencies, so that npx fetches one
// package and nothing is resolved when it starts.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['src/main.ts'],
  outfile: 'dist/main.js',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // keeps `import()` for plugins, which may be modules
  supported: { 'dynamic-import': true },
  mainFields: ['module', 'main'],
  minifySyntax: true,
  minifyWhitespace: true,
  plugins: [withoutLocales()],
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
});

const names = new Set(
  Object.keys(metafile.inputs).flatMap(
    input => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? [],
  ),
);
fs.writeFileSync(
  path.join(root, 'dist/THIRD-PARTY-LICENSES.txt'),
  [...names].sort().map(licenceOf).join('\n'),
);

/** zod can say what is wrong in fifty languages; we say it ourselves. */
function withoutLocales() {
  return {
    name: 'without-locales',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\/locales\/index\.js$/ }, ({ importer }) =>
        /node_modules\/zod\//.test(importer)
          ? { path: 'none', namespace: 'without-locales' }
          : undefined,
      );
      onLoad({ filter: /^none$/, namespace: 'without-locales' }, () => ({
        contents: 'export {}',
      }));
    },
  };
}

/** The licences of what is bundled travel with the bundle. */
function licenceOf(name) {
  const folder = findPackage(name);
  const { version, license } = JSON.parse(
    fs.readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  const file = fs.readdirSync(folder).find(entry => /^licen[sc]e/i.test(entry));
  const text = file ? fs.readFileSync(path.join(folder, file), 'utf8') : '';
  return `${name} ${version} (${license})\n\n${text.trim()}\n`;
}

function findPackage(name) {
  for (const base of [root, path.resolve(root, '../..')]) {
    const folder = path.join(base, 'node_modules', name);
    if (fs.existsSync(folder)) return folder;
  }
  throw new Error(`${name} is bundled and not installed`);
}
