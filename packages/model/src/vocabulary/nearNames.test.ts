import { findNearest, findNearNames, findSlip } from './nearNames';

function near(written: string, candidates: readonly string[]) {
  return findNearNames(written, candidates, name => name).map(
    ({ value }) => value,
  );
}

describe('findNearNames', () => {
  it('finds what was meant, nearest first', () => {
    expect(near('crwe', ['cabin', 'crew', 'ship'])).toEqual(['crew']);
    expect(near('suppliers', ['supply', 'supplier', 'suppliers'])).toEqual([
      'suppliers',
      'supplier',
    ]);
  });

  it('finds nothing where nothing is near', () => {
    expect(near('crew', ['bridge', 'hold'])).toEqual([]);
    expect(near('', ['bridge'])).toEqual([]);
    expect(near('kind', ['id'])).toEqual([]);
  });

  it('asks for names that may well be another thing', () => {
    expect(near('sales-us', ['sales-eu'])).toEqual(['sales-eu']);
  });

  it('gives up on texts that nobody would type', () => {
    const text = 'a'.repeat(100_000);
    expect(near(text, [text])).toEqual([]);
  });

  it('names few, however many there are', () => {
    expect(near('crew', ['crew1', 'crew2', 'crew3', 'crew4'])).toHaveLength(3);
  });
});

describe('findNearest', () => {
  it('is the nearest name', () => {
    expect(findNearest('ownr', ['name', 'owner'])).toBe('owner');
    expect(findNearest('XAsAService', ['x-as-a-service'])).toBe(
      'x-as-a-service',
    );
    expect(findNearest('ownr', [])).toBeUndefined();
  });
});

describe('findSlip', () => {
  it('is the one name that was surely meant', () => {
    expect(findSlip('ordres-v1', ['orders-v1', 'orders-v2'])).toBe('orders-v1');
  });

  it('is none where two may have been meant', () => {
    expect(findSlip('customrs', ['customers', 'customars'])).toBeUndefined();
  });
});
