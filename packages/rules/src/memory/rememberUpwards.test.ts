import { rememberUpwards } from './rememberUpwards';

const around: Readonly<Record<string, string>> = {
  visits: 'care',
  refills: 'care',
  care: 'company',
  a: 'b',
  b: 'a',
};

function follow(values: Readonly<Record<string, string>>) {
  const read: string[] = [];
  const nearest = rememberUpwards<string, string>(
    node => around[node],
    node => {
      read.push(node);
      return values[node];
    },
  );
  return { nearest, read };
}

describe('rememberUpwards', () => {
  it('finds the nearest value, that of the node itself first', () => {
    const { nearest } = follow({ care: 'near', company: 'far' });
    expect(nearest('visits')).toBe('near');
    expect(nearest('care')).toBe('near');
    expect(nearest('company')).toBe('far');
  });

  it('reads each node once, however many ask', () => {
    const { nearest, read } = follow({ company: 'far' });
    expect([nearest('visits'), nearest('refills')]).toEqual(['far', 'far']);
    expect(read).toEqual(['visits', 'care', 'company', 'refills']);
  });

  it('finds nothing where there is nothing, also in a circle', () => {
    const { nearest } = follow({});
    expect(nearest('visits')).toBeUndefined();
    expect(nearest('a')).toBeUndefined();
    expect(nearest('b')).toBeUndefined();
  });
});
