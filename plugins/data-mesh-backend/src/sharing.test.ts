import fc from 'fast-check';
import { Sharing } from './sharing';

const read = (value: object) => JSON.parse(JSON.stringify(value));

const visits = {
  metadata: { name: 'visits' },
  spec: {
    owner: 'group:crew',
    outputPorts: [{ name: 'out', slos: [{ property: 'latency', value: 4 }] }],
  },
};

describe('sharing', () => {
  it('leaves all entities as they are', () => {
    const entities = fc.array(fc.dictionary(fc.string(), fc.jsonValue()));
    fc.assert(
      fc.property(entities, values => {
        const sharing = new Sharing();
        const before = JSON.stringify(values);
        const after = (JSON.parse(before) as object[]).map(each =>
          sharing.share(each),
        );
        expect(JSON.stringify(after)).toBe(before);
      }),
    );
  });

  it('holds parts that are alike once', () => {
    const sharing = new Sharing();
    const [a, b] = [visits, visits].map(each => sharing.share(read(each)));
    expect(a).not.toBe(b);
    expect(a.spec).not.toBe(b.spec);
    expect(a.spec.outputPorts).toBe(b.spec.outputPorts);
  });

  it('tells apart what only looks alike', () => {
    const sharing = new Sharing();
    const shared = [['1'], [1], [null], ['null'], { 0: '1' }].map(
      each => sharing.share({ spec: { it: each } }).spec.it,
    );
    expect(new Set(shared).size).toBe(shared.length);
  });

  it('does not share what is large', () => {
    const sharing = new Sharing();
    const text = 'x'.repeat(300);
    const [a, b] = [1, 2].map(
      () => sharing.share({ spec: { it: { text } } }).spec.it,
    );
    expect(a).not.toBe(b);
  });

  it('shares no more of a field whose parts are hardly ever alike', () => {
    const sharing = new Sharing();
    const partOf = (field: string, n: number) =>
      sharing.share({ spec: { [field]: [{ n, ref: ['some', 'ref'] }] } }).spec[
        field
      ][0];
    for (let n = 0; n < 200; n++) partOf('unlike', n);
    expect(partOf('unlike', 0)).not.toBe(partOf('unlike', 0));
    // what they are made of is still shared, and so are other fields
    expect(partOf('unlike', 0).ref).toBe(partOf('unlike', 1).ref);
    expect(partOf('alike', 0)).toBe(partOf('alike', 0));
  });

  it('writes out nothing that is large', () => {
    const sharing = new Sharing();
    const stringify = jest.spyOn(JSON, 'stringify');
    const large = Array.from({ length: 500 }, () => 'text');
    sharing.share({ spec: { large, nested: { large: [large] } } });
    expect(stringify).not.toHaveBeenCalled();
    stringify.mockRestore();
  });

  it('forgets what it knew before it knows too much', () => {
    const sharing = new Sharing();
    const partOf = (n: number) =>
      sharing.share({ spec: { it: { n } } }).spec.it;
    const first = partOf(0);
    expect(partOf(0)).toBe(first);
    // each twice, or no more of them were looked at
    for (let n = 1; n <= 100_000; n++) expect(partOf(n)).toBe(partOf(n));
    expect(partOf(0)).not.toBe(first);
    expect(partOf(0)).toEqual(first);
  });
});
