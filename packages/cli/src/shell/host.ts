import { fstatSync } from 'node:fs';
import { once } from '../source/once';
import { writeAtOnce, writeLater, type Outlet } from './writeAtOnce';

/** What the CLI knows of the process it runs in. */
export interface Host {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: boolean;
  readonly isErrorTerminal: boolean;
  /** Today as an ISO date, in UTC. */
  readonly today: string;
  /** The time in ISO 8601, in UTC. */
  readonly now: string;
  /** Ends what goes on until the process does, such as watching. */
  readonly stop?: AbortSignal;
  /** The report, and nothing else. */
  out(text: string): void;
  /** Everything that is not the report. */
  err(text: string): void;
}

/** The real process; its output is written when `finish` resolves. */
export function processHost(): Host & { finish(): Promise<void> } {
  const out = openOutput();
  const err = openErrors();
  return {
    cwd: process.cwd(),
    env: process.env,
    isTerminal: out.isTerminal,
    isErrorTerminal: err.isTerminal,
    // a watch goes on over midnight
    get today() {
      return new Date().toISOString().slice(0, 10);
    },
    get now() {
      return new Date().toISOString();
    },
    out: out.write,
    err: err.write,
    finish: async () => {
      await Promise.all([out.finish(), err.finish()]);
    },
  };
}

/** A reader that stops early, such as `head`, is no fault. */
function openOutput(): Way {
  const end = () => process.exit(process.exitCode ?? 0);
  return open(1, {
    stream: () => process.stdout.on('error', end),
    // what goes on says first how it ended
    onGone: () => setImmediate(end),
  });
}

/** Where nobody reads what went wrong, the exit code still tells of it. */
function openErrors(): Way {
  const ignore = () => {};
  return open(2, {
    stream: () => process.stderr.on('error', ignore),
    onGone: ignore,
  });
}

type Way = Outlet & { readonly isTerminal: boolean };

interface Opening {
  readonly stream: () => NodeJS.WriteStream;
  readonly onGone: () => void;
}

function open(descriptor: number, { stream, onGone }: Opening): Way {
  const opened = once(stream);
  const isTerminal = mayBeTerminal(descriptor) && opened().isTTY === true;
  // the stream of a terminal knows how letters are written there
  const outlet = isTerminal
    ? writeLater(opened)
    : writeAtOnce({ descriptor, stream: opened, onGone });
  return { ...outlet, isTerminal };
}

/** Asks the system: to make a stream takes a twentieth of a check of one file. */
function mayBeTerminal(descriptor: number): boolean {
  const stats = fstatSync(descriptor);
  return !stats.isFIFO() && !stats.isSocket() && !stats.isFile();
}
