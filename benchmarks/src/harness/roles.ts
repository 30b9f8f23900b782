import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** What another process of a benchmark is asked, and answers. */
type Work = (input: any) => Promise<unknown>;

/** Another process that runs the same benchmark in another part. */
export interface Player {
  /** Asks it for something, by the name of a function of its part. */
  ask<Answer>(what: string, input?: object): Promise<Answer>;
  stop(): Promise<void>;
}

const PART = '--part=';
const started = new Set<Player>();

/**
 * Plays the part that this process was started for; `main` where it was not
 * started by another. A part is some functions that others may ask.
 */
export async function play(
  main: () => Promise<void>,
  parts: Readonly<Record<string, Readonly<Record<string, Work>>>>,
): Promise<void> {
  const part = process.argv
    .find(arg => arg.startsWith(PART))
    ?.slice(PART.length);
  if (part === undefined) {
    try {
      await main();
    } catch (error) {
      console.error(error);
      process.exitCode = 1;
    }
    for (const player of started) await player.stop();
    process.exit();
  }
  process.on('message', async ({ id, what, input }: any) => {
    try {
      process.send!({ id, answer: await parts[part][what](input) });
    } catch (error) {
      process.send!({ id, error: String(Object(error).stack ?? error) });
    }
  });
  process.once('disconnect', () => process.exit());
}

/** Starts this benchmark once more, in another part. */
export function startPart(part: string): Player {
  const flags = process.argv.slice(2);
  const child: ChildProcess = fork(
    process.argv[1],
    [...flags, `${PART}${part}`],
    { execArgv: ['--expose-gc'], serialization: 'advanced' },
  );
  let asked = 0;
  const waiting = new Map<number, (message: any) => void>();
  child.on('message', (message: any) => waiting.get(message.id)?.(message));
  child.once('exit', code => {
    const error = `it has ended: ${code}`;
    for (const tell of waiting.values()) tell({ error });
  });
  const player: Player = {
    ask(what, input = {}) {
      const id = ++asked;
      return new Promise((resolve, reject) => {
        waiting.set(id, ({ answer, error }) => {
          waiting.delete(id);
          if (error) reject(new Error(`${part}: ${error}`));
          else resolve(answer);
        });
        child.send({ id, what, input });
      });
    },
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
      started.delete(player);
    },
  };
  started.add(player);
  return player;
}
