// Public means exported by an entry, and what an entry exports is public.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** `yarn api-reports` writes one for each entry: `.`, `./alpha`. */
function reportOf(entry) {
  return `report${entry.slice(1).replace('/', '-')}.api.md`;
}

/** The published packages that have entries, each with its source files. */
const packages = ['packages', 'plugins'].flatMap(folder =>
  fs.readdirSync(path.join(root, folder)).flatMap(name => {
    const at = path.join(root, folder, name);
    const file = path.join(at, 'package.json');
    if (!fs.existsSync(file)) return [];
    const { private: isPrivate, exports = {} } = JSON.parse(
      fs.readFileSync(file, 'utf8'),
    );
    const named = Object.entries(exports).filter(([, entry]) =>
      /\.tsx?$/.test(entry),
    );
    const entries = named.map(([, entry]) => path.join(at, entry));
    const reports = named.map(([entry]) => path.join(at, reportOf(entry)));
    return isPrivate || entries.length === 0
      ? []
      : [{ name: `${folder}/${name}`, source: `${at}/src/`, entries, reports }];
  }),
);

const program = ts.createProgram({
  rootNames: packages.flatMap(({ entries }) => entries),
  options: readOptions(),
});
const checker = program.getTypeChecker();

function readOptions() {
  const file = path.join(root, 'tsconfig.json');
  const { config } = ts.readConfigFile(file, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  return { ...options, noEmit: true, incremental: false, composite: false };
}

/** What a file exports, wherever it is declared. */
function exportsOf(file) {
  const module = checker.getSymbolAtLocation(file);
  const symbols = module ? checker.getExportsOfModule(module) : [];
  return symbols.map(symbol =>
    symbol.flags & ts.SymbolFlags.Alias
      ? checker.getAliasedSymbol(symbol)
      : symbol,
  );
}

function isTagged(symbol, ...tags) {
  return symbol.getJsDocTags(checker).some(({ name }) => tags.includes(name));
}

function fileOf(symbol) {
  return symbol.declarations?.[0].getSourceFile().fileName ?? '';
}

const describeSymbol = symbol =>
  `${symbol.name} of ${path.relative(root, fileOf(symbol))}`;

describe('the public API', () => {
  for (const { name, source, entries, reports } of packages) {
    it(`of ${name} has a report for each entry`, () => {
      const missing = reports.filter(report => !fs.existsSync(report));
      assert.deepEqual(missing, []);
    });

    const exported = new Set(
      entries.flatMap(entry => exportsOf(program.getSourceFile(entry))),
    );

    it(`of ${name} says of each export that it is public`, () => {
      const silent = [...exported]
        .filter(symbol => fileOf(symbol).startsWith(source))
        .filter(symbol => !isTagged(symbol, 'public', 'alpha'));
      assert.deepEqual(silent.map(describeSymbol), []);
    });

    it(`of ${name} exports all that is called public`, () => {
      const hidden = program
        .getSourceFiles()
        .filter(({ fileName }) => fileName.startsWith(source))
        .flatMap(exportsOf)
        .filter(symbol => isTagged(symbol, 'public'))
        .filter(symbol => fileOf(symbol).startsWith(source))
        .filter(symbol => !exported.has(symbol));
      assert.deepEqual([...new Set(hidden)].map(describeSymbol), []);
    });
  }
});
