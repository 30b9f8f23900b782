import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { stringify } from 'yaml';
import { findFreePort, stopGroup } from '../portal';
import { untilSampleIsRead } from '../sample';
import type { StockApp } from './stockApp';

const MINUTE = 60_000;
const examples = path.resolve('../../examples');

/** A started app: its frontend and its backend. */
export interface RunningApp {
  readonly url: string;
  readonly backend: string;
  stop(): Promise<void>;
}

/** Ports that are free, and the sample organisation as a location. */
function localConfig(frontend: string, backend: string, port: number) {
  return {
    app: { baseUrl: frontend },
    backend: {
      baseUrl: backend,
      listen: { port },
      cors: { origin: frontend },
    },
    catalog: {
      locations: [
        {
          type: 'file',
          target: '../../examples/veldara/catalog-info.yaml',
          rules: [{ allow: ['User', 'Group'] }],
        },
      ],
    },
  };
}

async function until(
  what: string,
  child: ChildProcess,
  holds: () => Promise<boolean>,
): Promise<void> {
  const deadline = Date.now() + 10 * MINUTE;
  while (!(await holds())) {
    if (child.exitCode !== null) throw new Error(`${what}: the app has ended`);
    if (Date.now() > deadline) throw new Error(`${what}: not in ten minutes`);
    await wait(500);
  }
}

const answers = (url: string) => () =>
  fetch(url).then(
    response => response.ok,
    () => false, // nothing listens yet
  );

/** Starts the app as its reader does, and waits until the sample is read. */
export async function startApp({
  folder,
  log,
  env,
}: StockApp): Promise<RunningApp> {
  const [front, back] = [await findFreePort(), await findFreePort()];
  const url = `http://localhost:${front}`;
  const backend = `http://localhost:${back}`;
  fs.cpSync(examples, path.join(folder, 'examples/veldara'), {
    recursive: true,
  });
  fs.writeFileSync(
    path.join(folder, 'app-config.local.yaml'),
    stringify(localConfig(url, backend, back)),
  );
  const out = fs.openSync(log, 'a');
  const child = spawn('yarn', ['start'], {
    cwd: folder,
    env,
    detached: true,
    stdio: ['ignore', out, out],
  });
  const stop = () => stopGroup(child);
  try {
    const ready = `${backend}/.backstage/health/v1/readiness`;
    await until('The backend is ready', child, answers(ready));
    await until('The frontend answers', child, answers(url));
    await untilSampleIsRead(backend);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, backend, stop };
}
