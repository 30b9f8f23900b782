import path from 'node:path';
import {
  breakingChangeRule,
  rules as ownRules,
  type Rule,
  type RuleSettings,
} from '@backstage-data-mesh/rules';
import type { Command } from 'commander';
import { checkFiles, type RawCheck } from '../check/check';
import { checks } from '../check/checks';
import type { Recheck } from '../fix/mend';
import { createSettings } from '../settings/settings';
import type { Host } from '../shell/host';
import { readTree, type ReadTree } from '../shell/readTree';
import type { FilePlace, KnownMesh } from '../check/meshAround';
import { UsageError } from '../exitCodes';
import type { Tree } from '../shell/files';
import { reportName } from '../shell/reportName';
import { loadSnapshot } from '../snapshot/loadSnapshot';
import { MAX_AGE_DAYS, noteSnapshot } from '../snapshot/snapshotNotes';
import { refuseEmpty } from './nothingRead';
import {
  addWorkplaceOptions,
  openWorkplace,
  type Workplace,
  type WorkplaceOptions,
} from './workplace';
import { loadPlugins } from '../plugins/loadPlugins';

/** Options that several commands share. */
export interface SessionOptions extends WorkplaceOptions {
  readonly snapshot?: string;
  readonly snapshotMaxAge?: number;
  readonly requireRefs?: boolean;
}

/** One reading of the tree, and what the rules say about it. */
export interface Session extends RawCheck {
  readonly read: ReadTree;
  readonly workplace: Workplace;
  readonly settingsFor: (ref: string) => RuleSettings;
  /** What the same check finds in other texts of the files. */
  readonly recheck: Recheck;
}

/** Adds the options that every reading of the tree takes. */
export function addSessionOptions(command: Command): void {
  addWorkplaceOptions(command);
  command
    .option(
      '--snapshot <file>',
      'the mesh of the real catalog, to check within',
    )
    .option(
      '--snapshot-max-age <days>',
      `say so when the snapshot is older; ${MAX_AGE_DAYS} unless given`,
      toDays,
    )
    .option('--require-refs', 'take what is not in the tree for missing');
}

/** The rules of the suite, that on differences too, and of the plugins that were asked for. */
export async function loadRules(
  { plugin = [] }: WorkplaceOptions,
  host: Host,
): Promise<readonly Rule[]> {
  const own = [...ownRules, breakingChangeRule];
  const builtIn = Object.keys(checks).map(id => ({ id }));
  const known = [...own, ...builtIn];
  return [...own, ...(await loadPlugins(plugin, { cwd: host.cwd, known }))];
}

/** Reads the paths, or the whole tree, and checks them. */
export function openSession(
  paths: readonly string[],
  options: SessionOptions,
  { host, rules }: { host: Host; rules: readonly Rule[] },
): Session {
  const workplace = openWorkplace(options, { host, rules });
  const { tree, selection, config } = workplace;
  const given = paths.length > 0 ? paths : [options.root ? tree.root : '.'];
  const fullPath = (name: string) => path.resolve(host.cwd, name);
  const read = readTree(tree, given.map(fullPath), {
    ...{ selection, onProgress: progressOn(host) },
  });
  if (!options.allowEmpty) refuseEmpty(workplace, read);
  const snapshot = options.snapshot
    ? fullPath(options.snapshot)
    : workplace.snapshot;
  const input = {
    ...read,
    settings: createSettings(rules, config.local),
    today: host.today,
    requireRefs: options.requireRefs,
    snapshot:
      snapshot === undefined
        ? undefined
        : load(snapshot, options.snapshotMaxAge ?? config.snapshotMaxAge, host),
    placeOf: (name: string) => placeIn(tree, read.pathOf.get(name) ?? name),
  };
  const checked = checkFiles(input);
  if (host.isErrorTerminal && read.files.length >= 500) host.err('\r\u001b[K');
  return {
    ...checked,
    ...{ read, workplace },
    recheck: files => checkFiles({ ...input, files }).result.findings,
  };
}

function toDays(text: string): number {
  if (!/^\d{1,4}$/.test(text))
    throw new UsageError(`--snapshot-max-age takes days, not ${text}`);
  return Number(text);
}

/** Reads the snapshot, and says what is not as it should be. */
function load(
  file: string,
  maxAge: number | undefined,
  { cwd, today, err }: Host,
): KnownMesh {
  const snapshot = loadSnapshot(file);
  const name = reportName(cwd, file);
  for (const note of noteSnapshot(name, snapshot, { today, maxAge }))
    err(`data-mesh: ${note}\n`);
  return snapshot;
}

function placeIn({ repositoryOf, typeOf }: Tree, file: string): FilePlace {
  const repository = repositoryOf(file);
  return {
    repository,
    path: reportName(repository, file),
    exists: name => typeOf(path.join(repository, name)) !== undefined,
  };
}

function progressOn(host: Host) {
  return (count: number) => {
    if (host.isErrorTerminal) host.err(`\r${count} files read`);
  };
}
