import type { Entity } from '@backstage/catalog-model';
import {
  encodeFindings,
  encodeNotes,
  FINDING_ANNOTATIONS,
  noteFindings,
} from '@backstage-data-mesh/model';
import type { Judgement } from './judgeEntity';

/**
 * The entity with what was found as annotations: counts and rules, so that the
 * catalog can be filtered by them, and in words the worst of it and what nobody
 * could tell. Without any where the rules could not look at it.
 */
export function annotateFindings(
  entity: Entity,
  { findings, unknown, isJudged }: Judgement,
): Entity {
  const given = entity.metadata.annotations ?? {};
  const written = {
    ...(isJudged ? encodeFindings(noteFindings(findings)) : {}),
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
