import { appendFileSync } from 'node:fs';
import path from 'node:path';
import type { Rule } from '@backstage-data-mesh/rules';
import type { Command } from 'commander';
import { EXIT, UsageError } from '../exitCodes';
import { explainFailure } from './failure';
import { formats } from '../report/formats';
import { markdown } from '../report/markdown';
import type { ReportInput } from '../report/report';
import { foldersOf } from '../shell/files';
import type { Host } from '../shell/host';
import { applyBaseline, type BaselineOptions } from './baseline';
import type { AddCommand, CommandContext } from './command';
import { applyFixes } from './fix';
import { printConfig } from './printConfig';
import {
  addReportOptions,
  exitCode,
  printReport,
  reportInput,
  withLastingKeys,
  type ReportOptions,
} from './reporting';
import {
  addSessionOptions,
  loadRules,
  openSession,
  type Session,
  type SessionOptions,
} from './session';
import { watchPaths, type Watch } from './watch';

interface CheckOptions extends SessionOptions, BaselineOptions, ReportOptions {
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly printConfig?: string;
  readonly watch?: boolean;
  readonly showUnknown?: boolean;
}

/** `data-mesh check` */
export const addCheck: AddCommand = (program, context) => {
  const command = program
    .command('check', { isDefault: false })
    .description('Report what is wrong in the catalog-info files of the tree.')
    .argument('[paths...]', 'files and folders; the tracked tree unless given');
  addSessionOptions(command);
  addCheckOptions(command);
  command.action(async (paths: string[], options: CheckOptions) => {
    const rules = await loadRules(options, context.host);
    const check = () => checkOnce(paths, options, { ...context, rules });
    const { code, ...first } = check();
    context.finish(code);
    if (!options.watch) return;
    await watchPaths(watchOf({ paths, options, first, check }, context.host));
  });
};

function addCheckOptions(command: Command): void {
  addReportOptions(command);
  command
    .option('--max-warnings <number>', 'fail above so many warnings', toCount)
    .option('--fix', 'make the edits that are safe')
    .option('--fix-dry-run', 'say what --fix would change, and change nothing')
    .option('--baseline <file>', 'hide the findings that the file lists')
    .option('--update-baseline', 'write the findings of today to the baseline')
    .option('--print-config <ref>', 'show how each rule applies to an entity')
    .option('--show-unknown', 'list what could not be judged, and why')
    .option('--watch', 'check again whenever a file changes');
}

function toCount(text: string): number {
  if (!/^\d{1,9}$/.test(text))
    throw new UsageError(`--max-warnings takes a number, not ${text}`);
  return Number(text);
}

interface WatchedCheck {
  readonly paths: readonly string[];
  readonly options: CheckOptions;
  readonly first: Session;
  readonly check: () => Session;
}

/** A check that fails is told, and the next one may be better. */
function watchOf(
  { paths, options, first, check }: WatchedCheck,
  host: Host,
): Watch {
  const { baseline, snapshot, updateBaseline } = options;
  const fullPath = (name: string | undefined) =>
    name === undefined ? [] : [path.resolve(host.cwd, name)];
  const { read, workplace } = first;
  const start = paths.length > 0 ? paths : [options.root ?? '.'];
  const given = [...paths, baseline, snapshot].flatMap(fullPath);
  const configured = [workplace.configFile, workplace.snapshot ?? []].flat();
  return {
    paths: [...given, ...configured, ...read.pathOf.values()],
    folders: () => foldersOf(workplace.tree, start.flatMap(fullPath)),
    onLimit: () => host.err(`data-mesh: ${FEW_WATCHED}\n`),
    own: updateBaseline ? fullPath(baseline)[0] : undefined,
    check: () => {
      try {
        return [...check().read.pathOf.values()];
      } catch (error) {
        explainFailure(error, host);
        return [];
      }
    },
    stop: host.stop,
  };
}

const FEW_WATCHED =
  'the system watches no more folders; a new file in another one is seen at the next check';

interface CheckContext extends CommandContext {
  readonly rules: readonly Rule[];
}

function checkOnce(
  paths: readonly string[],
  options: CheckOptions,
  context: CheckContext,
): Session & { code: number } {
  const { host } = context;
  let session = openSession(paths, options, context);
  if (options.printConfig !== undefined) {
    printConfig(session, options.printConfig, host);
    return { ...session, code: EXIT.clean };
  }
  if (options.fix || options.fixDryRun) {
    const reopen = () => openSession(paths, options, context);
    session = applyFixes(session, { ...options, host, reopen });
  }
  const { read, rules, workplace } = session;
  const { tree, config } = workplace;
  const found = withLastingKeys(session.result, tree);
  const result = applyBaseline(found, options, host);
  const input = {
    ...reportInput(read.files, result, { host, rules, tree }),
    showsUnknown: options.showUnknown,
  };
  printReport(formats[options.format](input), host);
  writeJobSummary(input, options, context);
  return { ...session, code: exitCode(result, { ...config, ...options }) };
}

/** GitHub shows few notes; the summary of the job has all findings. */
function writeJobSummary(
  input: ReportInput,
  { format }: CheckOptions,
  { host }: CheckContext,
): void {
  const file = host.env.GITHUB_STEP_SUMMARY;
  if (!file || formats[format] !== formats.github) return;
  try {
    appendFileSync(file, [...markdown(input)].join(''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    host.err(`data-mesh: the summary of the job was not written: ${reason}\n`);
  }
}
