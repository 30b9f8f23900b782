import type { DomainProducts } from '@backstage-data-mesh/model';
import { layoutCanvas } from './layoutCanvas';

function domainOf(owners: Readonly<Record<string, string>>): DomainProducts {
  const products = Object.entries(owners).map(([name, team]) => ({
    ref: `dataproduct:default/${name}`,
    title: name,
    lifecycle: 'production' as const,
    owner: {
      ref: `group:default/${team}`,
      title: `Team ${team}`,
      isMissing: false,
    },
  }));
  return {
    domainRef: 'domain:default/care',
    groups: [{ type: 'aggregate', products }],
    narrower: [],
  };
}

const care = domainOf({ visits: 'crew', calls: 'crew', stays: 'ward' });
const crew = 'group:default/crew';
const desk = 'group:default/desk';
const visits = 'dataproduct:default/visits';

const boxesOf = (...asked: Parameters<typeof layoutCanvas>) =>
  Object.fromEntries(
    layoutCanvas(...asked).teams.map(({ title, products }) => [
      title,
      products.map(each => (each.isMoved ? `${each.title} moved` : each.title)),
    ]),
  );

describe('layoutCanvas', () => {
  it('puts each data product into the box of its team', () => {
    expect(boxesOf(care, [])).toEqual({
      'Team crew': ['visits', 'calls'],
      'Team ward': ['stays'],
    });
  });

  it('shows what moves, merges and retirements leave', () => {
    expect(
      boxesOf(care, [
        { verb: 'move', what: visits, where: desk },
        { verb: 'merge', what: crew, where: 'group:default/ward' },
        { verb: 'retire', what: 'dataproduct:default/stays' },
      ]),
    ).toEqual({ desk: ['visits moved'], 'Team ward': ['calls moved'] });
  });

  it('has an empty box for a team that is asked for', () => {
    expect(boxesOf(care, [], [desk]).desk).toEqual([]);
  });

  it('keeps boxes apart, and data products within them', () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [`p${i}`, `t${i % 9}`]),
    );
    const { teams } = layoutCanvas(domainOf(many), []);
    for (const [index, a] of teams.entries()) {
      for (const b of teams.slice(index + 1)) {
        const isApart =
          a.x + a.width <= b.x ||
          b.x + b.width <= a.x ||
          a.y + a.height <= b.y ||
          b.y + b.height <= a.y;
        expect(isApart).toBe(true);
      }
      for (const product of a.products)
        expect(product.y + product.height).toBeLessThanOrEqual(a.height);
    }
  });

  it('draws no more than sixty, and says of how many', () => {
    const many = Object.fromEntries(
      Array.from({ length: 70 }, (_, i) => [`p${i}`, 'crew']),
    );
    const { drawn, of } = layoutCanvas(domainOf(many), []);
    expect([drawn, of]).toEqual([60, 70]);
  });
});
