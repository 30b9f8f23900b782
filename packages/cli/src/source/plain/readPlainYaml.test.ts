import {
  findInPlainYaml,
  readPlainYaml,
  rememberWords,
} from '@backstage-data-mesh/rules';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import {
  grammarTexts,
  mutatedTexts,
  sampleTexts,
} from '../../badInput/__testUtils__/grammar';
import { readSamples } from '../../badInput/__testUtils__/samples';
import { createExactLocator } from '../locate';
import type { Located, Span } from '../located';
import { splitDocuments } from '../splitDocuments';
import { plainTexts } from './__testUtils__/plainTexts';
import { locatePlain } from './locatePlain';
import { seekPlain } from './seekPlain';

// DATA_MESH_FUZZ_RUNS=1000000 goes on for hours, DATA_MESH_FUZZ_SEED goes elsewhere
const numRuns = Number(process.env.DATA_MESH_FUZZ_RUNS ?? 100);
const seed = Number(process.env.DATA_MESH_FUZZ_SEED ?? 20_261_128);

jest.setTimeout(30_000 + numRuns * 100);

const samples = readSamples();
const cut = rememberWords();
const read = (text: string) => {
  const plain = readPlainYaml(text, { cut });
  return plain && { value: plain.value };
};

describe('readPlainYaml', () => {
  it.each([
    ['maps and lists', 'a:\n  b: x\n  c:\n  - y\n  - d: z\n    e: 1\nf:\n'],
    ['quoted texts', 'a: "x: y"\nb: \'# no comment\'\n'],
    ['brackets on one line', 'a: [x, { b: [1, true] }, []]\nc: {}\n'],
    ['literal texts', 'a: |\n  x\n\n    y\n\nb: |-\n  z\n'],
    ['folded paragraphs', 'a: >\n  x\n  y\nb: >-\n  z\n'],
    ['comments and blank lines', '# a\n\na: x # b\n  # c\nb: # d\n  c: y\n'],
    ['a first marker', '---\na: x\n'],
    ['words and numbers', 'a: [true, null, 1.5, -3, 1.2.3, 24h, ./x]\n'],
    ['prototypes of nothing', 'a: constructor\n'],
  ])('reads %s', (_name, text) => {
    expect(read(text)).toEqual({ value: parseDocument(text).toJS() });
  });

  it.each([
    ['an alias', 'a: *b\n'],
    ['an anchor', 'a: &b c\n'],
    ['a tag', 'a: !b c\n'],
    ['a key twice', 'a: 1\na: 2\n'],
    ['a key that every object has', 'constructor: a\n'],
    ['a key that is no text', 'true: a\n'],
    ['an explicit key', '? a\n: b\n'],
    ['a text over several lines', 'a: b\n  c\n'],
    ['brackets over several lines', 'a: [b,\n  c]\n'],
    ['an escape', 'a: "\\n"\n'],
    ['a tab', 'a:\tb\n'],
    ['lines that end as on Windows', 'a: b\r\n'],
    ['a number that is not written as one', 'a: 0x1F\n'],
    ['an empty item', 'a:\n  - \n'],
    ['an indentation that fits nothing', 'a:\n    b: c\n  d: e\n'],
    ['two documents', 'a: b\n---\nc: d\n'],
    ['a directive', '%YAML 1.1\n---\na: b\n'],
    ['nothing', ''],
  ])('leaves %s to others', (_name, text) => {
    expect(read(text)).toBeUndefined();
  });
});

describe.each([
  ['plain texts', plainTexts],
  ['plain texts with mistakes', plainTexts.chain(text => mutatedTexts([text]))],
  ['texts of a grammar', grammarTexts],
  ['samples with mistakes', mutatedTexts(samples)],
])('on %s', (_name, texts) => {
  const documents = texts
    .map(text => splitDocuments(text)[0])
    .filter(part => part !== undefined && part.version === undefined)
    .map(({ text }) => text);

  it('what is read is what the parser of the catalog reads', () => {
    const property = fc.property(documents, text => {
      const plain = read(text);
      if (!plain) return;
      expect(plain).toEqual({ value: readByCatalog(text) });
    });
    fc.assert(property, { numRuns, seed });
  });

  it('everything stands where that parser finds it', () => {
    const property = fc.property(documents, text => {
      const locate = locatePlain(text);
      if (!locate) return;
      const locateExactly = createExactLocator({ text });
      for (const path of pathsOf(read(text)?.value)) {
        const located = locate(path);
        if (!located) continue;
        const shown = showPlace(text, located);
        expect([path, shown]).toEqual([
          path,
          showPlace(text, locateExactly(path)),
        ]);
      }
    });
    fc.assert(property, { numRuns, seed });
  });

  it('what is sought by itself is found where it stands among all', () => {
    const property = fc.property(documents, text => {
      const locate = locatePlain(text);
      if (!locate) return;
      for (const path of pathsOf(read(text)?.value)) {
        const [among, sought] = [locate, seekPlain(text)].map(each => {
          const located = each(path);
          return located && showAll(located);
        });
        expect([path, sought]).toEqual([path, among]);
      }
    });
    fc.assert(property, { numRuns, seed });
  });
});

it('nearly all places of plain texts are found by themselves', () => {
  const plain = samples
    .flatMap(splitDocuments)
    .filter(({ text }) => read(text));
  const places = plain.flatMap(({ text }) =>
    pathsOf(read(text)?.value).map(path => findInPlainYaml(text, path)),
  );
  const found = places.filter(Boolean);
  expect(found.length).toBeGreaterThan(0.7 * places.length);
});

it('most of what people write is plain, and nearly all places are known', () => {
  const parts = samples.flatMap(splitDocuments);
  const plain = parts.filter(({ text }) => read(text));
  expect(plain.length).toBeGreaterThan(0.9 * parts.length);
  const made = sampleTexts(plainTexts, { count: 500, seed });
  expect(made.filter(read).length).toBeGreaterThan(0.2 * made.length);
  const places = plain.flatMap(({ text }) =>
    pathsOf(read(text)?.value).map(path => locatePlain(text)?.(path)),
  );
  const known = places.filter(Boolean);
  expect(known.length).toBeGreaterThan(0.95 * places.length);
});

function readByCatalog(text: string): unknown {
  const document = parseDocument(text, { logLevel: 'error' });
  return document.errors.length + document.warnings.length > 0
    ? 'refused'
    : document.toJS();
}

type Path = readonly (string | number)[];

/** The paths to all values, and one to nothing in each list and map. */
function pathsOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  const missing = Array.isArray(value) ? value.length : 'missing';
  const children = Object.entries(value).map(([key, child]) => [
    Array.isArray(value) ? Number(key) : key,
    child,
  ]);
  return [
    at,
    [...at, missing],
    ...children.flatMap(([key, child]) => pathsOf(child, [...at, key])),
  ];
}

function showAll(located: Located) {
  const { exists, key, value, keyText, valueText, isLiteral, siblings } =
    located;
  return { exists, key, value, keyText, valueText, isLiteral, siblings };
}

/** What findings and edits show of a place: no blanks at the end of a value. */
function showPlace(text: string, located: Located) {
  const trim = (span?: Span) =>
    span && [span.start, text.slice(span.start, span.end).trimEnd()];
  const shown = showAll(located);
  return { ...shown, value: trim(shown.value) };
}
