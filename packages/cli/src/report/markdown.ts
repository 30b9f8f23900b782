import type { PlacedFinding } from '../check/finding';
import { printable } from './escape';
import {
  docUrl,
  hintsOf,
  summarySentence,
  type Report,
  type ReportInput,
} from './report';
import { groupUnknown } from './unknownGroups';

// GitHub takes 1 MiB for the summary of a job.
const MAX_LENGTH = 900_000;

/** A table of everything, for the summary of a job or a comment. */
export const markdown: Report = input => {
  const lines = [
    '## Data mesh',
    '',
    `${escape(summarySentence(input))}.`,
    ...(input.findings.length === 0 ? [] : ['', ...HEAD]),
  ];
  let length = 0;
  for (const [index, finding] of input.findings.entries()) {
    const line = row(finding, input);
    length += line.length;
    if (length > MAX_LENGTH) {
      const rest = input.findings.length - index;
      lines.push('', `… and ${rest} more.`);
      break;
    }
    lines.push(line);
  }
  return [...lines, ...unknownSection(input)].map(line => `${line}\n`);
};

function unknownSection({ unknown, showsUnknown }: ReportInput): string[] {
  if (!showsUnknown || unknown.length === 0) return [];
  const rows = groupUnknown(unknown).map(
    ({ rule, reason, remedy, places }) =>
      `| ${places.map(({ file, entity }) => escape(entity ?? file)).join('<br>')} | ${escape(reason)}<br>${escape(remedy)} | ${rule} |`,
  );
  return ['', '### Not known', '', ...UNKNOWN_HEAD, ...rows];
}

const UNKNOWN_HEAD = [
  '| where | why, and what would tell | rule |',
  '|---|---|---|',
];

const HEAD = ['| | where | what | rule |', '|---|---|---|---|'];
const MARKS = { error: '✖ error', warning: '▲ warning', info: '● hint' };

function row(finding: PlacedFinding, input: ReportInput): string {
  const { file, range, severity, message, rule } = finding;
  const place = `${escape(file)}:${range.start.line}:${range.start.column}`;
  const what = [message, ...hintsOf(finding)].map(escape).join('<br>');
  const link = `[${rule}](${docUrl(rule, input.rules)})`;
  return `| ${MARKS[severity]} | ${place} | ${what} | ${link} |`;
}

/**
 * Text that stays text: no markup, no mention, no link, no table cell. What
 * stands between backticks is shown as code, by a tag: in code between backticks
 * nothing can be escaped.
 */
function escape(text: string): string {
  return printable(text)
    .split(/`([^`]*)`/)
    .map((part, index) =>
      index % 2 === 0 ? escapeText(part) : `<code>${escapeText(part)}</code>`,
    )
    .join('');
}

function escapeText(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\|*_[\]!~#`$]/g, '\\$&')
    .replace(/@/g, '@\u2060')
    .replace(/(https?|javascript|data):/gi, '$1&#58;')
    .replace(/(www)\./gi, '$1&#46;');
}
