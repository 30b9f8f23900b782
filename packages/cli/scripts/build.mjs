// Bundles the CLI into one file without dependencies, so that npx fetches one
// package and nothing is resolved when it starts.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const { metafile, outputFiles } = await build({
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
  plugins: [withoutLocales(), withoutPrograms()],
  legalComments: 'none',
  metafile: true,
  write: false,
  logLevel: 'warning',
});

const code = inAscii(outputFiles[0].text);
const hash = createHash('sha256').update(code).digest('hex').slice(0, 16);
fs.mkdirSync(path.join(root, 'dist'), { recursive: true });
// bin/data-mesh.js keeps what is compiled by the hash in the first line
fs.writeFileSync(path.join(root, 'dist/main.js'), `// ${hash}\n${code}`);

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

/** commander can start programs as commands; ours are all in here. */
function withoutPrograms() {
  return {
    name: 'without-programs',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
        /node_modules\/commander\//.test(importer)
          ? { path: 'none', namespace: 'without-programs' }
          : undefined,
      );
      onLoad({ filter: /^none$/, namespace: 'without-programs' }, () => ({
        contents: 'module.exports = {}',
      }));
    },
  };
}

/** One letter beyond makes V8 hold, and read, two bytes for each. */
function inAscii(text) {
  return text.replace(
    /[^\0-\x7f]/g,
    letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
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
