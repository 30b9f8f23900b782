// Adds the packages, as they are published, to stock apps by the README.
// yarn test:matrix [1.57 1.57-legacy …] [--packed=folder] [--keep] [--write]
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from '../browser';
import { type AppOfMatrix, type AppResult, tryApp } from './app';
import { packedIn, packInto } from './packed';
import { startRegistry } from './registry';
import { knownReleases, releaseNamed } from './releases';
import { merged, withTable } from './table';

const repository = path.resolve('../..');
const results = path.resolve('src/matrix/results.json');
const page = path.join(repository, 'docs/guides/supported-versions.md');

function appNamed(name: string): AppOfMatrix {
  const [release, frontend] = name.split('-');
  return { release: releaseNamed(release), legacy: frontend === 'legacy' };
}

/** Every release with the new frontend system, the newest also with the old. */
function allApps(): string[] {
  const names = knownReleases.map(({ name }) => name);
  return [...names, `${names.at(-1)}-legacy`];
}

/** The registry that Yarn uses here, or npm. */
function upstreamRegistry(): string {
  const { YARN_NPM_REGISTRY_SERVER: ofYarn } = process.env;
  if (ofYarn) return ofYarn;
  const { stdout, stderr } = spawnSync('npm', ['config', 'get', 'registry'], {
    cwd: repository, // npm refuses within a workspace
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (!stdout.trim()) throw new Error(`npm names no registry:\n${stderr}`);
  return stdout.trim();
}

/** Yarn keeps archives by name and version, and ours keep their version. */
function forgetOlderArchives(names: readonly string[]): void {
  const { stdout } = spawnSync('yarn', ['config', 'get', 'cacheFolder'], {
    cwd: repository,
    encoding: 'utf8',
  });
  const cache = stdout.trim();
  if (!fs.existsSync(cache)) return;
  const ours = names.map(name => `${name.replace('/', '-')}-npm-`);
  for (const file of fs.readdirSync(cache))
    if (ours.some(start => file.startsWith(start)))
      fs.rmSync(path.join(cache, file));
}

function keep(found: AppResult[]): void {
  const older = fs.existsSync(results)
    ? (JSON.parse(fs.readFileSync(results, 'utf8')) as AppResult[])
    : [];
  const all = merged(older, found);
  fs.writeFileSync(results, `${JSON.stringify(all, null, 2)}\n`);
  fs.writeFileSync(page, withTable(fs.readFileSync(page, 'utf8'), all));
  spawnSync('yarn', ['prettier', '--write', page, results], {
    cwd: repository,
  });
}

async function main(args: string[]): Promise<number> {
  const { values, positionals: named } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      packed: { type: 'string' },
      keep: { type: 'boolean' },
      write: { type: 'boolean' },
    },
  });
  const apps = (named.length > 0 ? named : allApps()).map(appNamed);
  if (!findBrowser(process.env))
    throw new Error('No browser: set CHROMIUM_PATH');

  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'matrix-'));
  const packages = values.packed
    ? await packedIn(path.resolve(repository, values.packed))
    : await packInto(path.join(work, 'packed'));
  forgetOlderArchives(packages.map(({ manifest }) => manifest.name));
  const registry = await startRegistry({
    upstream: upstreamRegistry(),
    packages,
  });
  const found: AppResult[] = [];
  let failed = 0;
  try {
    for (const app of apps) {
      const name = `${app.release.name} ${app.legacy ? 'legacy' : 'new'}`;
      try {
        console.log(`\n── ${name}`);
        found.push(await tryApp(app, { registry, work }));
        console.log(found.at(-1));
      } catch (error) {
        failed += 1;
        console.error(`${name} failed:\n${error}`);
      }
    }
  } finally {
    await registry.stop();
    if (values.keep) console.log(`The apps are in ${work}`);
    else fs.rmSync(work, { recursive: true, force: true });
  }
  if (values.write) keep(found);
  console.log(`\n${found.length} passed, ${failed} failed`);
  return failed;
}

main(process.argv.slice(2)).then(
  failed => process.exit(failed === 0 ? 0 : 1),
  error => {
    console.error(error);
    process.exit(1);
  },
);
