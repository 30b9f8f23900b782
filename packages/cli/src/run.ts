import { Command, CommanderError } from 'commander';
import { addCheck } from './commands/check';
import type { AddCommand } from './commands/command';
import { addDiff } from './commands/diff';
import { addExplain } from './commands/explain';
import { addGraph } from './commands/graph';
import { addInit } from './commands/init';
import { addRules } from './commands/rules';
import { addSnapshot } from './commands/snapshot';
import { EXIT, UsageError } from './exitCodes';
import type { Host } from './shell/host';
import { NoSuchPathError } from './shell/readTree';
import { version } from './version';

const COMMANDS: readonly AddCommand[] = [
  addCheck,
  addExplain,
  addRules,
  addInit,
  addGraph,
  addSnapshot,
  addDiff,
];

/** Runs one command line; gives the exit code. Never throws. */
export async function run(
  args: readonly string[],
  host: Host,
): Promise<number> {
  let code: number = EXIT.clean;
  const finish = (result: number) => {
    code = result;
  };
  const program = createProgram(host);
  for (const add of COMMANDS) add(program, { host, finish });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return explainFailure(error, host);
  }
}

function createProgram(host: Host): Command {
  return new Command('data-mesh')
    .description('Checks catalog-info files of a data mesh, offline.')
    .version(version)
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: text => host.out(text),
      writeErr: text => host.err(text),
    });
}

function explainFailure(error: unknown, host: Host): number {
  if (error instanceof CommanderError)
    return error.exitCode === 0 ? EXIT.clean : EXIT.couldNotRun;
  const isExpected =
    error instanceof UsageError || error instanceof NoSuchPathError;
  const reason = error instanceof Error ? error.message : String(error);
  host.err(`data-mesh: ${isExpected ? reason : `unexpected: ${reason}`}\n`);
  if (!isExpected && host.env.DEBUG && error instanceof Error)
    host.err(`${error.stack}\n`);
  return EXIT.couldNotRun;
}
