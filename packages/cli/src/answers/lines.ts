import { printable } from '../report/escape';

/** A ref as people write it: without the namespace that all have. */
export function shortRef(ref: string): string {
  return printable(ref.replace(':default/', ':'));
}

/** "1 move", "2 moves". */
export function countOf(count: number, singular: string): string {
  return `${count} ${singular}${count === 1 ? '' : 's'}`;
}

/** A share of 1 as percent: "71 %". */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** Rows whose cells stand below each other. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, at) => {
      widths[at] = Math.max(widths[at] ?? 0, cell.length);
    });
  }
  return rows.map(row =>
    row
      .map((cell, at) => cell.padEnd(widths[at]))
      .join('  ')
      .trimEnd(),
  );
}

/** A heading with its lines below it; nothing without lines. */
export function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0
    ? []
    : ['', heading, ...lines.map(line => `  ${line}`)];
}
