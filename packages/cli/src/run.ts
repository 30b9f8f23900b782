import { Command } from 'commander';
import { addCheck } from './commands/check';
import type { AddCommand } from './commands/command';
import { addDiff } from './commands/diff';
import { addExplain } from './commands/explain';
import { addGraph } from './commands/graph';
import { addImpact } from './commands/impact';
import { addInit } from './commands/init';
import { addRules } from './commands/rules';
import { addSnapshot } from './commands/snapshot';
import { addWhatIf } from './commands/whatIf';
import { EXIT, UsageError } from './exitCodes';
import { explainFailure } from './commands/failure';
import { printableLines } from './report/escape';
import type { Host } from './shell/host';
import { version } from './version';

const COMMANDS: readonly AddCommand[] = [
  addCheck,
  addExplain,
  addRules,
  addInit,
  addGraph,
  addSnapshot,
  addDiff,
  addImpact,
  addWhatIf,
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
    refuseEmpty(args);
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return explainFailure(error, host);
  }
}

/**
 * What is empty is a variable of a script that was never set. Without this a
 * run would go on as if nothing had been said, and check less than was meant.
 */
function refuseEmpty(args: readonly string[]): void {
  for (const [index, arg] of args.entries()) {
    const [, named] = /^(--[a-z-]+)=$/.exec(arg) ?? [];
    if (arg !== '' && named === undefined) continue;
    const flag = named ?? args[index - 1];
    const what =
      flag?.startsWith('--') && flag !== '--'
        ? `What ${flag} is given`
        : 'An argument';
    throw new UsageError(`${what} is empty; give it a value, or leave it out`);
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
      writeErr: text => host.err(printableLines(text)),
    });
}
