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
    const note = path.join(notes, 'peak');
    const url = `data:text/javascript,${encodeURIComponent(writePeakTo(note))}`;
    const run = runNode([`--import=${url}`, ...args], folder);
    // a process that was killed wrote none
    const kib = fs.existsSync(note) ? Number(fs.readFileSync(note)) : NaN;
    return { ...run, mb: (kib * 1024) / 1e6 };
  } finally {
    fs.rmSync(notes, { recursive: true, force: true });
  }
}

/**
 * A module that writes the most memory that its process held, in KiB, when that
 * ends. `maxRSS` may be the memory of whoever started it, so where the system
 * knows the peak of the program itself, that counts.
 */
function writePeakTo(file: string): string {
  return `
    import fs from 'node:fs';
    process.on('exit', () => {
      const status = '/proc/self/status';
      const text = fs.existsSync(status) ? fs.readFileSync(status, 'utf8') : '';
      const peak = /^VmHWM:\\s*(\\d+)/m.exec(text)?.[1];
      const kib = peak ?? String(process.resourceUsage().maxRSS);
      fs.writeFileSync(${JSON.stringify(file)}, kib);
    });`;
}
