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
import { EXIT } from './exitCodes';
import { explainFailure } from './commands/failure';
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
