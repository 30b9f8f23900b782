import { relations } from '@backstage-data-mesh/model';
import {
  ALL_RELATION_PAIRS,
  ALL_RELATIONS,
  type DefaultCatalogGraphApiOptions,
} from '@backstage/plugin-catalog-graph';

/** Backstage's relations, then those that only the data mesh writes. */
export function graphOptions(): DefaultCatalogGraphApiOptions {
  const ours = relations.filter(pair => pair.origin === 'data-mesh');
  const types = ours.flatMap(pair => [pair.type, pair.inverse]);
  return {
    // A symmetric relation has one name for both ends.
    knownRelations: [...new Set([...ALL_RELATIONS, ...types])],
    knownRelationPairs: [
      ...ALL_RELATION_PAIRS,
      ...ours.map((pair): [string, string] => [pair.type, pair.inverse]),
    ],
    // Read without a check by the API's constructor, so always given.
    defaultRelationTypes: { exclude: [] },
  };
}
