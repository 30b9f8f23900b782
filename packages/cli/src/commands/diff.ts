import path from 'node:path';
import type { CheckInput } from '../check/check';
import { diffRule, diffTrees } from '../diff/diffTrees';
import { printable } from '../report/escape';
import { formats } from '../report/formats';
import { createSettings } from '../settings/settings';
import { openTree, type Tree } from '../shell/files';
import { readTree, type ReadTree } from '../shell/readTree';
import { openRevision } from '../shell/revisionTree';
import type { AddCommand } from './command';
import { refuseEmpty } from './nothingRead';
import {
  addReportOptions,
  exitCode,
  reportInput,
  type ReportOptions,
} from './reporting';

interface DiffOptions extends ReportOptions {
  readonly base: string;
  readonly root?: string;
  readonly allowEmpty?: boolean;
}

/** `data-mesh diff --base <ref>` */
export const addDiff: AddCommand = (program, { host, finish }) => {
  const command = program
    .command('diff')
    .description('Breaking changes since a commit, and the bump they need.')
    .argument('[paths...]', 'files and folders; the tracked tree unless given')
    .requiredOption('--base <ref>', 'a commit, branch or tag to compare with')
    .option('--root <folder>', 'read nothing outside; the repository else')
    .option(
      '--allow-empty',
      'accept folders in which there is nothing to read',
    );
  addReportOptions(command);
  command.action((paths: string[], options: DiffOptions) => {
    const root = options.root && path.resolve(host.cwd, options.root);
    const tree = openTree(host.cwd, root);
    const base = openRevision(tree, options.base);
    const given = paths.length > 0 ? paths : ['.'];
    const folders = given.map(name => path.resolve(host.cwd, name));
    const after = readRevision(tree, folders, host.today);
    // a path that is new was not there before
    const before = readRevision(
      base,
      folders.filter(name => base.typeOf(name)),
      host.today,
    );
    // files that were all deleted were there to compare
    if (!options.allowEmpty && before.files.length === 0)
      refuseEmpty(tree, after);
    const difference = diffTrees({ before, after });
    for (const line of difference.products.flatMap(({ lines }) => lines))
      host.err(`${printable(line)}\n`);
    const input = reportInput([...after.files], difference, {
      ...{ host, rules: [diffRule], tree },
    });
    host.out(formats[options.format](input));
    finish(exitCode(difference, options));
  });
};

function readRevision(
  tree: Tree,
  paths: readonly string[],
  today: string,
): CheckInput & ReadTree {
  const settings = createSettings([]);
  return { ...readTree(tree, paths), settings, today };
}
