#!/usr/bin/env node
// Packs, checks and publishes every package: yarn release
// yarn release:dry stops before it publishes, and needs no network; with --built
// it packs what `yarn tsc` and `yarn build:all` have just made.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { packAll } from './pack.mjs';
import { checkAll } from './pack/check.mjs';
import { readManifest, root } from './pack/packages.mjs';
import { byDependency, distTagOf, tableOf } from './release/plan.mjs';

function run(command, args, options = {}) {
  const { status, stdout, error } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    ...options,
  });
  if (error) throw error;
  return { status, stdout: stdout ?? '' };
}

/** Files that are not in the commit that is packed. */
function uncommitted() {
  return run('git', ['status', '--porcelain']).stdout.trim();
}

/** True if the registry has this version already, as after an interrupted run. */
function isPublished({ name, version }) {
  return (
    run('npm', ['view', `${name}@${version}`, 'version']).stdout.trim() ===
    version
  );
}

/** Publishes the archives that were checked, and nothing that is built anew. */
function publish(packed) {
  const tag = distTagOf(packed[0].version);
  for (const one of byDependency(packed)) {
    if (isPublished(one)) {
      console.log(`${one.name}@${one.version} is published already`);
      continue;
    }
    const args = ['publish', one.file, '--access', 'public', '--tag', tag];
    // GitHub attests from which commit and by which run it was built
    if (process.env.GITHUB_ACTIONS) args.push('--provenance');
    const { status } = run('npm', args, { stdio: 'inherit' });
    if (status !== 0) throw new Error(`${one.name} could not be published`);
  }
}

/** One version of all, so one tag; the action of Changesets reads the line. */
function tagVersion(version) {
  const { status } = run('git', ['tag', `v${version}`]);
  if (status !== 0) console.log(`The tag v${version} exists already`);
  console.log(`New tag: ${readManifest(root).name}@${version}`);
}

async function main(args) {
  const isDry = args.includes('--dry');
  const changed = uncommitted();
  if (changed) {
    const what = `Not in any commit, but packed:\n${changed}`;
    if (!isDry) throw new Error(what);
    console.log(what);
  }
  const packed = await packAll({ build: !args.includes('--built') });
  console.log(`\n${tableOf(packed)}\n`);
  const problems = await checkAll(packed);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  console.log(`${packed.length} packages are fit to be published.`);
  if (isDry) {
    const files = path.relative(root, path.dirname(packed[0].file));
    console.log(`Nothing was published; the archives are in ${files}.`);
    return;
  }
  publish(packed);
  tagVersion(packed[0].version);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main(process.argv.slice(2)).catch(error => {
    console.error(`\n${error.message}\n`);
    process.exitCode = 1;
  });
}
