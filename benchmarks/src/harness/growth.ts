import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { MeshSize } from './randomMesh';

/** A measurement of one pure function at several sizes. */
export interface Growth<Input, Result> {
  readonly name: string;
  readonly sizes: readonly MeshSize[];
  readonly prepare: (size: MeshSize) => Input;
  readonly steps: {
    readonly build: (input: Input) => Result;
    readonly [further: string]: (input: Input, result: Result) => unknown;
  };
  readonly target: { readonly step: string; readonly seconds: number };
}

interface Row extends MeshSize {
  /** Median milliseconds by step. */
  readonly medians: Readonly<Record<string, number>>;
  /** Growth of the heap by the built result, MiB. */
  readonly heapMib: number;
}

const RUNS = 7;

/** Measures, writes table and JSON, and fails with --check on a missed target. */
export function compareGrowth<Input, Result>(growth: Growth<Input, Result>) {
  const rows = growth.sizes.map(size => measure(growth, size));
  const { step, seconds } = growth.target;
  const reached = rows[rows.length - 1].medians[step] / 1000;
  const isMet = reached <= seconds;
  report(
    growth.name,
    rows,
    `${step} of the largest mesh: ${reached.toFixed(2)} s, target ${seconds} s: ${isMet ? 'met' : 'missed'}`,
  );
  if (process.argv.includes('--check') && !isMet) process.exitCode = 1;
}

function measure<Input, Result>(
  { prepare, steps }: Growth<Input, Result>,
  size: MeshSize,
): Row {
  const input = prepare(size);
  const before = heapMib();
  const result = steps.build(input);
  const grown = heapMib() - before;
  const medians = Object.fromEntries(
    Object.entries(steps).map(([name, step]) => [
      name,
      median(
        Array.from({ length: RUNS }, () => time(() => step(input, result))),
      ),
    ]),
  );
  return { ...size, medians, heapMib: grown };
}

function time(work: () => unknown): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function heapMib(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}

function report(name: string, rows: readonly Row[], verdict: string): void {
  const steps = Object.keys(rows[0].medians);
  const machine = `${os.cpus().length} × ${os.cpus()[0].model}, Node ${process.version}, load ${os.loadavg()[0].toFixed(1)}`;
  const cells = rows.map(row => [
    row.products.toLocaleString('en'),
    row.edges.toLocaleString('en'),
    ...steps.map(step => row.medians[step].toFixed(1)),
    row.heapMib.toFixed(0),
  ]);
  const head = [
    'products',
    'edges',
    ...steps.map(step => `${step}, ms`),
    'graph, MiB',
  ];
  const lines = [head, head.map(() => '---:'), ...cells].map(
    line => `| ${line.join(' | ')} |`,
  );
  const text = `# ${name}\n\n${lines.join('\n')}\n\nMedians of ${RUNS} runs; ${machine}.\n\n${verdict}\n`;
  const folder = path.resolve(__dirname, '../../results');
  fs.writeFileSync(path.join(folder, `${name}.md`), text);
  fs.writeFileSync(
    path.join(folder, `${name}.json`),
    `${JSON.stringify({ machine, runs: RUNS, rows, verdict }, undefined, 2)}\n`,
  );
  console.log(text);
}
