import { productYaml } from '../../__testUtils__/entities';
import { times } from './entities';

/** A file that is no entity, or none that a person writes. */
export interface BadText {
  readonly name: string;
  /** The file; bytes where it is no UTF-8 text. */
  readonly content: string | Uint8Array;
  /** Place, check and the start of the message of everything to be found. */
  readonly finds: readonly string[];
  /** True when nothing else fits into the file. */
  readonly isFull?: true;
}

const lines = (count: number, line: (index: number) => string) =>
  times(count, line).join('\n');

const ONE_MEBIBYTE = 1024 * 1024;

/** Every class of bad YAML and of bad files, with what it has to give. */
export const badTexts: readonly BadText[] = [
  {
    name: 'a bomb of aliases',
    content: lines(
      12,
      level =>
        `k${level}: &k${level} [${times(9, () => (level ? `*k${level - 1}` : 'x')).join(', ')}]`,
    ),
    finds: ['1:1 yaml-limit The document has aliases that stand for too much'],
  },
  {
    name: 'a bomb of aliases in lines of one word',
    content: `a: &a [x]\n${lines(90, level => `k${level}: &k${level}\n${lines(3, () => `  - *${level ? `k${level - 1}` : 'a'}`)}`)}`,
    finds: ['1:1 yaml-limit The document '],
  },
  {
    name: 'more than a hundred harmless aliases',
    content: `a: &a x\nb:\n${lines(101, () => '  - *a')}\n`,
    finds: ['1:1 yaml-limit The document has more than 100 aliases'],
  },
  {
    name: '100,000 keys in a map',
    content: lines(100_000, index => `k${index}: v`),
    finds: ['1:1 yaml-limit The document has a map with more than 5000 keys'],
    isFull: true,
  },
  {
    name: '6,000 keys that only the slow parser can read',
    content: `x: &a 1\n${lines(6_000, index => `k${index}: v`)}`,
    finds: ['1:1 yaml-limit The document has more than 5000 keys'],
  },
  {
    name: '100,000 keys in a list of keys',
    content: `{${lines(100_000, index => `k${index},`)}}`,
    finds: ['1:1 yaml-limit The document has more than 5000 keys'],
    isFull: true,
  },
  {
    name: '50,000 brackets',
    content: `a: ${'['.repeat(50_000)}`,
    finds: ['1:1 yaml-limit The document is nested deeper than 64 levels'],
  },
  {
    name: '50,000 braces that are closed',
    content: `a: ${'{a: '.repeat(50_000)}${'}'.repeat(50_000)}`,
    finds: ['1:1 yaml-limit The document is nested deeper than 64 levels'],
  },
  {
    name: '1,000 levels of maps',
    content: lines(1_000, depth => `${' '.repeat(depth)}k:`),
    finds: ['1:1 yaml-limit The document is nested deeper than 64 levels'],
  },
  {
    name: '1,000 levels of lists in a line',
    content: `${'- '.repeat(1_000)}x`,
    finds: ['1:1 yaml-limit The document is nested deeper than 64 levels'],
  },
  {
    name: '500,000 question marks',
    content: `${'? '.repeat(500_000)}x`,
    finds: ['1:1 yaml-limit The document is nested deeper than 64 levels'],
    isFull: true,
  },
  {
    name: 'an alias that contains itself',
    content: 'a: &a [*a]\n',
    finds: ['1:1 yaml-value The document contains itself'],
  },
  {
    name: 'a map that contains itself',
    content: 'a: &a { b: { c: *a } }\n',
    finds: ['1:1 yaml-value The document contains itself'],
  },
  {
    name: 'an alias of nothing',
    content: 'a: 1\nb: *nothing\n',
    finds: [
      '2:4 yaml-syntax `*nothing` repeats what is marked `&nothing`, which is nowhere above; a text that begins with `*` needs quotes',
    ],
  },
  {
    name: 'a key twice',
    content: productYaml('a', '  owner: group:rivals\n'),
    finds: [
      '11:3 yaml-syntax The key `owner` is written twice; keep one of the two',
    ],
  },
  {
    name: 'custom tags',
    content: productYaml('a').replace('sea', '!sea sea'),
    finds: [
      '9:11 yaml-tag `!sea` is a tag that YAML does not know, and is left out',
    ],
  },
  {
    name: 'a tag that runs code elsewhere',
    content: productYaml('a').replace('sea', "!!js/function 'return 1'"),
    finds: [
      '9:25 entity-shape `spec.domain` is no entity reference: `return 1`',
    ],
  },
  {
    name: 'bytes and sets',
    content: 'a: !!binary aGVsbG8=\nb: !!set { c }\n',
    finds: [
      '1:1 yaml-value The document has a value with a tag that stands for no plain text, list or map',
    ],
  },
  {
    name: 'YAML 1.1, in which `no` is a boolean',
    content: `%YAML 1.1\n---\n${productYaml('a').replace('sea', 'no')}`,
    finds: [
      '11:11 entity-shape `spec.domain` is the boolean false; it must be text (put it in quotes)',
    ],
  },
  {
    name: 'a version of YAML that does not exist',
    content: `%YAML 9.9\n---\n${productYaml('a')}`,
    finds: [
      '1:7 yaml-tag The line `%YAML` names a version that is not read; leave it out',
    ],
  },
  {
    name: 'tabs as indentation',
    content: 'apiVersion: a/b\nkind: X\nmetadata:\n\tname: a\n',
    finds: [
      '4:1 yaml-syntax This line is indented with a tab; YAML takes spaces only',
    ],
  },
  {
    name: 'an unclosed double quote',
    content: 'kind: "X\nmetadata: { name: a }\n',
    finds: ['1:7 yaml-syntax The text in quotes of `kind` is not closed'],
  },
  {
    name: 'an unclosed single quote',
    content: "kind: 'X\nmetadata: { name: a }\n",
    finds: ['1:7 yaml-syntax The text in quotes of `kind` is not closed'],
  },
  {
    name: 'an unclosed bracket',
    content: 'kind: [X\nmetadata: 1\n',
    finds: ['2:1 yaml-syntax '],
  },
  { name: 'nothing', content: '', finds: [] },
  { name: 'comments alone', content: '# a\n---\n# b\n...\n', finds: [] },
  { name: 'spaces alone', content: ' \n\n  \n', finds: [] },
  {
    name: 'a text as the root',
    content: 'just a text\n',
    finds: ['1:1 entity-envelope The document has to be a map of fields'],
  },
  {
    name: 'a list as the root',
    content: `- ${productYaml('a').replace(/\n(?=.)/g, '\n  ')}`,
    finds: ['1:1 entity-envelope The document has to be a map of fields'],
  },
  {
    name: 'a number as the root',
    content: '42\n',
    finds: ['1:1 entity-envelope The document has to be a map of fields'],
  },
  {
    name: 'too many documents',
    content: lines(
      1_001,
      index => `---\napiVersion: a\nkind: X\nmetadata: { name: x${index} }`,
    ),
    finds: [
      '1:1 yaml-limit The file has 1001 documents; at most 1000 are read',
    ],
    isFull: true,
  },
  {
    name: 'lines that end as on Windows',
    content: productYaml('a', '  ownr: x\n').replaceAll('\n', '\r\n'),
    finds: ['11:3 entity-property `spec.ownr` is not a known field'],
  },
  {
    name: 'a byte order mark',
    content: `\ufeff${productYaml('a', '  ownr: x\n')}`,
    finds: ['11:3 entity-property `spec.ownr` is not a known field'],
  },
  {
    name: 'UTF-16',
    content: Buffer.from(`\ufeff${productYaml('a')}`, 'utf16le'),
    finds: ['1:1 file-unreadable The file cannot be checked: it is UTF-16'],
    isFull: true,
  },
  {
    name: 'Latin-1',
    content: Buffer.from(productYaml('a', '  region: Zürich\n'), 'latin1'),
    finds: ['1:1 file-unreadable The file cannot be checked: it is not UTF-8'],
    isFull: true,
  },
  {
    name: 'UTF-16 without a mark, which is UTF-8 full of zeros',
    content: Buffer.from('kind: X\n', 'utf16le'),
    finds: ['1:1 entity-envelope The document has to be a map of fields'],
    isFull: true,
  },
  {
    name: 'a picture',
    content: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0),
    finds: ['1:1 file-unreadable The file cannot be checked: it is not UTF-8'],
    isFull: true,
  },
  {
    name: 'a mebibyte and a byte',
    content: `# ${'x'.repeat(ONE_MEBIBYTE - 1)}`,
    finds: [
      '1:1 yaml-limit Nothing in the file was judged: it has 1048577 bytes; files of at most 1048576 are read',
    ],
    isFull: true,
  },
  {
    name: 'a line of nearly a mebibyte',
    content: `${productYaml('a')}  boundary: ${'x'.repeat(1_000_000)}\n  ownr: x\n`,
    finds: ['12:3 entity-property `spec.ownr` is not a known field'],
  },
  {
    name: 'a description of nearly a mebibyte in short lines',
    content: `${productYaml('a')}  boundary: |\n${lines(20_000, () => `    ${'word '.repeat(8)}`)}\n  ownr: x\n`,
    finds: ['20012:3 entity-property `spec.ownr` is not a known field'],
  },
  {
    name: 'a reference of a hundred kilobytes',
    content: productYaml('a').replace('sea', `domain:${'a'.repeat(100_000)}`),
    finds: ['9:11 entity-shape `spec.domain` is no entity reference: '],
  },
  {
    name: '20,000 comments that want to ignore everything',
    content: `${productYaml('a')}${lines(20_000, () => '# data-mesh-ignore *')}`,
    finds: times(
      20_000,
      index => `${index + 11}:1 ignore-invalid An ignore comment has the form`,
    ),
    isFull: true,
  },
];
