import { relations } from '@backstage-data-mesh/model/vocabulary';
import type { DefaultCatalogGraphApiOptions } from '@backstage/plugin-catalog-graph';

/**
 * What the catalog graph draws without the data mesh.
 *
 * @public
 */
export type KnownGraphRelations = Required<
  Pick<DefaultCatalogGraphApiOptions, 'knownRelations' | 'knownRelationPairs'>
>;

/**
 * Options of `DefaultCatalogGraphApi` that draw the relations of the data mesh
 * beside those given, usually Backstage's `ALL_RELATIONS` and
 * `ALL_RELATION_PAIRS`. Given, not imported, so that an app which leaves its
 * graph alone does not load it. Relations that live in the mesh alone are left
 * out: the catalog does not hold them.
 *
 * @public
 */
export function createDataMeshGraphOptions(
  known: KnownGraphRelations,
): DefaultCatalogGraphApiOptions {
  const ours = relations
    .filter(({ origin }) => origin === 'data-mesh')
    .map(({ type, inverse }): [string, string] => [type, inverse]);
  return {
    // a symmetric relation has one name for both ends
    knownRelations: [...new Set([...known.knownRelations, ...ours.flat()])],
    knownRelationPairs: [...known.knownRelationPairs, ...ours],
    // the API's constructor reads it unasked, so it is always given
    defaultRelationTypes: { exclude: [] },
  };
}
