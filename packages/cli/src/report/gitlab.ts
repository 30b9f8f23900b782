import type { PlacedFinding } from '../check/finding';
import { jsonList, printable } from './escape';
import { fingerprintOf } from './fingerprint';
import { findingsInRepository, hintsOf, type Report } from './report';

const SEVERITIES = { error: 'major', warning: 'minor', info: 'info' } as const;

/** GitLab's code quality report. */
export const gitlab: Report = function* report(input) {
  yield* jsonList(numbered(findingsInRepository(input)), toEntry);
  yield '\n';
};

interface Numbered {
  readonly finding: PlacedFinding;
  /** Which of the findings with this key it is: fingerprints must differ. */
  readonly number: number;
}

function numbered(findings: readonly PlacedFinding[]): Numbered[] {
  const seen = new Map<string, number>();
  return findings.map(finding => {
    const number = seen.get(finding.key) ?? 0;
    seen.set(finding.key, number + 1);
    return { finding, number };
  });
}

function toEntry({ finding, number }: Numbered) {
  const { rule, file, range, severity, message, key } = finding;
  return {
    description: [message, ...hintsOf(finding)].map(printable).join(' '),
    check_name: rule,
    fingerprint: fingerprintOf(`${key}#${number}`),
    severity: SEVERITIES[severity],
    location: {
      path: file,
      lines: { begin: range.start.line, end: range.end.line },
    },
  };
}
