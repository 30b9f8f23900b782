import { relations } from '@backstage-data-mesh/model';
import {
  ALL_RELATION_PAIRS,
  ALL_RELATIONS,
  DefaultCatalogGraphApi,
} from '@backstage/plugin-catalog-graph';
import { createDataMeshGraphOptions } from './graphOptions';

function namesOf(origin: string) {
  return relations
    .filter(pair => pair.origin === origin)
    .flatMap(({ type, inverse }) => [type, inverse]);
}

describe('createDataMeshGraphOptions', () => {
  const api = new DefaultCatalogGraphApi(
    createDataMeshGraphOptions({
      knownRelations: ALL_RELATIONS,
      knownRelationPairs: ALL_RELATION_PAIRS,
    }),
  );

  it('knows both names of every relation that the catalog holds', () => {
    expect(api.knownRelations).toEqual(
      expect.arrayContaining([...namesOf('catalog'), ...namesOf('data-mesh')]),
    );
  });

  it('knows no relation that only the mesh holds', () => {
    const unheard = namesOf('mesh').filter(name =>
      api.knownRelations.includes(name),
    );
    expect(namesOf('mesh')).not.toEqual([]);
    expect(unheard).toEqual([]);
  });

  it('pairs every relation of the data mesh', () => {
    const ours = relations.filter(pair => pair.origin === 'data-mesh');
    expect(api.knownRelationPairs).toEqual(
      expect.arrayContaining(ours.map(p => [p.type, p.inverse])),
    );
  });

  it('names no relation twice', () => {
    expect(new Set(api.knownRelations).size).toBe(api.knownRelations.length);
  });

  it('draws every known relation unless asked otherwise', () => {
    expect(api.defaultRelations).toEqual(api.knownRelations);
  });

  it("keeps an app's own relations", () => {
    const { knownRelations, knownRelationPairs } = createDataMeshGraphOptions({
      knownRelations: ['funds', 'fundedBy'],
      knownRelationPairs: [['funds', 'fundedBy']],
    });
    expect(knownRelations?.slice(0, 2)).toEqual(['funds', 'fundedBy']);
    expect(knownRelationPairs?.[0]).toEqual(['funds', 'fundedBy']);
  });
});
