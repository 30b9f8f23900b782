import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EXIT, UsageError } from '../exitCodes';
import { version } from '../version';
import { pullSnapshot } from '../snapshot/pullSnapshot';
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
    .action(async ({ url, tokenEnv, out }: PullOptions) => {
      const token = host.env[tokenEnv];
      const { snapshot, from, notes } = await pullSnapshot(
        { url, token },
        { pulledAt: host.now, madeBy: version },
      );
      writeWhole(path.resolve(host.cwd, out), JSON.stringify(snapshot));
      for (const note of notes) host.err(`data-mesh: ${note}\n`);
      const { length } = snapshot.entities;
      host.err(`${length} entities written to ${out}, from ${from}\n`);
      finish(EXIT.clean);
    });
};

/** Nobody reads half a file. */
function writeWhole(file: string, text: string): void {
  try {
    writeFileSync(`${file}.part`, `${text}\n`);
    renameSync(`${file}.part`, file);
  } catch (error) {
    throw new UsageError(`${file} cannot be written`, { cause: error });
  }
}
