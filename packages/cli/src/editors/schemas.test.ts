import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { kinds } from '@backstage-data-mesh/model';
import { repositoryRoot } from '../badInput/__testUtils__/repositoryRoot';
import { openEditor, PUBLISHED, SCHEMA_STORE } from './__testUtils__/editor';

const names = kinds.map(({ kind }) => kind);
const head = 'apiVersion: data-mesh/v1alpha1\n';
const product = `${head}kind: DataProduct
metadata:
  name: visits
spec:
  type: source-aligned
  lifecycle: production
  owner: group:field-crew
`;
const component = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: visits-app
spec:
  anything: 1
`;

const fileMatch = ['catalog-info.yaml'];
const wholeFiles = `${PUBLISHED}catalog-info.schema.json`;
const byName = openEditor([{ fileMatch, uri: wholeFiles }]);
const unset = openEditor();
const address = `${PUBLISHED}DataProduct.schema.json`;
const firstLines = {
  vsCode: `# yaml-language-server: $schema=${address}\n`,
  jetBrains: `# $schema: ${address}\n`,
};

describe.each([
  ['that knows the schema by the name of the file', byName, ''],
  ['that finds the schema in the first line', unset, firstLines.vsCode],
  ['that finds it as JetBrains does', unset, firstLines.jetBrains],
])('an editor %s', (_title, editor, firstLine) => {
  it('proposes the kind', async () => {
    const proposed = await editor.complete(`${firstLine}${head}kind: |`);
    expect(names).toEqual(expect.arrayContaining(proposed));
    expect(proposed).toContain('DataProduct');
  });

  it('proposes the fields of a data product that are not there yet', async () => {
    const proposed = await editor.complete(`${firstLine}${product}  |`);
    expect(proposed).toEqual(
      expect.arrayContaining(['productOwner', 'domain', 'outputPorts']),
    );
    expect(proposed).not.toContain('owner');
    expect(proposed).not.toContain('dataMesh');
  });

  it('proposes the words of a field', async () => {
    const text = product.replace('source-aligned', '|');
    expect(await editor.complete(firstLine + text)).toEqual([
      'source-aligned',
      'aggregate',
      'consumer-aligned',
    ]);
  });

  it('marks a misspelt field and a wrong word, and nothing else', async () => {
    const text = product
      .replace('owner:', 'ownr:')
      .replace('lifecycle: production', 'lifecycle: live');
    const lines = firstLine.split('\n').length - 1;
    expect(await editor.diagnose(firstLine + text)).toEqual([
      expect.stringMatching(`^${lines + 5}: .*owner`),
      expect.stringMatching(`^${lines + 7}: .*experimental`),
      expect.stringMatching(`^${lines + 8}: .*ownr`),
    ]);
    expect(await editor.diagnose(firstLine + product)).toEqual([]);
  });
});

describe('the schema of whole files', () => {
  it('proposes every kind', async () => {
    expect(await byName.complete('kind: |')).toEqual(names);
  });

  it('serves each document by its own kind', async () => {
    const text = `${component}---\n${product}  |\n`;
    expect(await byName.complete(text)).toContain('outputPorts');
    expect(await byName.diagnose(text.replace('|', 'ownr: x'))).toHaveLength(1);
  });

  it.each([
    ['Component', component],
    ['a kind of another plugin', component.replace('Component', 'Dataset')],
    ['a product of another standard', product.replace('data-mesh/v1', 'v1')],
    ['an entity without a spec', component.replace(/spec:[^]*/, '')],
  ])('accepts %s', async (_title, text) => {
    expect(await byName.diagnose(text)).toEqual([]);
  });

  it('marks a version of ours that nobody reads', async () => {
    const text = product.replace('/v1alpha1', '/v7');
    expect(await byName.diagnose(text)).toEqual([
      expect.stringContaining('data-mesh/v1alpha1'),
    ]);
  });

  it('asks every document to be an entity', async () => {
    const text = component.replace('  name: visits-app', '  title: Visits');
    expect(await byName.diagnose(text)).toHaveLength(1);
    expect(await byName.diagnose('kind: Component\n')).not.toEqual([]);
  });

  it('accepts all files of the sample organisation', async () => {
    const folder = path.join(repositoryRoot, 'examples');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(name => /(?<!\.od[cp]s)\.yaml$/.test(name))
      .map(name => path.join(folder, name));
    expect(files.length).toBeGreaterThan(30);
    for (const file of files)
      expect([file, await byName.diagnose(readFileSync(file, 'utf8'))]).toEqual(
        [file, []],
      );
  });
});

describe('beside the schema that SchemaStore has for these files', () => {
  const store = { fileMatch, uri: `${SCHEMA_STORE}catalog-info.json` };

  it('without ours, a data product is marked', async () => {
    const editor = openEditor([{ ...store, priority: 1 }]);
    expect(await editor.diagnose(product)).not.toEqual([]);
  });

  it('ours counts when it stands in the settings', async () => {
    const own = { fileMatch, uri: wholeFiles, priority: 3 };
    const editor = openEditor([{ ...store, priority: 1 }, own]);
    expect(await editor.diagnose(product)).toEqual([]);
    expect(await editor.diagnose(`${product}  ownr: x\n`)).toHaveLength(1);
  });

  it('ours counts when it stands in the first line', async () => {
    const editor = openEditor([{ ...store, priority: 3 }]);
    const text = firstLines.vsCode + product;
    expect(await editor.diagnose(text)).toEqual([]);
  });

  it('the first line is about the document below it', async () => {
    const editor = openEditor([{ ...store, priority: 3 }]);
    const text = `${firstLines.vsCode}${product}---\n`;
    expect(await editor.diagnose(text + product)).not.toEqual([]);
    expect(await editor.diagnose(text + firstLines.vsCode + product)).toEqual(
      [],
    );
  });
});

describe('an editor on a configuration file', () => {
  const uri = `${PUBLISHED}data-mesh.config.schema.json`;
  // it knows one file
  const editor = openEditor([{ fileMatch: ['catalog-info.yaml'], uri }]);

  it('proposes fields, rules, severities and options', async () => {
    expect(await editor.complete('|')).toEqual(
      expect.arrayContaining(['exclude', 'files', 'rules', 'failOn']),
    );
    expect(await editor.complete('rules:\n  |')).toContain('team-too-large');
    expect(await editor.complete('rules:\n  team-too-large: |')).toEqual(
      expect.arrayContaining(['error', 'warning', 'info', '"off"']),
    );
    const options = 'rules:\n  team-too-large:\n    - error\n    - |';
    expect(await editor.complete(options)).toContain('maximum');
  });

  it('marks what the run refuses', async () => {
    const text = `exlude: []
failOn: fatal
rules:
  team-too-large: [error, { maximun: 1 }]
organisationRules:
  - { id: region-named, summary: x, subject: DataProdct }
`;
    const marked = await editor.diagnose(text);
    expect(new Set(marked.map(line => line.split(':')[0]))).toEqual(
      new Set(['1', '2', '4', '6']),
    );
  });

  it('accepts rules of plugins and of the organisation', async () => {
    const text = `rules: { region-acme: error, team-acme: [info, { days: 1 }] }
organisationRules:
  - { id: region-named, subject: DataProduct, summary: x, assert: { spec.region: { $exists: true } } }
`;
    expect(await editor.diagnose(text)).toEqual([]);
  });
});
