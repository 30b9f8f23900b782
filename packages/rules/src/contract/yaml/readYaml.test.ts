import fc from 'fast-check';
import { readExactly, readYaml, type YamlReading } from './readYaml';

const messageOf = (text: string) => {
  const reading = readYaml(text);
  return reading.ok ? undefined : reading.problems[0].message;
};

const lines = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index)).join('\n');

describe('readYaml', () => {
  it('gives the value and the line of each part', () => {
    const reading = readYaml('a: 1\nb:\n  - c: x\n    d: y\n');
    if (!reading.ok) throw new Error('not read');
    expect(reading.value).toEqual({ a: 1, b: [{ c: 'x', d: 'y' }] });
    expect(
      [['a'], ['b', 0, 'd'], ['b', 0, 'missing'], []].map(reading.lineOf),
    ).toEqual([1, 4, 3, 1]);
  });

  it('reads JSON, carriage returns, a byte order mark and a comment alone', () => {
    expect(readYaml('{"a": [1]}')).toMatchObject({ value: { a: [1] } });
    expect(readYaml('a: 1\r\nb: 2')).toMatchObject({ value: { a: 1, b: 2 } });
    expect(readYaml('\ufeffa: 1')).toMatchObject({ value: { a: 1 } });
    expect(readYaml('# nothing')).toMatchObject({ value: null });
  });

  it.each([
    ['a: 1\n\tb: 2', 2],
    ['a: 1\nb: "x', 2],
    ['a: 1\nb: 2\na: 3', 3],
  ])('names the line of a fault in %j', (text, line) => {
    expect(readYaml(text)).toMatchObject({ ok: false, problems: [{ line }] });
  });

  it.each([
    ['a text of more than 1 MiB', 'x'.repeat(1_048_577), 'larger than 1 MiB'],
    ['50,000 brackets', '['.repeat(50_000), 'deeper than 64 levels'],
    ['a million brackets', '['.repeat(1_000_000), 'deeper than 64 levels'],
    ['deep lists', `${'- '.repeat(1_000)}x`, 'deeper than 64 levels'],
    ['100,000 keys', lines(100_000, i => `k${i}: v`), 'words and marks'],
    ['a million blank lines', '\n'.repeat(1_000_000), 'words and marks'],
    ['two documents', 'a: 1\n---\nb: 2', 'several documents'],
    ['200,000 documents', '---\n'.repeat(200_000), 'several documents'],
    ['a value inside itself', 'a: &a [*a]', 'deeper than 64 levels'],
    ['an alias to nothing', 'a: *b', '`*b` repeats what is marked `&b`'],
    [
      'many harmless aliases',
      `a: &a x\nb: [${'*a, '.repeat(101)}]`,
      'more than 100 aliases',
    ],
    [
      'aliases of aliases',
      lines(9, i => `a${i}: &a${i} [${`*a${i - 1}, `.repeat(i ? 9 : 0)}x]`),
      'aliases that stand for too much',
    ],
  ])('refuses %s', (_, text, message) => {
    expect(messageOf(text)).toContain(message);
  });

  it('keeps the keys of a map in linear time, and finds a double one', () => {
    const text = lines(20_000, i => `k${i % 19_999}: v`);
    expect(messageOf(text)).toBe('the key `k0` is written twice');
  });

  it('writes nothing of a hostile text into a message unescaped', () => {
    expect(messageOf('a: *\u202ereversed')).not.toContain('\u202e');
  });

  it('survives any text', () => {
    const fragments = fc.constantFrom(
      'a: ',
      '- ',
      '&x ',
      '*x',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '|\n',
      '\n',
      '  ',
      '\t',
      '? ',
      ': ',
      '!!set ',
      '<<: ',
      '__proto__: ',
      '%YAML 1.1\n',
      '---\n',
      '...\n',
      '#',
      '\0',
      '\ud800',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fragments, { maxLength: 60 }).map(parts => parts.join('')),
    );
    fc.assert(
      fc.property(text, written => {
        const reading = readYaml(written);
        expect(reading.ok || reading.problems.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('reads back any JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), value => {
        const text = JSON.stringify(value);
        expect(readYaml(text)).toMatchObject({ ok: true });
      }),
    );
  });

  it('reads what is plain as all of YAML is read, and finds the same lines', () => {
    const line = fc.constantFrom(
      ...['a: 1', 'b: text of it', 'c: "x: y"', 'd: [1, true]', 'e:', '# no'],
      ...['- f: 1', '- g', 'h: |', 'i: 2026-01-01', 'j: 1.10', ''],
    );
    const indented = fc
      .tuple(fc.integer({ min: 0, max: 3 }), line)
      .map(([depth, written]) => `${'  '.repeat(depth)}${written}`);
    const text = fc
      .array(indented, { maxLength: 12 })
      .map(some => some.join('\n'));
    const paths = [[], ['a'], ['e', 'a'], ['e', 0, 'f'], ['missing']];
    const tell = (reading: YamlReading) =>
      reading.ok
        ? { value: reading.value, lines: paths.map(reading.lineOf) }
        : reading;
    fc.assert(
      fc.property(text, written => {
        expect(tell(readYaml(written))).toEqual(tell(readExactly(written)));
      }),
      { numRuns: 2_000 },
    );
  });
});
