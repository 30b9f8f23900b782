// Every hostile file and mesh of the specification of bad input, each in a
// process of its own, against the process for one clean file.
import { productYaml } from '../../../packages/cli/src/__testUtils__/entities';
import { withFiles, type FileTree } from '../harness/catalogFiles';
import { buildCli, CHECK_ALL } from '../harness/cliProcess';
import { hostileInputs, type HostileInput } from '../harness/hostileInputs';
import { median } from '../harness/measure';
import { weighNode, type WeighedRun } from '../harness/nodeProcess';
import { report } from '../harness/report';

/** A file without a document is an input as well. */
const CHECK = [...CHECK_ALL, '--allow-empty'];

const RUNS = 3;
const CLEAN_RUNS = 9;
const MAX_EXTRA_MS = 500;
const MAX_MB = 300;

interface Measured extends WeighedRun {
  readonly input: HostileInput;
  readonly kb: number;
  readonly extra: number;
}

function check(files: FileTree, runs: number): WeighedRun {
  const all = withFiles(files, folder =>
    Array.from({ length: runs }, () => weighNode(CHECK, folder)),
  );
  const failed = all.find(run => isCrash(run));
  return {
    ...(failed ?? all[0]),
    ms: median(all.map(({ ms }) => ms)),
    mb: Math.max(...all.map(({ mb }) => mb)),
  };
}

/** A finding is an answer; everything else is none. */
function isCrash({ exitCode, stderr }: WeighedRun): boolean {
  return (exitCode !== 0 && exitCode !== 1) || stderr !== '';
}

function measure(input: HostileInput, cleanMs: number): Measured {
  // trees of files have no target, and take long
  const run = check(input.files, input.isOneFile ? RUNS : 1);
  const sizes = Object.values(input.files).map(
    content => Buffer.from(content).length,
  );
  const kb = sizes.reduce((sum, size) => sum + size, 0) / 1000;
  return { ...run, input, kb, extra: Math.max(0, run.ms - cleanMs) };
}

function worst(list: readonly Measured[], of: (run: Measured) => number) {
  return list.reduce((a, b) => (of(b) > of(a) ? b : a));
}

function main(): void {
  buildCli();
  const clean = check({ 'catalog-info.yaml': productYaml('a') }, CLEAN_RUNS);
  const all = [...hostileInputs()].map(input => measure(input, clean.ms));
  const files = all.filter(({ input }) => input.isOneFile);
  const crashed = all.filter(isCrash);
  const slowest = worst(files, ({ extra }) => extra);
  const largest = worst(files, ({ mb }) => mb);
  report({
    name: 'check-hostile',
    summary: `\`data-mesh check\` on every hostile input of the specification of bad input, each in a process of its own, medians of ${RUNS} for one file; time beyond that of one clean file, which takes ${clean.ms.toFixed(0)} ms and ${clean.mb.toFixed(0)} MB. A mesh that does not fit into one file (1 MiB, 1,000 documents) is measured twice: as large as fits, and as a tree of files, to which no limit applies.`,
    head: ['input', 'KB', 'files', 'ms more', 'MB', 'exit'],
    rows: all.map(({ input, kb, extra, mb, exitCode }) => [
      input.name,
      kb.toFixed(1),
      Object.keys(input.files).length,
      extra.toFixed(0),
      mb.toFixed(0),
      exitCode ?? 'killed',
    ]),
    targets: [
      {
        text: `the slowest of ${files.length} files takes ${slowest.extra.toFixed(0)} ms more than a clean one (${slowest.input.name}), less than ${MAX_EXTRA_MS} ms`,
        isMet: slowest.extra < MAX_EXTRA_MS,
      },
      {
        text: `the largest process for a file holds ${largest.mb.toFixed(0)} MB (${largest.input.name}), less than ${MAX_MB} MB`,
        isMet: largest.mb < MAX_MB,
      },
      {
        text: `${crashed.length} of ${all.length} inputs crash the process or write to stderr, none allowed`,
        isMet: crashed.length === 0,
      },
    ],
  });
}

main();
