#!/usr/bin/env node
// What the cards and the pages of the plugin cost a browser: yarn plugin:weight
// Bundles their sources; React, Backstage and Material UI are the app's own.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from './pack/packages.mjs';

const KIB = 1024;

/**
 * Bytes after gzip: of the cards of all overviews, and of what a page or a tab adds
 * to them. A fifth of what the cards weigh is how the kinds are declared, a tenth how
 * versions are read.
 */
export const BUDGETS = { cards: 61 * KIB, page: 40 * KIB };

/** What the app brings, whether our plugin is in it or not. */
const OF_THE_APP = [
  ...['react', 'react-dom', 'react-router', 'react-router-dom', 'react-use'],
  ...['@backstage/*', '@material-ui/*', '@remixicon/*', 'react/*', 'zod'],
];

/**
 * The files that a file loads when they are asked for, as `import('./file')`:
 * those of the declarations that `isMeant` finds meant by their text.
 */
export function lazyFilesOf(file, isMeant = () => true) {
  const declarations = fs.readFileSync(file, 'utf8').split(/^export const /m);
  const text = declarations.filter(isMeant).join('');
  return [...text.matchAll(/\bimport\(\s*'(\.[^']+)'/g)].map(([, name]) =>
    path.resolve(path.dirname(file), name),
  );
}

/** What is loaded when it is asked for is not part of what asks for it. */
const LOADED_LATER = {
  name: 'loaded-later',
  setup(bundler) {
    bundler.onResolve({ filter: /.*/ }, ({ kind: how, path: name }) =>
      how === 'dynamic-import' ? { path: name, external: true } : undefined,
    );
  },
};

/** Bytes after gzip of some files with all that they load at once. */
export async function weighTogether(files) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      contents: files.map(file => `export * from '${file}';`).join('\n'),
      resolveDir: root,
    },
    outdir: 'dist-weight',
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
    jsx: 'automatic',
    external: OF_THE_APP,
    plugins: [LOADED_LATER],
    loader: { '.css': 'empty' },
  });
  return outputFiles.reduce(
    (sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length,
    0,
  );
}

/** Whether a card is declared for a tab of its own, and not for the overview. */
export const isTab = declaration => /^ {2}tab: /m.test(declaration);

/** Sizes of the overview's cards together, and of what each page and tab adds. */
export async function weighPlugin(plugin) {
  const cardsFile = path.join(plugin, 'src/cards.ts');
  const cardFiles = lazyFilesOf(cardsFile, text => !isTab(text));
  const pageFiles = [
    ...lazyFilesOf(cardsFile, isTab),
    ...lazyFilesOf(path.join(plugin, 'src/pages/subPages.ts')),
  ];
  const cards = await weighTogether(cardFiles);
  const pages = [];
  for (const file of pageFiles) {
    const both = await weighTogether([...cardFiles, file]);
    pages.push({ page: path.basename(file), bytes: both - cards });
  }
  return { cards, pages };
}

/** What is above its budget, in words. */
export function overBudget({ cards, pages }) {
  const kib = bytes => `${(bytes / KIB).toFixed(1)} KiB`;
  return [
    { name: 'the cards', bytes: cards, budget: BUDGETS.cards },
    ...pages.map(({ page, bytes }) => ({
      ...{ name: page, bytes, budget: BUDGETS.page },
    })),
  ]
    .filter(({ bytes, budget }) => bytes > budget)
    .map(
      ({ name, bytes, budget }) =>
        `${name}: ${kib(bytes)}, gzipped; the budget is ${kib(budget)}`,
    );
}

async function main() {
  const weights = await weighPlugin(path.join(root, 'plugins/data-mesh'));
  console.log(`${weights.cards}\tcards of the overview`);
  for (const { page, bytes } of weights.pages)
    console.log(`${bytes}\t+ ${page}`);
  for (const problem of overBudget(weights)) {
    console.error(problem);
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
