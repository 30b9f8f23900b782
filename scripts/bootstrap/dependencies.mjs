import fs from 'node:fs';
import path from 'node:path';
import { runYarn } from './run.mjs';
import { stampOf } from './stamp.mjs';
import { yarn } from './toolchain.mjs';

function readIfExists(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}

/** Installs where nothing is installed or yarn.lock has changed since. */
export async function installDependencies(root, tools) {
  const lockfile = fs.readFileSync(path.join(root, 'yarn.lock'), 'utf8');
  const stamp = stampOf({ lockfile, yarnVersion: yarn.version });
  const stampFile = path.join(root, 'node_modules', '.bootstrap-stamp');
  if (readIfExists(stampFile) === stamp) return;
  console.log('Installing the dependencies (about 1.5 GB, 1 to 3 minutes)…');
  const status = await runYarn(tools, ['install', '--immutable']);
  if (status !== 0) throw new Error('Installing the dependencies failed.');
  fs.writeFileSync(stampFile, stamp);
}
