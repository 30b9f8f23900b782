import { findKind, findNearest, kinds } from '@backstage-data-mesh/model';
import { EXIT, UsageError } from '../exitCodes';
import { writeStarter } from '../init/writeStarter';
import type { AddCommand } from './command';

/** `data-mesh init <kind>` */
export const addInit: AddCommand = (program, { host, finish }) => {
  program
    .command('init')
    .description('Print a starter file; redirect it to catalog-info.yaml.')
    .argument('<kind>', kinds.map(({ kind }) => kind).join(', '))
    .option('--name <name>', 'the name of the entity', 'my-name')
    .action((written: string, { name }: { name: string }) => {
      const kind = findKind(written);
      if (!kind) throw new UsageError(unknownKind(written));
      if (!/^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/.test(name))
        throw new UsageError('--name takes letters, digits, `-`, `_` and `.`');
      host.out(writeStarter(kind, name));
      finish(EXIT.clean);
    });
};

function unknownKind(written: string): string {
  const names = kinds.map(({ kind }) => kind);
  const nearest = findNearest(written, names);
  const hint = nearest
    ? `Did you mean ${nearest}?`
    : `There are ${names.join(', ')}.`;
  return `There is no kind ${written.slice(0, 80)}. ${hint}`;
}
