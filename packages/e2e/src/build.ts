import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve('../..');

/**
 * What a frontend is built from; a folder tells of files that were removed. Of
 * manifests only those of the apps: packing writes the others, and restores them.
 */
const SOURCES = [
  '{packages,plugins}/*/{src,public,config}/**',
  '{packages,plugins}/*/{src,config.d.ts}',
  'packages/{app,app-legacy}/package.json',
  '{app-config.yaml,package.json,yarn.lock,tsconfig.json}',
];

/** When any of them changed last, in milliseconds. */
function lastChange(): number {
  const files = fs
    .globSync(SOURCES, { cwd: root })
    .filter(file => !file.startsWith('packages/e2e'));
  const times = files.map(file => fs.statSync(path.join(root, file)).mtimeMs);
  return Math.max(...times);
}

/** When a frontend was built, in milliseconds; 0 for never. */
function buildTime(app: string): number {
  const index = path.join(root, 'packages', app, 'dist/index.html');
  return fs.statSync(index, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/**
 * Builds a frontend, unless its build is newer than all that it is built from;
 * throws with what was printed where that fails.
 */
export async function buildFrontend(app: 'app' | 'app-legacy'): Promise<void> {
  if (buildTime(app) > lastChange()) {
    console.log(`The frontend of ${app} is built`);
    return;
  }
  console.log(`Building the frontend of ${app}…`);
  try {
    await promisify(execFile)('yarn', ['workspace', app, 'build'], {
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as Record<string, string>;
    throw new Error(`${app} did not build:\n${stdout}${stderr}`);
  }
}
