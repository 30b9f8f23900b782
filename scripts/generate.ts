// Writes every generated file of the repository; with --check it writes none
// and fails when one is not as it would be written.
import fs from 'node:fs';
import path from 'node:path';
import * as prettier from 'prettier';
import { generateKindDocs } from './generate/kindDocs';
import { generateKindsIndex } from './generate/kindsIndex';
import { generateRelationDocs } from './generate/relationDocs';
import { generateSchemas } from './generate/schemas';

/** A file to write, by its path from the root. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** Folders in which every file is generated: what is left over is stale. */
const GENERATED_FOLDERS = ['schemas', 'docs/kinds'];

const root = path.resolve(__dirname, '..');

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

function write(files: readonly GeneratedFile[], leftovers: readonly string[]) {
  for (const { path: file, text } of files) {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), text);
    console.log(`wrote ${file}`);
  }
  for (const file of leftovers) {
    fs.rmSync(path.join(root, file));
    console.log(`removed ${file}`);
  }
}

async function main(): Promise<number> {
  const generated = [
    generateKindsIndex(root),
    ...generateSchemas(),
    ...generateKindDocs(root),
    generateRelationDocs(),
  ];
  const files = await Promise.all(generated.map(format));
  const stale = files.filter(file => !isUpToDate(file));
  const leftovers = findLeftovers(files);
  if (!process.argv.includes('--check')) {
    write(stale, leftovers);
    return 0;
  }
  for (const file of [...stale.map(({ path: name }) => name), ...leftovers]) {
    console.error(`${file} is not up to date: run \`yarn generate\``);
  }
  return stale.length + leftovers.length > 0 ? 1 : 0;
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
