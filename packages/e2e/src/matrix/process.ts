import { spawn } from 'node:child_process';
import fs from 'node:fs';

const MINUTE = 60_000;

/** How a command is run: where, with which environment, and for how long. */
export interface RunOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** What it prints goes to the end of this file. */
  readonly log: string;
  readonly minutes: number;
}

/**
 * Runs a command line in a shell; throws with the end of its log if it fails
 * or does not end in time.
 */
export async function run(line: string, options: RunOptions): Promise<void> {
  const { cwd, env, log, minutes } = options;
  fs.appendFileSync(log, `\n$ ${line}\n`);
  const out = fs.openSync(log, 'a');
  const child = spawn(line, {
    cwd,
    env,
    shell: true,
    detached: true,
    stdio: ['ignore', out, out],
  });
  const stop = () => child.pid && process.kill(-child.pid, 'SIGKILL');
  const timer = setTimeout(stop, minutes * MINUTE);
  const code = await new Promise(resolve => child.once('exit', resolve));
  clearTimeout(timer);
  fs.closeSync(out);
  if (code === 0) return;
  throw new Error(`${line}\nfailed in ${cwd}:\n${endOf(log)}`);
}

function endOf(log: string): string {
  const lines = fs.readFileSync(log, 'utf8').split('\n').slice(-30);
  return lines.map(line => line.slice(0, 300)).join('\n');
}
