// yarn bench [name …] [--check]: runs the benchmarks of src/benchmarks, each in
// a process of its own, so that none inherits another's heap. They are bundled
// first: tsx would measure what it adds to functions to keep their names.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';

const folder = path.resolve(__dirname, 'benchmarks');
const outFolder = path.resolve(__dirname, '../dist/benchmarks');
const names = fs
  .readdirSync(folder)
  .map(file => path.basename(file, '.ts'))
  .sort();

/** Everything of ours goes into the bundle, so that it is compiled once. */
function bundle(name: string): string {
  const outfile = path.join(outFolder, `${name}.js`);
  buildSync({
    entryPoints: [path.join(folder, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    packages: 'external',
    alias: workspaceSources(),
    logLevel: 'warning',
  });
  return outfile;
}

/** Our packages by the path of their source, else they would be external. */
function workspaceSources(): Record<string, string> {
  const root = path.resolve(__dirname, '../..');
  return Object.fromEntries(
    ['packages', 'plugins'].flatMap(group =>
      fs.readdirSync(path.join(root, group)).flatMap(dir => {
        const source = path.join(root, group, dir, 'src/index.ts');
        const manifest = path.join(root, group, dir, 'package.json');
        return fs.existsSync(source) && fs.existsSync(manifest)
          ? [[JSON.parse(fs.readFileSync(manifest, 'utf8')).name, source]]
          : [];
      }),
    ),
  );
}

function run(name: string, flags: readonly string[]): boolean {
  const { status } = spawnSync(
    process.execPath,
    ['--expose-gc', bundle(name), ...flags],
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
