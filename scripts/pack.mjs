#!/usr/bin/env node
// Packs every package as it is published: yarn pack:all [folder]
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as tar from 'tar';
import { filesIn, finishPackage } from './pack/finish.mjs';
import { publishedPackages, readManifest, root } from './pack/packages.mjs';

/** Where the packages go if no folder is named. */
export const packedFolder = path.join(root, 'dist', 'packages');

/**
 * Runs Yarn in a folder. With `quiet` its output is only shown when it fails.
 */
function yarn(args, { cwd = root, quiet = false } = {}) {
  const { status, error, stdout, stderr } = spawnSync('yarn', args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: quiet ? 'pipe' : 'inherit',
  });
  if (error) throw error;
  if (status === 0) return;
  throw new Error(
    [`yarn ${args.join(' ')} failed`, stdout, stderr]
      .filter(Boolean)
      .join('\n'),
  );
}

/** Compiles what is published, without the demo portal. */
export function buildPackages() {
  yarn(['tsc']);
  yarn(['backstage-cli', 'repo', 'build']);
}

/** The archive that Yarn makes: workspace ranges are versions in it. */
function yarnPack(folder, file) {
  try {
    yarn(['pack', '--out', file], { cwd: folder, quiet: true });
  } finally {
    // An interrupted pack leaves the manifest as it is published.
    if (fs.existsSync(path.join(folder, 'package.json-prepack'))) {
      yarn(['backstage-cli', 'package', 'postpack'], { cwd: folder });
    }
  }
}

const fileNameOf = ({ name, version }) =>
  `${name.replace(/^@/, '').replace('/', '-')}-${version}.tgz`;

const isOurs = file => /^backstage-data-mesh-.+\.tgz$/.test(file);

/** Packs one package; the same files give the same archive. */
async function packOne({ folder, ...named }, into) {
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'pack-'));
  try {
    const first = path.join(work, 'first.tgz');
    yarnPack(folder, first);
    await tar.extract({ file: first, cwd: work });
    const unpacked = path.join(work, 'package');
    const from = path.relative(root, folder).replaceAll('\\', '/');
    finishPackage(unpacked, { from });
    const manifest = readManifest(unpacked);
    const readme = readIfThere(path.join(unpacked, 'README.md'));
    const files = filesIn(unpacked);
    const file = path.join(into, fileNameOf(named));
    await tar.create(
      {
        file,
        cwd: unpacked,
        prefix: 'package',
        gzip: { level: 9 },
        portable: true,
        noMtime: true,
      },
      files,
    );
    return {
      ...named,
      folder,
      file,
      manifest,
      readme,
      ...sizesOf(unpacked, files, file),
    };
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}

function readIfThere(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
}

function sizesOf(unpacked, files, file) {
  const bytes = files.map(name => fs.statSync(path.join(unpacked, name)).size);
  return {
    files,
    unpackedBytes: bytes.reduce((sum, size) => sum + size, 0),
    packedBytes: fs.statSync(file).size,
  };
}

/**
 * Packs every published package into one folder, in place of older archives of
 * theirs.
 *
 * @param into the folder; `dist/packages` by default
 * @param build `false` where `yarn tsc` and the builds have just been run
 * @returns for each package: name, version, folder in the repository, file
 *   (absolute path of the archive), its manifest and readme as published, the
 *   names of its files, unpackedBytes and packedBytes
 */
export async function packAll({ into = packedFolder, build = true } = {}) {
  if (build) buildPackages();
  fs.mkdirSync(into, { recursive: true });
  for (const file of fs.readdirSync(into)) {
    if (isOurs(file)) fs.rmSync(path.join(into, file));
  }
  const packed = [];
  for (const one of publishedPackages()) packed.push(await packOne(one, into));
  return packed;
}

/**
 * What an app writes in the `resolutions` of its root manifest to get the
 * packages from their archives instead of a registry.
 */
export function resolutionsFor(packed) {
  return Object.fromEntries(
    packed.map(({ name, file }) => [name, `file:${file}`]),
  );
}

async function main([folder]) {
  const into = folder ? path.resolve(folder) : packedFolder;
  const packed = await packAll({ into });
  const resolutions = JSON.stringify(resolutionsFor(packed), null, 2);
  console.log(`\n${packed.length} packages in ${into}`);
  console.log(
    '\nTo use them, write in the package.json at the root of your app:',
  );
  console.log(`\n"resolutions": ${resolutions}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(process.argv.slice(2));
}
