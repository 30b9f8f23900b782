import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { untilSampleIsRead } from './sample';

// Yarn runs a package's scripts in the package's folder.
const backendDir = path.resolve('../backend');
const resultsDir = path.resolve('results');

/** A running portal: the built frontend, served by the backend. */
export interface Portal {
  readonly url: string;
  stop(): Promise<void>;
}

/** A port on which nothing listens. */
export async function findFreePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>(resolve => server.listen(0, resolve));
  const address = server.address();
  await new Promise(resolve => server.close(resolve));
  if (typeof address !== 'object' || !address) throw new Error('No free port');
  return address.port;
}

/** Frontend and backend share one address, as in production. */
function configFor(url: string, port: number): Record<string, string> {
  return {
    APP_CONFIG_app_baseUrl: url,
    APP_CONFIG_backend_baseUrl: url,
    APP_CONFIG_backend_listen_port: `${port}`,
    APP_CONFIG_backend_cors_origin: url,
  };
}

function spawnBackend(url: string, port: number): ChildProcess {
  fs.mkdirSync(resultsDir, { recursive: true });
  const log = fs.openSync(path.join(resultsDir, 'portal.log'), 'w');
  return spawn('yarn', ['start'], {
    cwd: backendDir,
    env: { ...process.env, ...configFor(url, port), NODE_ENV: 'development' },
    // A group of its own, so that all that it starts can be stopped with it.
    detached: true,
    stdio: ['ignore', log, log],
  });
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    response => response.ok,
    () => false, // nothing listens yet
  );
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + 5 * 60_000;
  const probe = `${url}/.backstage/health/v1/readiness`;
  while (!(await answers(probe))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      throw new Error(`The portal did not start: see ${resultsDir}/portal.log`);
    }
    await wait(250);
  }
}

/** Ends a process that leads a group, with all that it started. */
export async function stopGroup(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || !child.pid) return;
  const ended = new Promise(resolve => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGTERM');
  await ended;
}

/**
 * Starts the portal on a free port, with the sample organisation in its
 * catalog; throws if it is not ready in time.
 */
export async function startPortal(): Promise<Portal> {
  const port = await findFreePort();
  const url = `http://localhost:${port}`;
  const child = spawnBackend(url, port);
  const stop = () => stopGroup(child);
  try {
    await untilReady(url, child);
    await untilSampleIsRead(url);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}
