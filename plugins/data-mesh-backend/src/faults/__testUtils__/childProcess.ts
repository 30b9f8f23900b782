import {
  execFileSync,
  fork,
  spawnSync,
  type ChildProcess,
} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type {
  ChildAnswer,
  ChildFrame,
  ChildOptions,
  ChildRequest,
} from './childProtocol';

const root = path.resolve(__dirname, '../../../../..');
const folder = path.join(root, 'node_modules/.cache/data-mesh-faults');

/** What knex would load for databases that are not used here. */
const UNUSED = [
  ...[
    'mysql',
    'mysql2',
    'mariadb',
    'oracledb',
    'tedious',
    'sqlite3',
    'better-sqlite3',
  ],
  ...['pg-native', 'pg-query-stream', 'mock-aws-s3', 'aws-sdk', 'nock'],
];

/** Makes one file of an instance, so that a process starts in a moment. */
export function bundleChild(): string {
  const outfile = path.join(folder, `child-${process.pid}.js`);
  execFileSync(path.join(root, 'node_modules/.bin/esbuild'), [
    path.join(__dirname, 'child.ts'),
    ...['--bundle', '--platform=node', '--log-level=error'],
    ...UNUSED.map(name => `--external:${name}`),
    `--outfile=${outfile}`,
  ]);
  // who is killed keeps no compiled code for the next: one ends by itself
  spawnSync(process.execPath, [outfile, 'no options'], { env: childEnv() });
  return outfile;
}

function childEnv(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_OPTIONS: '',
    NODE_COMPILE_CACHE: path.join(folder, 'compiled'),
  };
}

/** Forgets the file. */
export function removeBundle(file: string): void {
  fs.rmSync(file, { force: true });
}

const ASK_MS = 30_000;

/** An instance in a process of its own. */
export class Child {
  /** Resolves when the process has ended, however. */
  readonly ended: Promise<NodeJS.Signals | number | null>;
  /** Resolves when it leads or follows; rejects when it ends before. */
  readonly started: Promise<void>;
  isStarted = false;
  hasEnded = false;
  private readonly process: ChildProcess;
  private readonly waiting = new Map<
    number,
    { resolve(answer: any): void; reject(error: Error): void }
  >();
  private asked = 0;

  constructor(
    bundle: string,
    readonly options: ChildOptions,
  ) {
    this.process = fork(bundle, [JSON.stringify(options)], {
      execArgv: [],
      env: childEnv(),
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.ended = new Promise(resolve => {
      this.process.once('exit', (code, signal) => {
        this.hasEnded = true;
        for (const { reject } of this.waiting.values())
          reject(new Error('The process has ended'));
        resolve(signal ?? code);
      });
    });
    this.started = new Promise((resolve, reject) => {
      void this.ended.then(how =>
        reject(new Error(`The process ended before it started: ${how}`)),
      );
      this.process.on('message', (message: any) => {
        if (message.event === 'started') {
          this.isStarted = true;
          resolve();
        }
        const asked = this.waiting.get(message.id);
        this.waiting.delete(message.id);
        if (message.error) asked?.reject(new Error(message.error));
        else asked?.resolve(message.answer);
      });
    });
    this.started.catch(() => {});
  }

  signal(signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void {
    this.process.kill(signal);
  }

  /** @throws what the instance throws, or when it does not answer. */
  async ask(request: ChildRequest, withinMs = ASK_MS): Promise<any> {
    const id = this.asked++;
    return new Promise((resolve, reject) => {
      if (this.hasEnded) reject(new Error('The process has ended'));
      const timer = setTimeout(
        () => reject(new Error(`No answer to ${request.ask}`)),
        withinMs,
      );
      timer.unref();
      this.waiting.set(id, { resolve, reject });
      this.process.send({ id, ...request }, error => error && reject(error));
    }).finally(() => this.waiting.delete(id));
  }

  async answer(): Promise<ChildAnswer> {
    return this.ask({ ask: 'answer' });
  }

  /** Costs the instance next to nothing. */
  async frame(): Promise<ChildFrame> {
    return this.ask({ ask: 'frame' });
  }

  async end(): Promise<void> {
    this.signal('SIGKILL');
    await this.ended;
  }
}
