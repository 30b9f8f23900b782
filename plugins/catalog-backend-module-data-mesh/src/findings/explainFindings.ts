import type { EntityFinding } from '@backstage-data-mesh/rules';

// The catalog stores the text with the entity and shows it on pages.
const MAX_LINES = 50;

/** The text of a rejection by rules: every finding, one per line. */
export function explainFindings(findings: readonly EntityFinding[]): string {
  const lines = findings
    .slice(0, MAX_LINES)
    .map(({ severity, message, rule }) => `${severity}: ${message} (${rule})`);
  const more = findings.length - lines.length;
  return [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
}
