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
 * to them. The cards, 111.6 KiB now, are to come down to 60: a fifth of them is
 * luxon, which reads the days and durations of the model.
 */
export const BUDGETS = { cards: 112 * KIB, page: 40 * KIB };

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

/** Bytes after gzip of some files with all that they load at once. */
export async function weighTogether(files) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    stdin: {
      contents: files.map(file => `export * from '${file}';`).join('\n'),
      resolveDir: root,
    },
    outdir: 'dist-weight',
    bundle: true,
    format: 'esm',
    splitting: true,
    minify: true,
    write: false,
    metafile: true,
    jsx: 'automatic',
    external: OF_THE_APP,
    loader: { '.css': 'empty' },
  });
  const bytesOf = new Map(
    outputFiles.map(({ path: file, contents }) => [
      path.relative(root, file),
      gzipSync(contents, { level: 9 }).length,
    ]),
  );
  const entry = Object.keys(metafile.outputs).find(
    name => metafile.outputs[name].entryPoint === '<stdin>',
  );
  const seen = new Set();
  const walk = name => {
    if (seen.has(name) || !metafile.outputs[name]) return;
    seen.add(name);
    for (const { path: next, kind: how } of metafile.outputs[name].imports)
      if (how === 'import-statement') walk(next);
  };
  walk(entry);
  return [...seen].reduce((sum, name) => sum + (bytesOf.get(name) ?? 0), 0);
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
