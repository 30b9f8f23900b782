import type { KeyedFinding, Outcome } from '@backstage-data-mesh/model';
import { readReason, type Rule } from '@backstage-data-mesh/rules';
import type {
  FindingAnswer,
  OutcomeAnswer,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import type { StoredOutcome } from '../store/rows';

/** A finding as it is answered. */
export function describeFinding(finding: KeyedFinding): FindingAnswer {
  const { key, severity, path, message, related = [] } = finding;
  const suggestions = finding.suggestions ?? [];
  return {
    ...{ key, severity, path, message },
    related: related.map(({ ref, path: at, note }) => ({
      ref,
      ...(at && { path: at }),
      ...(note !== undefined && { note }),
    })),
    suggestions: suggestions.map(({ text }) => text),
  };
}

/** A result as it is answered. */
export function describeOutcome(
  outcome: Outcome,
  { rule, line }: { readonly rule?: Rule; readonly line?: StoredOutcome },
): OutcomeAnswer {
  const { status, reason, waiver } = outcome;
  const told = reason === undefined ? undefined : readReason(reason);
  return {
    rule: outcome.rule,
    family: rule?.family ?? '',
    subject: outcome.subject,
    status,
    isGrace: outcome.isGrace ?? false,
    severity: line?.severity,
    since: line?.since.toISOString(),
    findings: outcome.findings.map(describeFinding),
    reason: told?.why,
    toKnow: told?.toKnow,
    waiver,
  };
}
