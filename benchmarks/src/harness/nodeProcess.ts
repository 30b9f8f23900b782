import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const MAX_OUTPUT = 1 << 30;
const TIMEOUT_MS = 120_000;

/** One process of Node, from its start to its end. */
export interface NodeRun {
  readonly ms: number;
  readonly stdout: string;
  readonly stderr: string;
  /** `undefined` for a process that was killed. */
  readonly exitCode?: number;
}

/** The same, and the most memory that it held at once, in MB. */
export interface WeighedRun extends NodeRun {
  readonly mb: number;
}

/** Runs Node in a folder, and keeps what it prints. */
export function runNode(args: readonly string[], folder: string): NodeRun {
  const start = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: MAX_OUTPUT,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: TIMEOUT_MS,
  });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  return { ms, stdout, stderr, exitCode: status ?? undefined };
}

/** The same, weighed; it takes some milliseconds longer. */
export function weighNode(args: readonly string[], folder: string): WeighedRun {
  const notes = fs.mkdtempSync(path.join(os.tmpdir(), 'data-mesh-weigh-'));
  try {
    const note = path.join(notes, 'max-rss');
    const hook = `import fs from 'node:fs';process.on('exit',()=>fs.writeFileSync(${JSON.stringify(note)},String(process.resourceUsage().maxRSS)))`;
    const url = `data:text/javascript,${encodeURIComponent(hook)}`;
    const run = runNode([`--import=${url}`, ...args], folder);
    // a process that was killed wrote none
    const kib = fs.existsSync(note) ? Number(fs.readFileSync(note)) : NaN;
    return { ...run, mb: (kib * 1024) / 1e6 };
  } finally {
    fs.rmSync(notes, { recursive: true, force: true });
  }
}
