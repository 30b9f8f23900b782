import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const MAX_OUTPUT = 1 << 30;
/** A process that takes longer is killed. */
const TIMEOUT_MS = 300_000;

/** One process of Node, from its start to its end. */
export interface NodeRun {
  readonly ms: number;
  readonly stdout: string;
  readonly stderr: string;
  /** `undefined` for a process that was killed. */
  readonly exitCode?: number;
}

/** The same, and what it took of the machine. */
export interface WeighedRun extends NodeRun {
  /** The most memory that it held at once. */
  readonly mb: number;
  /** On all processors, whatever else they did meanwhile. */
  readonly cpuMs: number;
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
    const note = path.join(notes, 'weights');
    const url = `data:text/javascript,${encodeURIComponent(writeWeightsTo(note))}`;
    const run = runNode([`--import=${url}`, ...args], folder);
    // a process that was killed wrote none
    const text = fs.existsSync(note) ? fs.readFileSync(note, 'utf8') : '';
    const [kib = NaN, cpuUs = NaN] = text.split(' ').map(Number);
    return { ...run, mb: (kib * 1024) / 1e6, cpuMs: cpuUs / 1e3 };
  } finally {
    fs.rmSync(notes, { recursive: true, force: true });
  }
}

/**
 * A module that writes, when its process ends, the most memory that this held,
 * in KiB, and its time on processors, in microseconds. `maxRSS` may be the
 * memory of whoever started it, so where the system knows the peak of the
 * program itself, that counts.
 */
function writeWeightsTo(file: string): string {
  return `
    import fs from 'node:fs';
    process.on('exit', () => {
      const status = '/proc/self/status';
      const text = fs.existsSync(status) ? fs.readFileSync(status, 'utf8') : '';
      const peak = /^VmHWM:\\s*(\\d+)/m.exec(text)?.[1];
      const kib = peak ?? String(process.resourceUsage().maxRSS);
      const { user, system } = process.cpuUsage();
      fs.writeFileSync(${JSON.stringify(file)}, kib + ' ' + (user + system));
    });`;
}
