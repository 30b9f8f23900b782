import type {
  KeyedFinding,
  Outcome,
  Suggestion,
} from '@backstage-data-mesh/model';
import {
  patchOfSuggestion,
  readReason,
  type Rule,
} from '@backstage-data-mesh/rules';
import type {
  FindingAnswer,
  OutcomeAnswer,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import type { StoredOutcome } from '../store/rows';

/** An entity as it is written, for those who are told what to write in it. */
export interface Written {
  readonly ref: string;
  readonly entity: unknown;
}

/** A finding as it is answered. */
export function describeFinding(
  finding: KeyedFinding,
  written?: Written,
): FindingAnswer {
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
    patch: written && patchOf(suggestions, written),
  };
}

function patchOf(
  suggestions: readonly Suggestion[],
  { ref, entity }: Written,
): string | undefined {
  for (const suggestion of suggestions) {
    const patch = patchOfSuggestion(ref, entity, suggestion);
    if (patch) return patch.yaml;
  }
  return undefined;
}

/** A result as it is answered. */
export function describeOutcome(
  outcome: Outcome,
  {
    rule,
    line,
    written,
  }: {
    readonly rule?: Rule;
    readonly line?: StoredOutcome;
    readonly written?: Written;
  },
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
    findings: outcome.findings.map(finding =>
      describeFinding(finding, written),
    ),
    reason: told?.why,
    toKnow: told?.toKnow,
    waiver,
  };
}
