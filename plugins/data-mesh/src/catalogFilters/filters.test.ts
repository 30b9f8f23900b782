import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import { DomainFilter, HealthFilter, HEALTHS } from './filters';

const product = {
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'DataProduct',
  metadata: {
    name: 'loans',
    annotations: { 'data-mesh/findings': 'warnings=2' },
  },
  relations: [{ type: 'partOf', targetRef: 'domain:default/lending' }],
};
const sound = { ...product, metadata: { name: 'visits' } };

const noted = (text?: string): Record<string, string> =>
  text ? { 'data-mesh/findings': text } : {};

describe('the filter by findings', () => {
  it('keeps what something was found in', () => {
    const filter = new HealthFilter('some');
    expect(filter.filterEntity(product)).toBe(true);
    expect(filter.filterEntity(sound)).toBe(false);
  });

  it('tells errors from the rest', () => {
    const filter = new HealthFilter('errors');
    expect(filter.filterEntity(product)).toBe(false);
    const annotations = { 'data-mesh/findings': 'errors=1,infos=1' };
    expect(
      filter.filterEntity({ ...sound, metadata: { name: 'a', annotations } }),
    ).toBe(true);
  });

  it('tells where nothing was found from where nobody looked', () => {
    const annotations = { 'data-mesh/findings': 'none' };
    const clean = { ...sound, metadata: { name: 'a', annotations } };
    const kept = (entity: typeof clean | typeof sound) =>
      HEALTHS.filter(each => new HealthFilter(each).filterEntity(entity));
    expect(kept(clean)).toEqual(['none']);
    expect(kept(sound)).toEqual([]);
  });

  it('asks the catalog for the same', () => {
    const entities = ['errors=1,infos=1', 'warnings=2', 'none', undefined].map(
      text => ({
        ...product,
        metadata: {
          name: 'a',
          annotations: noted(text),
        },
      }),
    );
    for (const filter of HEALTHS.map(each => new HealthFilter(each))) {
      const isAsked = filterPredicateToFilterFunction(filter.getCatalogQuery());
      expect(entities.map(each => isAsked(each))).toEqual(
        entities.map(each => filter.filterEntity(each)),
      );
    }
  });

  it('asks the catalog for errors by how the count begins', () => {
    expect(new HealthFilter('errors').getCatalogQuery()).toEqual({
      'metadata.annotations.data-mesh/findings': { $hasPrefix: 'errors=' },
    });
  });
});

describe('the filter by domain', () => {
  it('keeps what stands in it directly', () => {
    const of = (ref: string) => new DomainFilter('partOf', ref);
    expect(of('domain:default/lending').filterEntity(product)).toBe(true);
    expect(of('domain:default/sales').filterEntity(product)).toBe(false);
  });
});
