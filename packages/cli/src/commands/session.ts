import path from 'node:path';
import {
  rules as ownRules,
  type Rule,
  type RuleSettings,
} from '@backstage-data-mesh/rules';
import type { Command } from 'commander';
import { checkFiles, type RawCheck } from '../check/check';
import { createSettings } from '../settings/settings';
import type { Host } from '../shell/host';
import { openTree, type Tree } from '../shell/files';
import { readTree, type ReadTree } from '../shell/readTree';
import { loadSnapshot } from '../snapshot/loadSnapshot';
import { refuseEmpty } from './nothingRead';
import { loadPlugins } from '../plugins/loadPlugins';

/** Options that several commands share. */
export interface SessionOptions {
  readonly root?: string;
  readonly plugin?: readonly string[];
  readonly snapshot?: string;
  readonly requireRefs?: boolean;
  readonly allowEmpty?: boolean;
}

/** One reading of the tree, and what the rules say about it. */
export interface Session extends RawCheck {
  readonly read: ReadTree;
  readonly tree: Tree;
  readonly settingsFor: (ref: string) => RuleSettings;
}

/** Adds the options that every reading of the tree takes. */
export function addSessionOptions(command: Command): void {
  command
    .option(
      '--root <folder>',
      'read nothing outside; the repository by default',
    )
    .option(
      '--plugin <name>',
      'a package or file with further rules; repeatable',
      (name: string, names: readonly string[] = []) => [...names, name],
    )
    .option('--snapshot <file>', 'refs of the real catalog, to look others up')
    .option('--require-refs', 'take what is not in the tree for missing')
    .option(
      '--allow-empty',
      'accept folders in which there is nothing to read',
    );
}

/** The rules of the suite and of the plugins that were asked for. */
export async function loadRules(
  { plugin = [] }: SessionOptions,
  host: Host,
): Promise<readonly Rule[]> {
  return [...ownRules, ...(await loadPlugins(plugin, host.cwd))];
}

/** Reads the paths, or the whole tree, and checks them. */
export function openSession(
  paths: readonly string[],
  options: SessionOptions,
  { host, rules }: { host: Host; rules: readonly Rule[] },
): Session {
  const root = options.root && path.resolve(host.cwd, options.root);
  const tree = openTree(host.cwd, root);
  const given = paths.length > 0 ? paths : [root ?? '.'];
  const read = readTree(
    tree,
    given.map(name => path.resolve(host.cwd, name)),
    { onProgress: progressOn(host) },
  );
  if (!options.allowEmpty) refuseEmpty(tree, read);
  const checked = checkFiles({
    ...read,
    settings: createSettings(rules),
    today: host.today,
    requireRefs: options.requireRefs,
    snapshot: options.snapshot
      ? loadSnapshot(path.resolve(host.cwd, options.snapshot))
      : undefined,
  });
  if (host.isErrorTerminal && read.files.length >= 500) host.err('\r\u001b[K');
  return { ...checked, read, tree };
}

function progressOn(host: Host) {
  return (count: number) => {
    if (host.isErrorTerminal) host.err(`\r${count} files read`);
  };
}
