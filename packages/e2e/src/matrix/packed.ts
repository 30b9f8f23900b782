import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import * as tar from 'tar';
import type { PackedPackage } from './registry';

const repository = path.resolve('../..');

async function manifestIn(file: string): Promise<PackedPackage['manifest']> {
  const chunks: Buffer[] = [];
  await tar.list({
    file,
    filter: name => name === 'package/package.json',
    onReadEntry: entry => entry.on('data', chunk => chunks.push(chunk)),
  });
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

/** The packages whose archives are in a folder. */
export async function packedIn(folder: string): Promise<PackedPackage[]> {
  const files = fs
    .readdirSync(folder)
    .filter(name => name.endsWith('.tgz'))
    .map(name => path.join(folder, name));
  return Promise.all(
    files.map(async file => ({ file, manifest: await manifestIn(file) })),
  );
}

/** Builds and packs all packages into a folder, as they are published. */
export async function packInto(folder: string): Promise<PackedPackage[]> {
  const script = path.join(repository, 'scripts/pack.mjs');
  const { status } = spawnSync(process.execPath, [script, folder], {
    cwd: repository,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The packages could not be packed');
  return packedIn(folder);
}
