import { quote } from '@backstage-data-mesh/model';
import { impactOf } from '@backstage-data-mesh/rules';
import { Option } from 'commander';
import { impactText } from '../answers/impactText';
import { EXIT, UsageError } from '../exitCodes';
import { printableJson } from '../report/escape';
import type { AddCommand } from './command';
import { pathHint } from './pathHint';
import {
  addSessionOptions,
  loadRules,
  openSession,
  type SessionOptions,
} from './session';

interface ImpactOptions extends SessionOptions {
  readonly format: string;
  readonly path?: readonly string[];
}

/** `data-mesh impact <ref>[#port]` */
export const addImpact: AddCommand = (program, { host, finish }) => {
  const command = program
    .command('impact')
    .description('Say what hangs on a data product, or on one of its ports.')
    .argument('<ref>', 'a data product, with `#port` or `#port@version`')
    .option('--path <paths...>', 'files and folders to read')
    .addOption(
      new Option('--format <name>', 'how it is printed')
        .choices(['text', 'json'])
        .default('text'),
    );
  addSessionOptions(command);
  command.action(async (what: string, options: ImpactOptions) => {
    const rules = await loadRules(options, host);
    const { graph } = openSession(options.path ?? [], options, { host, rules });
    const { ok, ...found } = impactOf(graph, what);
    if ('message' in found) {
      const here = found.field === 'product' ? pathHint(host, what) : '';
      throw new UsageError(
        here ? `${quote(what)} is no data product.${here}` : found.message,
      );
    }
    host.out(
      options.format === 'json'
        ? `${printableJson(found)}\n`
        : impactText(found),
    );
    finish(EXIT.clean);
  });
};
