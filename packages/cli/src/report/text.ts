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
export const text: Report = input =>
  [
    ...input.findings.flatMap(finding => [
      headline(finding, input),
      ...hintsOf(finding).map(hint => `    ${printable(hint)}`),
    ]),
    ...unknownLines(input),
    summarySentence(input),
    '',
  ].join('\n');

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
