import { formatPath, quote } from '@backstage-data-mesh/model';
import type { EntityFinding } from '@backstage-data-mesh/rules';

// The catalog stores the text with the entity and shows it on pages.
const MAX_LINES = 50;

/** The text of a rejection by rules: every finding, one per line. */
export function explainFindings(findings: readonly EntityFinding[]): string {
  const lines = findings
    .slice(0, MAX_LINES)
    .map(
      finding =>
        `${finding.severity}: ${finding.message} (${finding.rule}${placeOf(finding)})`,
    );
  const more = findings.length - lines.length;
  return [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
}

/** ", at `spec.outputPorts[0].contract`, line 7 of its text". */
function placeOf({ path, linked }: EntityFinding): string {
  if (path.length === 0) return '';
  const line = linked ? `, line ${linked.line} of its text` : '';
  return `, at ${quote(formatPath(path))}${line}`;
}
