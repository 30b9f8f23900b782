import type { Entity } from '@backstage/catalog-model';
import {
  encodeFindings,
  encodeNotes,
  FINDING_ANNOTATIONS,
  noteFindings,
} from '@backstage-data-mesh/model';
import type { EntityJudgement } from '@backstage-data-mesh/rules';

/**
 * The entity with what was found as annotations: counts and rules, so that the
 * catalog can be filtered by them, and in words the worst of it and what nobody
 * could tell. Without any
 * where nothing was found and every rule could tell.
 */
export function annotateFindings(
  entity: Entity,
  { findings, unknown }: EntityJudgement,
): Entity {
  const given = entity.metadata.annotations ?? {};
  const written = {
    ...encodeFindings(noteFindings(findings)),
    ...encodeNotes({
      notes: findings,
      unknown: { count: unknown.length, notes: unknown },
    }),
  };
  const isForged = FINDING_ANNOTATIONS.some(name => name in given);
  if (!isForged && Object.keys(written).length === 0) return entity;
  const others = Object.fromEntries(
    Object.entries(given).filter(
      ([name]) => !FINDING_ANNOTATIONS.includes(name),
    ),
  );
  const annotations = { ...others, ...written };
  return { ...entity, metadata: { ...entity.metadata, annotations } };
}
