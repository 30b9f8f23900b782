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

/** What the rules find, and whether they could look at all. */
export interface Judgement extends EntityJudgement {
  readonly isJudged: boolean;
}

/** The catalog asks twice for an entity: when it validates, and afterwards. */
const known = new WeakMap<object, Judgement>();

/**
 * What the rules find that need nothing but the entity, in the order of their
 * ids. An entity that cannot be read has none: its shape is refused elsewhere.
 * Who has read it already passes on what came of it.
 */
export function judgeEntity(entity: object, read?: ReadResult): Judgement {
  let judgement = known.get(entity);
  if (!judgement) {
    judgement = judgeRead(read ?? readEntity(entity));
    known.set(entity, judgement);
  }
  return judgement;
}

const NOTHING: Judgement = { findings: [], unknown: [], isJudged: false };

function judgeRead(read: ReadResult): Judgement {
  if (read.is === 'foreign' || !read.result.ok) return NOTHING;
  const { entity } = read.result;
  const judgement = judge(createMeshItem({ kind: read.kind, entity }));
  return { ...judgement, isJudged: true };
}
