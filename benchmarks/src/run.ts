// yarn bench [name …] [--check]: runs the benchmarks of src/benchmarks, each in
// a process of its own, so that none inherits another's heap.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const folder = path.resolve(__dirname, 'benchmarks');
const names = fs
  .readdirSync(folder)
  .map(file => path.basename(file, '.ts'))
  .sort();

function run(name: string, flags: readonly string[]): boolean {
  const { status } = spawnSync(
    process.execPath,
    [
      '--expose-gc',
      '--import',
      'tsx',
      path.join(folder, `${name}.ts`),
      ...flags,
    ],
    { stdio: 'inherit' },
  );
  return status === 0;
}

function main(args: readonly string[]): number {
  const flags = args.filter(arg => arg.startsWith('--'));
  const wanted = args.filter(arg => !arg.startsWith('--'));
  const unknown = wanted.filter(name => !names.includes(name));
  if (unknown.length > 0) {
    console.error(
      `No benchmark ${unknown.join(', ')}; there are ${names.join(', ')}`,
    );
    return 2;
  }
  const results = (wanted.length > 0 ? wanted : names).map(name =>
    run(name, flags),
  );
  return results.every(Boolean) ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
