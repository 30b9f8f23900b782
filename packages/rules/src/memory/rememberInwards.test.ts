import { rememberInwards } from './rememberInwards';

const around: Readonly<Record<string, string>> = {
  visits: 'care',
  refills: 'care',
  care: 'company',
  a: 'b',
  b: 'a',
  within: 'a',
};

function follow() {
  const derived: string[] = [];
  const pathOf = rememberInwards<string, string>({
    around: node => around[node],
    derive: (node, wider) => {
      derived.push(node);
      return wider === undefined ? node : `${wider}/${node}`;
    },
    inCircle: 'around and around',
  });
  return { pathOf, derived };
}

describe('rememberInwards', () => {
  it('derives the value of a node from that of what it lies in', () => {
    const { pathOf } = follow();
    expect(pathOf('visits')).toBe('company/care/visits');
    expect(pathOf('care')).toBe('company/care');
  });

  it('derives each once, from the outermost on, however many ask', () => {
    const { pathOf, derived } = follow();
    expect([pathOf('visits'), pathOf('refills')]).toEqual([
      'company/care/visits',
      'company/care/refills',
    ]);
    expect(derived).toEqual(['company', 'care', 'visits', 'refills']);
  });

  it('derives nothing in a circle, and nothing within one', () => {
    const { pathOf, derived } = follow();
    expect(['within', 'a', 'b'].map(pathOf)).toEqual(
      Array(3).fill('around and around'),
    );
    expect(derived).toEqual([]);
  });

  it('goes through any number of levels', () => {
    const depthOf = rememberInwards<number, number>({
      around: node => (node === 0 ? undefined : node - 1),
      derive: (_, wider = 0) => wider + 1,
      inCircle: 0,
    });
    expect(depthOf(99_999)).toBe(100_000);
  });
});
