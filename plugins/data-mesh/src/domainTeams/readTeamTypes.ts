import {
  buildMeshGraph,
  readMesh,
  teamTypeOf,
  type TeamType,
} from '@backstage-data-mesh/model';
import type { CatalogApi } from '@backstage/plugin-catalog-react';
import type { Entity } from '@backstage/catalog-model';

const DESCRIBED_BY = 'describedBy';

const isEntity = (entity: Entity | undefined): entity is Entity =>
  entity !== undefined;

/**
 * The types of teams, by their refs, of as many as say one: two requests,
 * however many teams there are.
 */
export async function readTeamTypes(
  catalog: Pick<CatalogApi, 'getEntitiesByRefs'>,
  refs: readonly string[],
): Promise<ReadonlyMap<string, TeamType>> {
  if (refs.length === 0) return new Map();
  const { items } = await catalog.getEntitiesByRefs({ entityRefs: [...refs] });
  const groups = items.filter(isEntity);
  const profileRefs = groups.flatMap(({ relations = [] }) =>
    relations
      .filter(({ type }) => type === DESCRIBED_BY)
      .map(({ targetRef }) => targetRef),
  );
  const profiles =
    profileRefs.length === 0
      ? []
      : (await catalog.getEntitiesByRefs({ entityRefs: profileRefs })).items;
  const graph = buildMeshGraph(
    readMesh([...groups, ...profiles.filter(isEntity)]).items,
  );
  const types = new Map<string, TeamType>();
  for (const ref of refs) {
    const node = graph.nodeOf(ref);
    const type = node === undefined ? undefined : teamTypeOf(graph, node);
    if (type) types.set(ref, type);
  }
  return types;
}
