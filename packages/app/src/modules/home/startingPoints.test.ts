import { kinds } from '@backstage-data-mesh/model';
import { catalogPathOf, startingPoints } from './startingPoints';

describe('catalogPathOf', () => {
  it('leads to the list of one kind, whoever owns the entities', () => {
    const { pathname, searchParams } = new URL(
      catalogPathOf('DataProduct'),
      'http://portal',
    );
    expect(pathname).toBe('/catalog');
    expect(searchParams.get('filters[kind]')).toBe('dataproduct');
    expect(searchParams.get('filters[user]')).toBe('all');
  });
});

describe('startingPoints', () => {
  it('leads to every kind of the data mesh', () => {
    const reachable = startingPoints.map(point => point.kind);
    expect(reachable).toEqual(
      expect.arrayContaining(kinds.map(({ kind }) => kind)),
    );
  });

  it('names each kind once', () => {
    const named = startingPoints.map(point => point.kind);
    expect(new Set(named).size).toBe(named.length);
  });
});
