// Writes every generated file of the repository; with --check it writes none
// and fails when one is not as it would be written.
import fs from 'node:fs';
import path from 'node:path';
import * as prettier from 'prettier';
import type { GeneratedFile } from './generate/generatedFile';
import { generateKindsIndex } from './generate/kindsIndex';
import { generateRulesIndexes } from './generate/rulesIndex';

/** Folders in which every file is generated: what is left over is stale. */
const GENERATED_FOLDERS = ['schemas', 'docs/kinds', 'docs/rules'];

const root = path.resolve(__dirname, '..');
const isCheck = process.argv.includes('--check');

async function format({ path: file, text }: GeneratedFile) {
  const filepath = path.join(root, file);
  const options = await prettier.resolveConfig(filepath);
  const formatted = await prettier.format(text, { ...options, filepath });
  return { path: file, text: formatted };
}

function isUpToDate({ path: file, text }: GeneratedFile): boolean {
  const target = path.join(root, file);
  return fs.existsSync(target) && fs.readFileSync(target, 'utf8') === text;
}

function findLeftovers(files: readonly GeneratedFile[]): string[] {
  const wanted = new Set(files.map(file => file.path));
  return GENERATED_FOLDERS.flatMap(folder =>
    fs.existsSync(path.join(root, folder))
      ? fs.readdirSync(path.join(root, folder)).map(name => `${folder}/${name}`)
      : [],
  ).filter(file => !wanted.has(file));
}

function write(files: readonly GeneratedFile[]): void {
  for (const { path: file, text } of files) {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), text);
    console.log(`wrote ${file}`);
  }
}

function remove(file: string): void {
  fs.rmSync(path.join(root, file));
  console.log(`removed ${file}`);
}

function complain(file: string): void {
  console.error(`${file} is not up to date: run \`yarn generate\``);
}

/** Pages and schemas read the declarations, so they come after the indexes. */
async function generateFromDeclarations(): Promise<GeneratedFile[]> {
  const { generateSchemas } = await import('./generate/schemas');
  const { generateCatalogInfoSchema } =
    await import('./generate/catalogInfoSchema');
  const { generateConfigSchema } = await import('./generate/configSchema');
  const { generateOpenApi } = await import('./generate/openApi');
  const { generateKindNames } = await import('./generate/kindNames');
  const { generateKindDocs } = await import('./generate/kindDocs');
  const { generateRelationDocs } = await import('./generate/relationDocs');
  const { generateRuleDocs } = await import('./generate/ruleDocs');
  return [
    ...generateSchemas(),
    ...generateCatalogInfoSchema(),
    generateConfigSchema(),
    generateKindNames(),
    generateOpenApi(),
    ...generateKindDocs(root),
    generateRelationDocs(),
    ...generateRuleDocs(),
  ];
}

/** Writes what differs, or with --check only names it; counts both. */
async function bring(generated: readonly GeneratedFile[]): Promise<number> {
  const files = await Promise.all(generated.map(format));
  const stale = files.filter(file => !isUpToDate(file));
  if (isCheck) {
    stale.forEach(file => complain(file.path));
  } else {
    write(stale);
  }
  return stale.length;
}

function bringLeftovers(files: readonly GeneratedFile[]): number {
  const leftovers = findLeftovers(files);
  leftovers.forEach(file => (isCheck ? complain(file) : remove(file)));
  return leftovers.length;
}

async function main(): Promise<number> {
  const stale = await bring([
    generateKindsIndex(root),
    ...generateRulesIndexes(root),
  ]);
  const files = await generateFromDeclarations();
  const changes = stale + (await bring(files)) + bringLeftovers(files);
  return isCheck && changes > 0 ? 1 : 0;
}

main().then(
  code => {
    process.exitCode = code;
  },
  error => {
    console.error(error);
    process.exitCode = 2;
  },
);
