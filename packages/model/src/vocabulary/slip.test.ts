import { isSlip } from './slip';

describe('isSlip', () => {
  it.each([
    ['swapped letters', 'feild-crew', 'field-crew'],
    ['swapped letters at the start', 'ofrders', 'forders'],
    ['a letter left out', 'custmers', 'customers'],
    ['a letter too many', 'consumer-alligned', 'consumer-aligned'],
    ['a plural', 'confirmed-visit', 'confirmed-visits'],
    ['a letter mistaken in a long word', 'catagory-tree', 'category-tree'],
    ['a slip in each of two words', 'custmer-ordres', 'customer-orders'],
    ['upper case', 'Facilitating', 'facilitating'],
    ['upper case between', 'X-as-a-Service', 'x-as-a-service'],
    ['another separator', 'stream_aligned', 'stream-aligned'],
    ['a separator left out', 'streamAligned', 'stream-aligned'],
    ['a slip beside a number', 'ordres-v2', 'orders-v2'],
  ])('explains %s: %s for %s', (_, written, meant) => {
    expect(isSlip(written, meant)).toBe(true);
  });

  it.each([
    ['a number', 'orders-1', 'orders-2'],
    ['a version', 'orders-v1', 'orders-v2'],
    ['how digits are parted', 'orders-1-1', 'orders-11'],
    ['a number that is missing', 'orders', 'orders-2'],
    ['a region', 'sales-us', 'sales-eu'],
    ['a point of the compass', 'billing-west', 'billing-east'],
    ['one letter that is a name', 'team-a', 'team-b'],
    ['a word', 'data-platform', 'data-portfolio'],
    ['a word more', 'orders', 'orders-archive'],
    ['the order of words', 'data-customer', 'customer-data'],
    ['a letter of a short word', 'ship-crew', 'shop-crew'],
    ['a letter of a word of five', 'score', 'store'],
    ['the first letter', 'emission', 'omission'],
    ['the last letter', 'employer', 'employee'],
    ['two letters of four', 'kind', 'id'],
    ['how a word begins', 'internal', 'external'],
  ])('does not explain %s: %s for %s', (_, written, meant) => {
    expect(isSlip(written, meant)).toBe(false);
    expect(isSlip(meant, written)).toBe(false);
  });

  it('is none where the word is in use itself', () => {
    const inUse = new Set(['contract']);
    const written = 'contract-list';
    expect(isSlip(written, 'contact-list')).toBe(true);
    expect(isSlip(written, 'contact-list', w => inUse.has(w))).toBe(false);
  });

  it('is none where nothing differs, or nothing is written', () => {
    expect(isSlip('orders', 'orders')).toBe(false);
    expect(isSlip('', '-')).toBe(false);
  });

  it('gives up on texts that nobody would type', () => {
    const text = 'a'.repeat(100_000);
    expect(isSlip(text, `${text}a`)).toBe(false);
  });
});
