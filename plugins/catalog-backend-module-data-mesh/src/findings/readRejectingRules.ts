import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { findNearest } from '@backstage-data-mesh/model';
import { ENTITY_RULES } from './judgeEntity';

const KEY = 'dataMesh.processor.reject';

/**
 * The rules whose errors keep an entity out of the catalog, from
 * `dataMesh.processor.reject`.
 *
 * @throws InputError naming a rule that is unknown or needs more than the
 * entity.
 */
export function readRejectingRules(config: Config): ReadonlySet<string> {
  const ids = config.getOptionalStringArray(KEY) ?? [];
  for (const id of ids) {
    if (ENTITY_RULES.includes(id)) continue;
    const nearest = findNearest(id, ENTITY_RULES);
    throw new InputError(
      `${KEY} names ${id}, which is no rule that needs nothing but the entity${
        nearest ? `; did you mean ${nearest}?` : ''
      }`,
    );
  }
  return new Set(ids);
}
