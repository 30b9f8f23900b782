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
  const pending: Promise<void>[] = [];
  const write = (stream: NodeJS.WriteStream) => (text: string) => {
    pending.push(
      new Promise(resolve => {
        stream.write(text, () => resolve());
      }),
    );
  };
  return {
    cwd: process.cwd(),
    env: process.env,
    isTerminal: process.stdout.isTTY === true,
    isErrorTerminal: process.stderr.isTTY === true,
    today: new Date().toISOString().slice(0, 10),
    now: new Date().toISOString(),
    out: write(process.stdout),
    err: write(process.stderr),
    finish: async () => {
      await Promise.all(pending);
    },
  };
}
