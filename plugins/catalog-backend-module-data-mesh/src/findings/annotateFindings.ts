import type { Entity } from '@backstage/catalog-model';
import {
  FINDING_RULES_ANNOTATION,
  FINDINGS_ANNOTATION,
} from '@backstage-data-mesh/model';
import type { EntityFinding } from '@backstage-data-mesh/rules';

// The catalog does not index longer values, so they could not be filtered by.
const MAX_LENGTH = 200;

/**
 * The entity with its findings as annotations, so that the catalog can be
 * filtered by them; without any where nothing was found. The same findings
 * always give the same text.
 */
export function annotateFindings(
  entity: Entity,
  findings: readonly EntityFinding[],
): Entity {
  const {
    [FINDINGS_ANNOTATION]: _counts,
    [FINDING_RULES_ANNOTATION]: _rules,
    ...others
  } = entity.metadata.annotations ?? {};
  if (findings.length === 0 && !_counts && !_rules) return entity;
  const annotations = { ...others, ...textsOf(findings) };
  return { ...entity, metadata: { ...entity.metadata, annotations } };
}

function textsOf(findings: readonly EntityFinding[]): Record<string, string> {
  if (findings.length === 0) return {};
  return {
    [FINDINGS_ANNOTATION]: countBySeverity(findings),
    [FINDING_RULES_ANNOTATION]: listRules(findings),
  };
}

function countBySeverity(findings: readonly EntityFinding[]): string {
  return (['error', 'warning', 'info'] as const)
    .map(severity => {
      const count = findings.filter(f => f.severity === severity).length;
      return count > 0 ? `${severity}s=${count}` : '';
    })
    .filter(Boolean)
    .join(',');
}

/** As many whole ids as fit. */
function listRules(findings: readonly EntityFinding[]): string {
  const ids = [...new Set(findings.map(({ rule }) => rule))].sort();
  let text = ids[0];
  for (const id of ids.slice(1)) {
    if (text.length + id.length + 2 > MAX_LENGTH) return `${text},…`;
    text = `${text},${id}`;
  }
  return text;
}
