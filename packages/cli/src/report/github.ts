import type { PlacedFinding } from '../check/finding';
import { printable } from './escape';
import {
  count,
  findingsInRepository,
  hintsOf,
  summarySentence,
  type Report,
} from './report';

// GitHub shows ten errors and ten warnings of a step and drops the rest.
const SHOWN = 10;

/** Workflow commands of GitHub Actions: notes on the changed lines. */
export const github: Report = input => {
  const findings = findingsInRepository(input);
  const lines = (['error', 'warning', 'info'] as const).flatMap(severity => {
    const all = findings.filter(finding => finding.severity === severity);
    const rest = all.length - SHOWN;
    return [
      ...all.slice(0, SHOWN).map(command),
      ...(rest > 0
        ? [`${count(rest, `more ${severity}`)}; see the summary of the job`]
        : []),
    ];
  });
  return [...lines, summarySentence(input)].map(line => `${line}\n`);
};

const COMMANDS = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
} as const;

function command(finding: PlacedFinding): string {
  const { file, range, rule, message, severity } = finding;
  const isOneLine = range.start.line === range.end.line;
  const properties = {
    file,
    line: range.start.line,
    endLine: range.end.line,
    // columns are refused for more than one line
    ...(isOneLine && { col: range.start.column, endColumn: range.end.column }),
    title: rule,
  };
  const list = Object.entries(properties)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
  const body = [message, ...hintsOf(finding)].map(printable).join('\n');
  return `::${COMMANDS[severity]} ${list}::${escapeData(body)}`;
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(printable(text)).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
