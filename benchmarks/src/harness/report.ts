import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** What a benchmark found. */
export interface BenchmarkResult {
  readonly name: string;
  /** One sentence: what is measured, against what. */
  readonly summary: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly targets: readonly Target[];
}

/** A target and what was reached. */
export interface Target {
  readonly text: string;
  readonly isMet: boolean;
}

/** Writes the table and the JSON; with --check a missed target fails. */
export function report(result: BenchmarkResult): void {
  const { name, summary, head, rows, targets } = result;
  const machine = describeMachine();
  const lines = [head, head.map(() => '---:'), ...rows].map(
    cells => `| ${cells.join(' | ')} |`,
  );
  const verdicts = targets.map(
    ({ text, isMet }) => `- ${isMet ? 'met' : '**missed**'}: ${text}`,
  );
  const text = `# ${name}\n\n${summary}\n\n${lines.join('\n')}\n\n${verdicts.join('\n')}\n\n${machine}.\n`;
  const folder = path.resolve(__dirname, '../../results');
  fs.writeFileSync(path.join(folder, `${name}.md`), text);
  fs.writeFileSync(
    path.join(folder, `${name}.json`),
    `${JSON.stringify({ machine, ...result }, undefined, 2)}\n`,
  );
  console.log(text);
  const isMissed = targets.some(({ isMet }) => !isMet);
  if (process.argv.includes('--check') && isMissed) process.exitCode = 1;
}

function describeMachine(): string {
  const cpus = os.cpus();
  return `${cpus.length} × ${cpus[0].model}, Node ${process.version}, load ${os.loadavg()[0].toFixed(1)} at the end`;
}
