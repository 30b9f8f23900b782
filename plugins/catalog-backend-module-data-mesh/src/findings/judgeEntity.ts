import { buildMeshGraph, readMesh } from '@backstage-data-mesh/model';
import {
  evaluateMesh,
  recommendedSettings,
  rules,
  type KeyedFinding,
} from '@backstage-data-mesh/rules';

/** A finding of a rule that needs nothing but the entity. */
export interface EntityFinding extends KeyedFinding {
  readonly rule: string;
}

/** The ids of the rules that need nothing but the entity. */
export const ENTITY_RULES: readonly string[] = rules
  .filter(({ needs }) => needs.length === 0)
  .map(({ id }) => id);

const entityRules = rules.filter(({ id }) => ENTITY_RULES.includes(id));
const settings = recommendedSettings(entityRules);

/**
 * What the rules find that need nothing but the entity, in the order of their
 * ids. An entity that cannot be read has none: its shape is refused elsewhere.
 */
export function judgeEntity(entity: unknown): readonly EntityFinding[] {
  const { items } = readMesh([entity]);
  const evaluation = evaluateMesh(buildMeshGraph(items), {
    rules: entityRules,
    settingsFor: () => settings,
    isPartial: true,
  });
  return [...evaluation.outcomes()].flatMap(({ rule, status, findings }) =>
    status === 'fail' ? findings.map(finding => ({ ...finding, rule })) : [],
  );
}
