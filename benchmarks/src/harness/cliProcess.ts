import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const CLI = path.resolve(__dirname, '../../../packages/cli');
const TIMEOUT_MS = 120_000;

/** Files by their names below the folder that is checked. */
export type FileTree = Readonly<Record<string, string | Uint8Array>>;

/** One process of the CLI, from its start to its end. */
export interface CliRun {
  readonly ms: number;
  /** The most memory that it held at once, in MB. */
  readonly mb: number;
  /** `undefined` for a process that was killed. */
  readonly exitCode?: number;
  readonly stderr: string;
}

/** Bundles the CLI as it would be published. */
export function buildCli(): void {
  const script = path.join(CLI, 'scripts/build.mjs');
  const { status } = spawnSync(process.execPath, [script], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The CLI could not be built');
}

/** Writes files to a new folder, lets some work use it, and removes it. */
export function withFiles<Result>(
  files: FileTree,
  work: (folder: string) => Result,
): Result {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'data-mesh-bench-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      const file = path.join(folder, name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, content);
    }
    return work(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs `data-mesh check` in a folder, in a process of its own. */
export function runCheck(folder: string, args: readonly string[]): CliRun {
  const note = path.join(folder, 'max-rss');
  const hook = `import fs from 'node:fs';process.on('exit',()=>fs.writeFileSync(${JSON.stringify(note)},String(process.resourceUsage().maxRSS)))`;
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      `--import=data:text/javascript,${encodeURIComponent(hook)}`,
      path.join(CLI, 'bin/data-mesh.js'),
      ...['check', ...args],
    ],
    {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: TIMEOUT_MS,
    },
  );
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  const kib = fs.existsSync(note) ? Number(fs.readFileSync(note, 'utf8')) : NaN;
  return { ms, mb: (kib * 1024) / 1e6, exitCode: status ?? undefined, stderr };
}
