import { relations } from '@backstage-data-mesh/model';
import { DefaultCatalogGraphApi } from '@backstage/plugin-catalog-graph';
import { graphOptions } from './graphOptions';

describe('graphOptions', () => {
  const api = new DefaultCatalogGraphApi(graphOptions());

  it('knows both names of every relation that the catalog holds', () => {
    const stored = relations.filter(pair => pair.origin !== 'mesh');
    expect(api.knownRelations).toEqual(
      expect.arrayContaining(stored.flatMap(p => [p.type, p.inverse])),
    );
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
});
