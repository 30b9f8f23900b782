#!/usr/bin/env node
// What a built portal loads of ours before a page asks for it: yarn app:weight
// Reads packages/app/dist with its source maps; fails above the budget.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { decode } from '@jridgewell/sourcemap-codec';
import { root } from './pack/packages.mjs';

/** Bytes after gzip that a page without the data mesh may cost. */
export const BUDGET = 5 * 1024;

/** The sources of our published packages. */
const OURS = /^(packages\/(model|rules)|plugins\/[^/]+)\/src\//;

/** Libraries that a portal without the data mesh does not load at first. */
const BROUGHT =
  /\/node_modules\/(d3-hierarchy|fastest-levenshtein|semver|yaml)\//;

/** The scripts that index.html loads, whatever page is opened. */
export function initialScripts(dist) {
  const html = fs.readFileSync(path.join(dist, 'index.html'), 'utf8');
  return [
    ...html.matchAll(/<script[^>]* src="[^"]*\/static\/([^"]+\.js)"/g),
  ].map(([, name]) => path.join(dist, 'static', name));
}

/** The code of each source within a script, by the script's source map. */
export function codeBySource(file) {
  const map = JSON.parse(fs.readFileSync(`${file}.map`, 'utf8'));
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  const code = new Map();
  decode(map.mappings).forEach((segments, line) => {
    segments.forEach(([start, source], index) => {
      if (source === undefined) return;
      const text = lines[line].slice(start, segments[index + 1]?.[0]);
      const name = pathOf(map.sources[source]);
      code.set(name, (code.get(name) ?? '') + text);
    });
  });
  return code;
}

/** A source map names files from the folder of the app. */
function pathOf(source) {
  return path.posix.join(
    'packages/app',
    source.replace(/^webpack:\/\/app\//, ''),
  );
}

const gzipped = text => gzipSync(text, { level: 9 }).length;

/** Sizes after gzip: of all that is loaded at first, of ours, of each file. */
export function weigh(dist) {
  const files = initialScripts(dist);
  if (files.length === 0) throw new Error(`${dist}/index.html loads no script`);
  const ours = files
    .flatMap(file => [...codeBySource(file)])
    .filter(([source]) => OURS.test(source) || BROUGHT.test(source));
  return {
    all: files.reduce((sum, file) => sum + gzipped(fs.readFileSync(file)), 0),
    ours: gzipped(ours.map(([, text]) => text).join('\n')),
    sources: ours
      .map(([source, text]) => ({ source, bytes: gzipped(text) }))
      .sort((a, b) => b.bytes - a.bytes),
  };
}

function main() {
  const { all, ours, sources } = weigh(path.join(root, 'packages/app/dist'));
  for (const { source, bytes } of sources) console.log(`${bytes}\t${source}`);
  const kb = bytes => `${(bytes / 1024).toFixed(1)} KB`;
  console.log(
    `${kb(ours)} of ours, gzipped, of ${kb(all)} at first; the budget is ${kb(BUDGET)}`,
  );
  if (ours > BUDGET) process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
