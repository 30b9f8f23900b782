import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const PRODUCTS_FLAG = '--products=';

/** What a benchmark found. */
export interface BenchmarkResult {
  readonly name: string;
  /** One sentence: what is measured, against what. */
  readonly summary: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly targets: readonly Target[];
  /** A picture of what the rows say; see `barChart`. */
  readonly chart?: string;
}

/** A target and what was reached. */
export interface Target {
  readonly text: string;
  readonly isMet: boolean;
}

/**
 * Writes the table and the JSON; with --check a missed target fails. What was
 * measured in a size of its own stands beside the usual one.
 */
export function report({ name: work, ...result }: BenchmarkResult): void {
  const { summary, head, rows, targets, chart } = result;
  const name = work + sizeAskedFor();
  const machine = describeMachine();
  const lines = [head, head.map(() => '---:'), ...rows].map(
    cells => `| ${cells.join(' | ')} |`,
  );
  const verdicts = targets.map(
    ({ text, isMet }) => `- ${isMet ? 'met' : '**missed**'}: ${text}`,
  );
  const parts = [
    `# ${name}`,
    summary,
    lines.join('\n'),
    chart,
    verdicts.join('\n'),
    `${machine}.`,
  ];
  const text = `${parts.filter(part => part !== undefined).join('\n\n')}\n`;
  const folder = path.resolve(__dirname, '../../results');
  fs.writeFileSync(path.join(folder, `${name}.md`), text);
  fs.writeFileSync(
    path.join(folder, `${name}.json`),
    `${JSON.stringify({ machine, name, ...result }, undefined, 2)}\n`,
  );
  console.log(text);
  const isMissed = targets.some(({ isMet }) => !isMet);
  if (process.argv.includes('--check') && isMissed) process.exitCode = 1;
}

/** Some values as bars. */
export interface Bars {
  readonly title: string;
  readonly labels: readonly string[];
  readonly values: readonly number[];
}

/** Draws bars in Mermaid's language; the table has the same figures. */
export function barChart({ title, labels, values }: Bars): string {
  const names = labels.map(label => `"${label}"`).join(', ');
  const bars = values.map(value => value.toFixed(2)).join(', ');
  return [
    '```mermaid',
    'xychart-beta',
    `  title "${title}"`,
    `  x-axis [${names}]`,
    `  y-axis 0 --> ${Math.ceil(Math.max(...values))}`,
    `  bar [${bars}]`,
    '```',
  ].join('\n');
}

/** `-100000` where `--products=100000` was asked for. */
function sizeAskedFor(): string {
  const flag = process.argv.find(arg => arg.startsWith(PRODUCTS_FLAG));
  return flag === undefined ? '' : `-${flag.slice(PRODUCTS_FLAG.length)}`;
}

function describeMachine(): string {
  const cpus = os.cpus();
  return `${cpus.length} × ${cpus[0].model}, Node ${process.version}, load ${os.loadavg()[0].toFixed(1)} at the end`;
}
