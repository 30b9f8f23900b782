import type { PlacedFinding } from '../check/finding';
import { printable } from './escape';
import {
  hintsOf,
  summarySentence,
  unknownLines,
  type Report,
  type ReportInput,
} from './report';

/** A line for each finding, and a hint below where there is one. */
export const text: Report = function* report(input) {
  for (const finding of input.findings) {
    yield `${headline(finding, input)}\n`;
    for (const hint of hintsOf(finding)) yield `    ${printable(hint)}\n`;
  }
  yield* unknownLines(input).map(line => `${line}\n`);
  yield `${summarySentence(input)}\n`;
};

/** `catalog-info.yaml:12:12  error  message  rule` */
export function headline(finding: PlacedFinding, input: ReportInput): string {
  const { colours } = input;
  const { line, column } = finding.range.start;
  const paint = {
    error: colours.red,
    warning: colours.yellow,
    info: colours.cyan,
  };
  const grace = finding.isGrace ? ' (in grace)' : '';
  return [
    `${printable(finding.file)}:${line}:${column}`,
    `${paint[finding.severity](finding.severity)}${grace}`,
    printable(finding.message),
    colours.dim(finding.rule),
  ].join('  ');
}
