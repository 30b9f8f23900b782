import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';
import fc from 'fast-check';
import { parseDocument } from './parseDocument';
import { splitDocuments } from './splitDocuments';

const faultsOf = (text: string) =>
  parseDocument(text).faults.map(({ message }) => message);

describe('parseDocument', () => {
  it('reads what people write', () => {
    expect(parseDocument('a: 1\nb: [x, "y"]\n')).toEqual({
      value: { a: 1, b: ['x', 'y'] },
      faults: [],
      isPlain: true,
    });
  });

  it('reads an empty item as the catalog does', () => {
    expect(parseDocument('a:\n  - \n    - b\n    - \n  - c\n').value).toEqual({
      a: [['b', null], 'c'],
    });
  });

  it.each([
    [
      'a tab as indentation',
      'a:\n\tb: c\n',
      'This line is indented with a tab; YAML takes spaces only',
    ],
    [
      'a key twice',
      'a: 1\na: 2\n',
      'The key `a` is written twice; keep one of the two',
    ],
    [
      'an open bracket',
      'a: [b\n',
      'A `[` is not closed; write `]` behind its last item',
    ],
    [
      'an alias of nothing',
      'a: *b\n',
      '`*b` repeats what is marked `&b`, which is nowhere above; a text that begins with `*` needs quotes',
    ],
    [
      'a value that contains itself',
      'a: &a [*a]\n',
      'The document contains itself',
    ],
    [
      'a set',
      'a: !!set {b}\n',
      'The document has a value with a tag that stands for no plain text, list or map',
    ],
  ])('reports %s', (_name, text, message) => {
    expect(faultsOf(text)).toContain(message);
  });

  it.each([
    [
      '100,000 keys in a map',
      Array.from({ length: 100_000 }, (_, i) => `k${i}: v`).join('\n'),
    ],
    [
      'as many keys and an alias',
      `x: &a 1\n${Array.from({ length: 100_000 }, (_, i) => `k${i}: v`).join('\n')}\ny: *a\n`,
    ],
    ['50,000 brackets', `a: ${'['.repeat(50_000)}`],
    [
      '1,000 levels',
      Array.from({ length: 1_000 }, (_, i) => `${' '.repeat(i)}k:`).join('\n'),
    ],
    ['1,000 levels of dashes', `${'- '.repeat(1_000)}x`],
    ['more than 100 aliases', `a: &a x\nb: [${'*a, '.repeat(150)}]`],
    [
      'a bomb of aliases',
      Array.from(
        { length: 12 },
        (_, i) =>
          `k${i}: &k${i} [${Array.from({ length: 9 }, () => (i ? `*k${i - 1}` : 'x')).join(', ')}]`,
      ).join('\n'),
    ],
    ['a question mark 5,000 times', `${'? '.repeat(5_000)}x`],
  ])('refuses %s, and does not hang', (_name, text) => {
    expect(parseDocument(text).faults).not.toEqual([]);
  });

  it('reads a plain document of many maps, whatever its texts contain', () => {
    const items = Array.from({ length: 6_000 }, (_, i) => ({ a: `a *b ${i}` }));
    const text = items.map(({ a }) => `- a: ${a}\n`).join('');
    expect(parseDocument(text).value).toEqual(items);
  });

  it('keeps keys that name prototypes as plain keys', () => {
    const { value } = parseDocument('__proto__: { a: 1 }\nconstructor: b\n');
    expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor']);
  });
});

// The texts on which two parsers differ are found by trying.
describe('both parsers', () => {
  const folder = resolve(__dirname, '../../../../examples/domains');
  const documents = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.yaml'))
    .map(name => readFileSync(resolve(folder, name), 'utf8'))
    .flatMap(text => splitDocuments(text).map(part => part.text))
    .map(text => text.split('\n').slice(0, 25).join('\n'));
  const inserts =
    ': |- |#|"|\'|\n|  | |\t|[|]|{|}|,|\\||>|?|~|\r|\r\n|&a|*a|!x|0b1|-.5|1e999|null: |@|`|%|=|\\|é|\u2028|\ufeff'
      .split('|')
      .concat('|');
  const mutation = fc.record({
    at: fc.nat(2_000),
    insert: fc.constantFrom('', ...inserts),
    remove: fc.nat(3),
  });

  it('agree on every text that the fast one may read', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...documents),
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        (document, mutations) => {
          const text = mutations.reduce(mutate, document);
          if (splitDocuments(text).length !== 1) return;
          expect(verdictOf(text)).toEqual(catalogVerdictOf(text));
        },
      ),
      { numRuns: 1_500 },
    );
  });

  function mutate(
    text: string,
    { at, insert, remove }: { at: number; insert: string; remove: number },
  ) {
    const place = at % (text.length + 1);
    return text.slice(0, place) + insert + text.slice(place + remove);
  }

  function verdictOf(text: string) {
    const { value, faults } = parseDocument(text);
    return faults.some(({ check }) => check !== 'yaml-tag')
      ? 'refused'
      : JSON.stringify(value);
  }

  function catalogVerdictOf(text: string) {
    const [document] = parseAllDocuments(text, { logLevel: 'error' });
    if (!('contents' in document) || document.errors.length > 0)
      return 'refused';
    try {
      return JSON.stringify(document.toJSON());
    } catch {
      return 'refused';
    }
  }
});
