// Code on the pages of this repository is code: it compiles, and its YAML is
// what the catalog, the configuration and the editors accept.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { parseAllDocuments, parseDocument } from 'yaml';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(path.join(root, 'packages/model/package.json'));
const Ajv = require('ajv').default;

const pages = fs
  .globSync(
    ['README.md', '{packages,plugins}/*/README.md', 'docs/guides/*.md'],
    {
      cwd: root,
    },
  )
  .map(page => page.replaceAll('\\', '/'));

/** Every fenced snippet, with its language and where it stands. */
const snippets = pages.flatMap(page => {
  const text = fs.readFileSync(path.join(root, page), 'utf8');
  return [...text.matchAll(/^```(\w+)[^\n]*\n([\s\S]*?)^```$/gm)].map(
    ({ index, 1: language, 2: code }) => ({
      language,
      code,
      place: `${page}:${text.slice(0, index).split('\n').length}`,
    }),
  );
});

/** The package within which a page's code is written. */
function homeOf(place, code) {
  const [, own] = /^(packages\/\w+)\//.exec(place) ?? [];
  if (own) return own;
  return /\bbackend\b/.test(code) ? 'packages/backend' : 'packages/app';
}

const model = "import('@backstage-data-mesh/model')";

/** What a page takes as given: what the reader has under such a name. */
const givens = {
  backend:
    "ReturnType<typeof import('@backstage/backend-defaults').createBackend>",
  entities: 'unknown[]',
  entity: "import('@backstage/catalog-model').Entity",
  graph: `ReturnType<typeof ${model}.buildMeshGraph>`,
  items: `ReturnType<typeof ${model}.readMesh>['items']`,
  item: `ReturnType<typeof ${model}.readMesh>['items'][number]`,
  ourRules: "import('@backstage-data-mesh/rules').Rule[]",
  ref: 'string',
};

function fileOf({ place, code, language }) {
  const name = `snippet-${place.replace(/\W+/g, '-')}.${language}`;
  return path.join(root, homeOf(place, code), 'src', name);
}

function withGivens({ code }) {
  const declared = name =>
    new RegExp(
      `(const|let|function) ${name}\\b|const \\{[^}]*\\b${name}\\b|\\(?\\b${name}\\b[^()]*\\)? =>`,
    ).test(code);
  const before = Object.entries(givens)
    .filter(([name]) => new RegExp(`\\b${name}\\b`).test(code))
    .filter(([name]) => !declared(name))
    .map(([name, type]) => `declare const ${name}: ${type};`);
  return [...before, code, 'export {};'].join('\n');
}

function compile(files) {
  const configFile = path.join(root, 'tsconfig.json');
  const { options } = ts.parseJsonConfigFileContent(
    {
      ...ts.readConfigFile(configFile, ts.sys.readFile).config,
      include: [],
      files: [],
    },
    ts.sys,
    root,
  );
  const settings = {
    ...options,
    noEmit: true,
    incremental: false,
    noUnusedLocals: false,
    noUnusedParameters: false,
  };
  const host = ts.createCompilerHost(settings);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = file => files.has(file) || fileExists(file);
  host.readFile = file => files.get(file) ?? readFile(file);
  host.getSourceFile = (file, version, ...rest) =>
    files.has(file)
      ? ts.createSourceFile(file, files.get(file), version)
      : getSourceFile(file, version, ...rest);
  const program = ts.createProgram([...files.keys()], settings, host);
  return [...files.keys()].flatMap(file => {
    const source = program.getSourceFile(file);
    return [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ].map(
      found =>
        `${path.basename(file)}: ${ts.flattenDiagnosticMessageText(found.messageText, '\n')}`,
    );
  });
}

const yaml = snippets.filter(({ language }) => language === 'yaml');

describe('the code on the pages', () => {
  it('compiles', () => {
    const code = snippets.filter(({ language }) => /^tsx?$/.test(language));
    assert.ok(code.length > 5);
    const files = new Map(code.map(one => [fileOf(one), withGivens(one)]));
    assert.deepEqual(compile(files), []);
  });

  it('is YAML where it says so', () => {
    const wrong = yaml.flatMap(({ code, place }) =>
      parseAllDocuments(code).flatMap(({ errors }) =>
        errors.map(error => `${place}: ${error.message}`),
      ),
    );
    assert.deepEqual(wrong, []);
  });

  it('declares entities that the catalog accepts', () => {
    const schema = JSON.parse(
      fs.readFileSync(
        path.join(root, 'schemas/catalog-info.schema.json'),
        'utf8',
      ),
    );
    const validate = new Ajv({ strict: false, allErrors: true }).compile(
      schema,
    );
    const entities = yaml.flatMap(({ code, place }) =>
      parseAllDocuments(code)
        .map(document => document.toJS())
        .filter(value => value?.apiVersion && value.kind && value.metadata)
        .map(entity => ({ entity, place })),
    );
    assert.ok(entities.length > 0);
    for (const { entity, place } of entities) {
      assert.ok(
        validate(entity),
        `${place}: ${JSON.stringify(validate.errors, null, 2)}`,
      );
    }
  });

  it('configures what the app has a schema for', async () => {
    const { loadConfigSchema } = require('@backstage/config-loader');
    const schema = await loadConfigSchema({
      dependencies: ['app', 'backend'],
      packagePaths: [],
    });
    const base = parseDocument(
      fs.readFileSync(path.join(root, 'app-config.yaml'), 'utf8'),
    ).toJS();
    const configs = yaml.filter(({ code }) =>
      /^# app-config\.yaml\n/.test(code),
    );
    assert.ok(configs.length > 3);
    for (const { code, place } of configs) {
      const [document] = parseAllDocuments(code);
      assert.doesNotThrow(
        () =>
          schema.process([
            { data: base, context: 'app-config.yaml' },
            { data: document.toJS(), context: place },
          ]),
        place,
      );
    }
  });
});
