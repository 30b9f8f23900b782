import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** The published command of the CLI; `buildCli` makes what it loads. */
export const DATA_MESH = path.resolve(
  __dirname,
  '../../../packages/cli/bin/data-mesh.js',
);

const MAX_OUTPUT = 1 << 30;

/** One process of Node, from its start to its end. */
export interface NodeRun {
  readonly ms: number;
  readonly stdout: string;
  /** `undefined` for a process that was killed. */
  readonly exitCode?: number;
}

/** Runs Node in a folder, and keeps what it prints. */
export function runNode(args: readonly string[], folder: string): NodeRun {
  const start = process.hrtime.bigint();
  const { status, stdout } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: MAX_OUTPUT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  return { ms, stdout, exitCode: status ?? undefined };
}

/** What `data-mesh check` finds in a folder, in a process of its own. */
export function runDataMesh(folder: string): NodeRun {
  return runNode([DATA_MESH, 'check', '.', '--format', 'json'], folder);
}
