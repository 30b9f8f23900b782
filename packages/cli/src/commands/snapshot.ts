import path from 'node:path';
import type { Command } from 'commander';
import { EXIT, UsageError } from '../exitCodes';
import { printable } from '../report/escape';
import type { Host } from '../shell/host';
import { expectOwn, writeWhole } from '../shell/writeWhole';
import {
  readAddress,
  readToken,
  type BackendAddress,
} from '../snapshot/backendAddress';
import { pullSnapshot } from '../snapshot/pullSnapshot';
import { version } from '../version';
import type { AddCommand } from './command';

interface PullOptions {
  readonly url: string;
  readonly tokenEnv: string;
  readonly out: string;
}

/** `data-mesh snapshot pull` */
export const addSnapshot: AddCommand = (program, { host, finish }) => {
  program
    .command('snapshot')
    .description('The mesh of the real catalog, to check within.')
    .command('pull')
    .description('Ask a backend and write the answer to a file.')
    .requiredOption(
      '--url <address>',
      'the backend: https://backstage.acme.com',
    )
    .option(
      '--token-env <name>',
      'the variable that holds a token',
      'BACKSTAGE_TOKEN',
    )
    .option('--out <file>', 'where to write to', 'data-mesh-snapshot.json')
    .action(async (options: PullOptions, command: Command) => {
      const { out } = options;
      const file = path.resolve(host.cwd, out);
      // before much is asked for
      expectOwn(file, '"data-mesh-snapshot/', out);
      const { snapshot, from, notes } = await pullSnapshot(
        addressOf(options, command, host),
        { pulledAt: host.now, madeBy: version },
      );
      writeWhole(file, `${JSON.stringify(snapshot)}\n`, out);
      for (const note of notes) host.err(`data-mesh: ${printable(note)}\n`);
      const { length } = snapshot.entities;
      host.err(`${length} entities written to ${out}, from ${from}\n`);
      finish(EXIT.clean);
    });
};

function addressOf(
  { url, tokenEnv }: PullOptions,
  command: Command,
  { env }: Host,
): BackendAddress {
  const token = readToken(env[tokenEnv], tokenEnv);
  // without a token other things are seen, and nobody would notice
  if (token === undefined && command.getOptionValueSource('tokenEnv') === 'cli')
    throw new UsageError(
      `The variable ${tokenEnv}, which --token-env names, is not set or is empty`,
    );
  return { url: readAddress(url), token };
}
