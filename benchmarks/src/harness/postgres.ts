import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** Where a PostgreSQL listens, as knex and Backstage's configuration say it. */
export interface Connection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
}

const INSTALLED = '/usr/lib/postgresql';

/** A PostgreSQL with nothing in it, that is gone when the process ends. */
export async function startPostgres(): Promise<Connection> {
  const bin = findBin();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'data-mesh-bench-'));
  const data = path.join(folder, 'data');
  fs.chmodSync(folder, 0o777);
  const port = await freePort();
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c fsync=off -c unix_socket_directories=''`;
  const run = (command: string, ...args: string[]) =>
    asPostgres(folder, [path.join(bin, command), '-D', data, ...args]);
  run('initdb', '-U', 'postgres', '--auth=trust', '--no-sync');
  process.once('exit', () => {
    run('pg_ctl', '-m', 'immediate', 'stop');
    fs.rmSync(folder, { recursive: true, force: true });
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => process.exit(1));
  const log = path.join(folder, 'log');
  run('pg_ctl', '-l', log, '-w', '-o', options, 'start');
  return { host: '127.0.0.1', port, user: 'postgres' };
}

/** The newest that is installed. */
function findBin(): string {
  const bins = fs.existsSync(INSTALLED)
    ? fs.globSync(path.join(INSTALLED, '*/bin/initdb'))
    : [];
  const newest = bins
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .at(-1);
  if (!newest) throw new Error(`There is no PostgreSQL in ${INSTALLED}`);
  return path.dirname(newest);
}

/** PostgreSQL refuses to be run by root. */
function asPostgres(folder: string, command: readonly string[]): void {
  const isRoot = process.getuid?.() === 0;
  const [file, ...args] = isRoot
    ? ['runuser', '-u', 'postgres', '--', ...command]
    : command;
  const { status, stderr } = spawnSync(file, args, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${command[0]}: ${stderr}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
