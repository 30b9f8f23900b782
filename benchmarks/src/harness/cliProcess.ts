import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { runNode, type NodeRun } from './nodeProcess';

const CLI = path.resolve(__dirname, '../../../packages/cli');

/** The published command of the CLI; `buildCli` makes what it loads. */
export const DATA_MESH = path.join(CLI, 'bin/data-mesh.js');

/** The arguments that check a whole folder. */
export const CHECK_ALL = [DATA_MESH, 'check', '.', '--format', 'json'];

/** Bundles the CLI as it would be published. */
export function buildCli(): void {
  const script = path.join(CLI, 'scripts/build.mjs');
  const { status } = spawnSync(process.execPath, [script], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The CLI could not be built');
}

/** What `data-mesh check` finds in a folder, in a process of its own. */
export function runDataMesh(folder: string): NodeRun {
  return runNode(CHECK_ALL, folder);
}
