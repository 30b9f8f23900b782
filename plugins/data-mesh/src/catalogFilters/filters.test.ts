import { DomainFilter, HealthFilter } from './filters';

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

  it('asks the catalog for the same', () => {
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
