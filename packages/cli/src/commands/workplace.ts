import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Rule } from '@backstage-data-mesh/rules';
import type { Command } from 'commander';
import { CONFIG_FILES, readConfig, type Config } from '../config/readConfig';
import { UsageError } from '../exitCodes';
import { openTree, type Tree } from '../shell/files';
import type { Host } from '../shell/host';
import { lookAt } from '../shell/listFiles';
import { isInside, readInside } from '../shell/readFile';
import { reportName } from '../shell/reportName';
import { createSelection, type Selection } from '../shell/selection';

/** Options that say where a run takes place. */
export interface WorkplaceOptions {
  readonly root?: string;
  readonly config?: string;
  readonly plugin?: readonly string[];
  readonly allowEmpty?: boolean;
}

/** The tree of a run, and what its configuration says. */
export interface Workplace {
  readonly tree: Tree;
  readonly config: Config;
  /** Where the configuration stands, or would stand. */
  readonly configFile: string;
  readonly selection: Selection;
  /** The snapshot that the configuration names. */
  readonly snapshot?: string;
}

/** Adds the options of every command that reads files. */
export function addWorkplaceOptions(command: Command): void {
  command
    .option(
      '--root <folder>',
      'read nothing outside; the repository by default',
    )
    .option(
      '--config <file>',
      `what to read and how rules count; ${CONFIG_FILES[0]} at the root by default`,
    )
    .option(
      '--plugin <name>',
      'a package or file with further rules; repeatable',
      (name: string, names: readonly string[] = []) => [...names, name],
    )
    .option(
      '--allow-empty',
      'accept folders in which there is nothing to read',
    );
}

/**
 * Opens the tree, and reads the configuration at its root or the one that is
 * named.
 *
 * @throws UsageError for a root that is no folder, and for a configuration that
 * cannot be read or has a mistake.
 */
export function openWorkplace(
  options: WorkplaceOptions,
  { host, rules }: { host: Host; rules: readonly Rule[] },
): Workplace {
  const root = options.root && path.resolve(host.cwd, options.root);
  if (root && !statSync(root, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`There is no folder ${options.root}`);
  const tree = openTree(host.cwd, root);
  const named = options.config && path.resolve(host.cwd, options.config);
  const found = CONFIG_FILES.map(name => path.join(tree.root, name));
  // a link to nothing is a configuration that cannot be read
  const there = named ?? found.find(file => lookAt(file));
  const configFile = there ?? found[0];
  const config = there ? loadConfig(there, tree, rules) : {};
  if (!named) noteOtherConfig(tree, { configFile, there }, host);
  return {
    ...{ tree, config, configFile },
    selection: withoutFile(
      createSelection(config),
      reportName(tree.root, configFile),
    ),
    snapshot: findSnapshot(config, configFile),
  };
}

/** The configuration is no entity, whatever patterns it gives. */
function withoutFile(selection: Selection, file: string): Selection {
  return {
    ...selection,
    isWanted: name => name !== file && selection.isWanted(name),
  };
}

/**
 * A configuration under another name, or in another place, does nothing. Beside
 * one that is read, only what has its very name is taken for another.
 */
function noteOtherConfig(
  { root, namesIn }: Tree,
  { configFile, there }: { configFile: string; there: string | undefined },
  { cwd, err }: Host,
): void {
  const names = new Set<string>(CONFIG_FILES);
  const here = realOf(cwd);
  const places = here === root ? [root] : [root, here];
  const unread = places.flatMap(folder =>
    namesIn(folder)
      .filter(name => (there ? names.has(name) : OTHER_CONFIG.test(name)))
      .map(name => path.join(folder, name))
      .filter(file => file !== configFile)
      .map(file => reportName(cwd, file)),
  );
  if (unread.length > 0)
    err(
      `data-mesh: ${unread.slice(0, 3).join(', ')} is not read; the configuration is ${reportName(cwd, configFile)}, or what --config names\n`,
    );
}

/** Names that people give to configurations of tools. */
const OTHER_CONFIG =
  /^(?:\.data-?mesh(?:rc)?|\.?data-?mesh[-.]?config)(?:\.(?:ya?ml|json|toml))?$/i;

function loadConfig(
  file: string,
  { nameOf }: Tree,
  rules: readonly Rule[],
): Config {
  const name = nameOf(file);
  const read = readInside(folderOf(file), file);
  if (!read.ok)
    throw new UsageError(
      `The configuration ${name} cannot be read: ${read.reason}`,
    );
  const result = readConfig({ path: name, text: read.text }, rules);
  if (result.ok) return result.config;
  const faults = result.faults.map(
    ({ line, column, message }) => `  ${name}:${line}:${column}  ${message}`,
  );
  throw new UsageError(
    `The configuration ${name} is not valid:\n${faults.join('\n')}`,
  );
}

/** A file that the repository names is one of the repository. */
function findSnapshot(
  { snapshot }: Config,
  configFile: string,
): string | undefined {
  if (snapshot === undefined) return undefined;
  const folder = folderOf(configFile);
  const file = path.resolve(folder, snapshot);
  if (!isInside(folder, realOf(file)))
    throw new UsageError(
      `The snapshot ${snapshot} leads out of the folder of the configuration; name it with --snapshot`,
    );
  return file;
}

function folderOf(file: string): string {
  return realOf(path.dirname(file));
}

function realOf(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    // it is not there, which its reader says
    return file;
  }
}
