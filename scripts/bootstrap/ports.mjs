import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

function portFrom(env, variable, fallback) {
  const text = env[variable];
  if (!text) return fallback;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Error(
    `${variable} is "${text}"; a port is a number from 1 to 65535.`,
  );
}

/** Backstage reads `APP_CONFIG_a_b` as the configuration key `a.b`. */
function configFor(frontend, backend) {
  return {
    APP_CONFIG_app_baseUrl: `http://localhost:${frontend}`,
    APP_CONFIG_backend_baseUrl: `http://localhost:${backend}`,
    APP_CONFIG_backend_listen_port: `${backend}`,
    APP_CONFIG_backend_cors_origin: `http://localhost:${frontend}`,
  };
}

/**
 * The two ports of the portal, 3000 and 7007 unless FRONTEND_PORT or
 * BACKEND_PORT say otherwise, and the environment that makes it use them.
 */
export function portSettings(env) {
  const frontend = portFrom(env, 'FRONTEND_PORT', 3000);
  const backend = portFrom(env, 'BACKEND_PORT', 7007);
  const chosen = Boolean(env.FRONTEND_PORT || env.BACKEND_PORT);
  return { frontend, backend, env: chosen ? configFor(frontend, backend) : {} };
}

function answers(port, host) {
  return new Promise(resolve => {
    const socket = net.connect({ port, host });
    const settle = inUse => {
      socket.destroy();
      resolve(inUse);
    };
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
  });
}

/** Whether something on this machine listens on the port. */
export async function isPortInUse(port) {
  const found = await Promise.all([
    answers(port, '127.0.0.1'),
    answers(port, '::1'),
  ]);
  return found.includes(true);
}

/** The process that holds a claim, if it still runs. */
function holderOf(file) {
  try {
    const pid = Number(fs.readFileSync(file, 'utf8'));
    process.kill(pid, 0); // asks, and ends nothing
    return pid;
  } catch {
    return undefined; // no claim, or one that was left behind
  }
}

/**
 * Claims a port among the portals of this machine, until the process ends; false
 * where another has it. A portal listens a while after it was started: without a
 * claim, two that start at once would both find the ports free.
 */
export function claimPort(port, directory = os.tmpdir()) {
  const file = path.join(directory, `data-mesh-portal-${port}.pid`);
  if (holderOf(file) === process.pid) return true;
  if (holderOf(file) !== undefined) return false;
  try {
    fs.rmSync(file, { force: true });
    fs.writeFileSync(file, `${process.pid}`, { flag: 'wx' });
  } catch {
    return false; // another one was faster, or another user has it
  }
  process.once('exit', () => fs.rmSync(file, { force: true }));
  return true;
}

async function isFree(port, claim) {
  return !(await isPortInUse(port)) && claim(port);
}

/** The next port that nobody listens on, in steps of 100. */
async function findFree(port) {
  let next = port + 100;
  while (next < 65536 && (await isPortInUse(next))) next += 100;
  return next;
}

/**
 * Takes the two ports for the portal that starts; throws with those in use, and
 * the command that starts it on others.
 */
export async function takePorts({ frontend, backend }, claim = claimPort) {
  const wanted = [
    { port: frontend, variable: 'FRONTEND_PORT', usual: 3000 },
    { port: backend, variable: 'BACKEND_PORT', usual: 7007 },
  ];
  const taken = [];
  for (const each of wanted) {
    if (!(await isFree(each.port, claim))) taken.push(each);
  }
  if (taken.length === 0) return;
  const settings = [];
  for (const { port, variable, usual } of wanted) {
    const isTaken = taken.some(each => each.port === port);
    if (!isTaken && port === usual) continue;
    settings.push(`${variable}=${isTaken ? await findFree(port) : port}`);
  }
  const ports = taken.map(({ port }) => port).join(' and ');
  throw new Error(
    `${taken.length > 1 ? `Ports ${ports} are` : `Port ${ports} is`} in use, ` +
      'perhaps by another portal. Stop it, or choose other ports: ' +
      `${settings.join(' ')} npm start`,
  );
}
