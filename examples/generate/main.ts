// yarn generate:organisation --out <folder> [--products 10000] [--seed 1]
// writes an organisation as files, with a location that names them.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { organisation } from './organisation';

const ENTITIES_OF_A_FILE = 250;
const FEWEST = 100;

function main(): void {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      products: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
    },
  });
  const products = Number(values.products);
  const seed = Number(values.seed);
  if (!values.out) throw new Error('Say where to write: --out <folder>');
  if (!Number.isInteger(products) || products < FEWEST)
    throw new Error(`--products is a whole number from ${FEWEST}`);
  if (!Number.isInteger(seed)) throw new Error('--seed is a whole number');
  const count = write(values.out, organisation({ products, seed }));
  console.log(`${count} entities in ${path.resolve(values.out)}`);
}

/** Writes them in portions; tells how many. */
function write(folder: string, entities: Iterable<object>): number {
  fs.mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  let texts: string[] = [];
  let count = 0;
  const flush = () => {
    if (texts.length === 0) return;
    const file = `entities-${String(files.length).padStart(4, '0')}.yaml`;
    fs.writeFileSync(path.join(folder, file), texts.join('---\n'));
    files.push(file);
    texts = [];
  };
  for (const entity of entities) {
    texts.push(stringify(entity, { aliasDuplicateObjects: false }));
    count++;
    if (texts.length === ENTITIES_OF_A_FILE) flush();
  }
  flush();
  const location = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Location',
    metadata: { name: 'generated-organisation' },
    spec: { type: 'file', targets: files.map(file => `./${file}`) },
  };
  const text = stringify(location);
  fs.writeFileSync(path.join(folder, 'catalog-info.yaml'), text);
  return count;
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
