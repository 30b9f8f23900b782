import { CommanderError } from 'commander';
import { EXIT, UsageError } from '../exitCodes';
import { printableLines } from '../report/escape';
import type { Host } from '../shell/host';
import { NoSuchPathError } from '../shell/readTree';

/** Says why a run could not go on, and gives its exit code. */
export function explainFailure(error: unknown, host: Host): number {
  if (error instanceof CommanderError)
    return error.exitCode === 0 ? EXIT.clean : EXIT.couldNotRun;
  const isExpected =
    error instanceof UsageError || error instanceof NoSuchPathError;
  const reason = error instanceof Error ? error.message : String(error);
  const said = isExpected ? reason : `unexpected: ${reason}`;
  host.err(`data-mesh: ${printableLines(said)}\n`);
  if (!isExpected && host.env.DEBUG && error instanceof Error)
    host.err(`${error.stack}\n`);
  return EXIT.couldNotRun;
}
