import path from 'node:path';
import { breakingChangeRule } from '@backstage-data-mesh/rules';
import type { CheckInput } from '../check/check';
import { diffRule, diffTrees } from '../diff/diffTrees';
import { printable } from '../report/escape';
import { formats } from '../report/formats';
import { createSettings } from '../settings/settings';
import type { Tree } from '../shell/files';
import { readTree, type ReadTree } from '../shell/readTree';
import { openRevision } from '../shell/revisionTree';
import type { Selection } from '../shell/selection';
import type { AddCommand } from './command';
import { refuseEmpty } from './nothingRead';
import {
  addWorkplaceOptions,
  openWorkplace,
  type WorkplaceOptions,
} from './workplace';
import {
  addReportOptions,
  exitCode,
  printReport,
  reportInput,
  withLastingKeys,
  type ReportOptions,
} from './reporting';
import { loadRules } from './session';

interface DiffOptions extends ReportOptions, WorkplaceOptions {
  readonly base: string;
}

/** `data-mesh diff --base <ref>` */
export const addDiff: AddCommand = (program, { host, finish }) => {
  const command = program
    .command('diff')
    .description('Breaking changes since a commit, and the bump they need.')
    .argument('[paths...]', 'files and folders; the tracked tree unless given')
    .requiredOption('--base <ref>', 'a commit, branch or tag to compare with');
  addWorkplaceOptions(command);
  addReportOptions(command);
  command.action(async (paths: string[], options: DiffOptions) => {
    const rules = await loadRules(options, host);
    const workplace = openWorkplace(options, { host, rules });
    const { tree, selection, config } = workplace;
    const { today } = host;
    const base = openRevision(tree, options.base);
    const given = paths.length > 0 ? paths : ['.'];
    const folders = given.map(name => path.resolve(host.cwd, name));
    const settings = createSettings([breakingChangeRule], config.local);
    const after = readRevision(tree, folders, {
      ...{ selection, today, settings },
    });
    // a path that is new was not there before
    const before = readRevision(
      base,
      folders.filter(name => base.typeOf(name)),
      { selection, today, settings: createSettings([]) },
    );
    // files that were all deleted were there to compare
    if (!options.allowEmpty && before.files.length === 0)
      refuseEmpty(workplace, after);
    const difference = diffTrees({ before, after });
    for (const line of difference.products.flatMap(({ lines }) => lines))
      host.err(`${printable(line)}\n`);
    for (const name of difference.notCompared)
      host.err(
        `${printable(`data-mesh: ${name} cannot be read here or in ${options.base}; what stands in it is not compared`)}\n`,
      );
    const lasting = withLastingKeys(difference, tree);
    const input = reportInput([...after.files], lasting, {
      ...{ host, rules: [diffRule], tree },
    });
    printReport(formats[options.format](input), host);
    finish(exitCode(difference, { ...config, ...options }));
  });
};

function readRevision(
  tree: Tree,
  paths: readonly string[],
  {
    selection,
    ...rest
  }: { selection: Selection } & Pick<CheckInput, 'settings' | 'today'>,
): CheckInput & ReadTree {
  return { ...readTree(tree, paths, { selection }), ...rest };
}
