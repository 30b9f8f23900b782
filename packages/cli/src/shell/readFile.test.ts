import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { TestTree } from '../__testUtils__/runIn';
import { readInPlace } from './readFile';

const exact = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode(bytes: Uint8Array): string | undefined {
  try {
    return exact.decode(bytes);
  } catch {
    return undefined;
  }
}

describe('readInPlace', () => {
  const tree = new TestTree();
  afterAll(() => tree.remove());

  const read = (bytes: Uint8Array) => {
    const file = tree.path('bytes');
    writeFileSync(file, bytes);
    const result = readInPlace(file);
    return result.ok ? result.text : undefined;
  };

  it.each([
    ['a mark at the top', [0xef, 0xbb, 0xbf, 0x61], '\ufeffa'],
    ['the sign for what is none', [0xef, 0xbf, 0xbd], '\ufffd'],
    ['half a sign at the end', [0x61, 0xe2, 0x82], undefined],
    ['half a pair', [0xed, 0xa0, 0x80], undefined],
    ['letters of Latin-1', [0x5a, 0xfc], undefined],
    ['nothing', [], ''],
  ])('decides on %s', (_name, bytes, text) => {
    expect(read(Uint8Array.from(bytes))).toBe(text);
  });

  it('reads what is UTF-8, and nothing else', () => {
    const texts = fc
      .string({ unit: 'binary' })
      .map(text => new TextEncoder().encode(text));
    fc.assert(
      fc.property(fc.oneof(texts, fc.uint8Array()), bytes => {
        expect(read(bytes)).toBe(decode(bytes));
      }),
    );
  });
});
