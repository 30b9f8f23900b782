import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** npm ends on SIGTERM without telling its script; the script then has a new parent. */
function whenOrphaned(callback) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && callback(), 1000).unref();
}

/** Signals a process, or with it the whole group that it leads. */
function send(signal, child, { group }) {
  try {
    process.kill(group ? -child.pid : child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error; // has ended by itself
  }
}

function passSignals(child, options) {
  const stop = () => send('SIGTERM', child, options);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, stop);
  // In its own group the child does not see Ctrl+C; in ours it does.
  process.on('SIGINT', () => options.group && stop());
  whenOrphaned(stop);
  // The frontend's and the backend's processes end together.
  if (options.group) child.once('exit', stop);
}

/**
 * Runs Yarn on the chosen Node; resolves to its exit code, or to 128 plus the
 * number of the signal that ended it, as shells do. With `group`, all that it
 * starts is stopped with it.
 */
export function runYarn(tools, args, { group = false } = {}) {
  const detached = group && process.platform !== 'win32';
  const child = spawn(tools.node, [tools.yarn, ...args], {
    cwd: tools.root,
    env: tools.env,
    detached,
    stdio: [detached ? 'ignore' : 'inherit', 'inherit', 'inherit'],
  });
  passSignals(child, { group: detached });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      resolve(signal ? 128 + constants.signals[signal] : code),
    );
  });
}
