// Trees of files that are deeper, wider or more crowded than any company: each
// in two sizes, to see whether what a file costs depends on how many there are.
import { productYaml } from '../../../packages/cli/src/__testUtils__/entities';
import { withFiles, type FileTree } from '../harness/catalogFiles';
import { buildCli, CHECK_ALL } from '../harness/cliProcess';
import { weighNode, type WeighedRun } from '../harness/nodeProcess';
import { report } from '../harness/report';
import { treeInputs, type TreeInput } from '../harness/treeInputs';

const RUNS = 3;
/** After so much time a tree is not checked once more. */
const ENOUGH_MS = 4_000;
const MAX_MS = 3_000;
const MAX_MB = 600;
/** Of what is proportional: caches get colder, and a heap is searched longer. */
const MAX_GROWTH = 1.4;
/** Bytes that are printed for each that is read. */
const MAX_REPORT = 30;

interface Measured {
  readonly name: string;
  readonly megabytes: number;
  /** By the clock. */
  readonly ms: number;
  /** Processor time, of all threads. */
  readonly cpuMs: number;
  readonly mb: number;
  /** Processor time for each byte, as a multiple of that in a smaller tree. */
  readonly growth: number;
  readonly reported: number;
}

function weigh(files: FileTree): WeighedRun {
  return withFiles(files, folder => {
    const runs: WeighedRun[] = [];
    const spent = () => runs.reduce((sum, { ms }) => sum + ms, 0);
    while (runs.length < RUNS && spent() < ENOUGH_MS) {
      runs.push(weighNode(CHECK_ALL, folder));
    }
    const failed = runs.find(
      ({ exitCode }) => exitCode !== 0 && exitCode !== 1,
    );
    if (failed) throw new Error(`The check ended with ${failed.exitCode}`);
    // other work on the machine can only make it slower
    const least = (of: (run: WeighedRun) => number) =>
      Math.min(...runs.map(of));
    return {
      ...runs[0],
      ms: least(({ ms }) => ms),
      cpuMs: least(({ cpuMs }) => cpuMs),
      mb: Math.max(...runs.map(({ mb }) => mb)),
    };
  });
}

function measure(
  { name, small, large }: TreeInput,
  startCpuMs: number,
): Measured {
  const [few, many] = [weigh(small), weigh(large)];
  const bytes = sizeOf(large);
  const { ms, cpuMs, mb } = many;
  return {
    ...{ name, megabytes: bytes / 1e6, ms, cpuMs, mb },
    growth:
      (cpuMs - startCpuMs) / bytes / ((few.cpuMs - startCpuMs) / sizeOf(small)),
    reported: Buffer.byteLength(many.stdout) / bytes,
  };
}

function sizeOf(files: FileTree): number {
  return Object.values(files).reduce((sum, text) => sum + text.length, 0);
}

function worst(all: readonly Measured[], of: (one: Measured) => number) {
  return all.reduce((a, b) => (of(b) > of(a) ? b : a));
}

function main(): void {
  buildCli();
  const start = weigh({ 'catalog-info.yaml': productYaml('a') }).cpuMs;
  const all = [...treeInputs()].map(input => measure(input, start));
  const slowest = worst(all, ({ ms }) => ms);
  const largest = worst(all, ({ mb }) => mb);
  const steepest = worst(all, ({ growth }) => growth);
  const longest = worst(all, ({ reported }) => reported);
  report({
    name: 'check-trees',
    summary: `\`data-mesh check\` of trees of files that nobody limits, whole processes: the least by the clock, the least of their time on processors, with all threads, and the most memory of up to ${RUNS} runs, as many as take ${ENOUGH_MS / 1_000} s. The target is one by the clock, on a quiet machine; what others do on the machine does not count in processor time. Growth is that time for a byte, that of starting left out, as a multiple of the same in a tree of a quarter of the size: 1 is linear. The last column says how many bytes are reported for each that is read; most of these organisations are wrong in every entity.`,
    head: [
      ...['tree', 'MB of files', 'ms', 'processor ms', 'MB'],
      ...['growth', 'reported'],
    ],
    rows: all.map(({ name, megabytes, ms, cpuMs, mb, growth, reported }) => [
      ...[name, megabytes.toFixed(1), ms.toFixed(0), cpuMs.toFixed(0)],
      ...[mb.toFixed(0), growth.toFixed(2), reported.toFixed(1)],
    ]),
    targets: [
      {
        text: `the slowest takes ${slowest.ms.toFixed(0)} ms by the clock (${slowest.name}), at most ${MAX_MS} ms`,
        isMet: slowest.ms <= MAX_MS,
      },
      {
        text: `the largest process holds ${largest.mb.toFixed(0)} MB (${largest.name}), at most ${MAX_MB} MB`,
        isMet: largest.mb <= MAX_MB,
      },
      {
        text: `the steepest grows ${steepest.growth.toFixed(2)} × as fast as its files (${steepest.name}), at most ${MAX_GROWTH} ×`,
        isMet: steepest.growth <= MAX_GROWTH,
      },
      {
        text: `the longest report has ${longest.reported.toFixed(1)} × the bytes of its files (${longest.name}), at most ${MAX_REPORT} ×`,
        isMet: longest.reported <= MAX_REPORT,
      },
    ],
  });
}

main();
