import {
  createMeshItem,
  readEntity,
  type ReadResult,
} from '@backstage-data-mesh/model';
import {
  createEntityJudge,
  isEntityRule,
  rules,
  type EntityJudgement,
} from '@backstage-data-mesh/rules';

/** The ids of the rules that need nothing but the entity. */
export const ENTITY_RULES: readonly string[] = rules
  .filter(isEntityRule)
  .map(({ id }) => id);

const judge = createEntityJudge(rules);

/** The catalog asks twice for an entity: when it validates, and afterwards. */
const known = new WeakMap<object, EntityJudgement>();

/**
 * What the rules find that need nothing but the entity, in the order of their
 * ids. An entity that cannot be read has none: its shape is refused elsewhere.
 * Who has read it already passes on what came of it.
 */
export function judgeEntity(
  entity: object,
  read?: ReadResult,
): EntityJudgement {
  let judgement = known.get(entity);
  if (!judgement) {
    judgement = judgeRead(read ?? readEntity(entity));
    known.set(entity, judgement);
  }
  return judgement;
}

const NOTHING: EntityJudgement = { findings: [], unknown: [] };

function judgeRead(read: ReadResult): EntityJudgement {
  if (read.is === 'foreign' || !read.result.ok) return NOTHING;
  const { entity } = read.result;
  return judge(createMeshItem({ kind: read.kind, entity }));
}
