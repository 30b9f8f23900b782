import type { Entity } from '@backstage/catalog-model';
import {
  encodeFindings,
  FINDING_RULES_ANNOTATION,
  FINDINGS_ANNOTATION,
  noteFindings,
} from '@backstage-data-mesh/model';
import type { EntityFinding } from '@backstage-data-mesh/rules';

/**
 * The entity with its findings as annotations, so that the catalog can be
 * filtered by them; without any where nothing was found.
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
  const annotations = { ...others, ...encodeFindings(noteFindings(findings)) };
  return { ...entity, metadata: { ...entity.metadata, annotations } };
}
