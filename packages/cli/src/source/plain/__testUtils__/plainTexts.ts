import fc from 'fast-check';

/** A value at some indentation; blocks begin with a new line. */
type Piece = (indent: string) => string;

const SCALARS = [
  ...['a', 'group:crew', 'two words', "it's", 'a#b', 'a:b', 'Zürich', '<<'],
  ...['1', '-3', '0', '1.50', '007', '1.2.3', '24h', '2026-11-20', '12:30'],
  ...['9007199254740993', '-12345678901234567890', '0.1234567890'],
  ...['true', 'False', 'null', '~', 'no', 'NULL', './a.yaml', '.5', '^1.0.0'],
  ...['"x: y"', "'# no'", '"it\'s"', "''", '[]', '{}', '[a, "b"]', '[a,1]'],
  ...['{ a: b }', '{ a: [1, { b: c d }], e: "f" }', '[https://a.b/?c=d, e f]'],
  ...['[a:b, c#d, (e)]', '[ a , b ]', '{a: b,c: d}', ' a ', '', '$a', '=b'],
];

const LINES = ['text', '', 'more: text', '- item', '# no comment', ' inner'];

const KEYS = [
  ...['a', 'b', 'c', 'spec', 'data-mesh/id', '$text', '_x', 'A.b'],
  ...['n', 'toString', 'null'],
];

const scalar = fc.constantFrom(...SCALARS).map(
  (text): Piece =>
    () =>
      text,
);

const block = fc
  .tuple(
    fc.constantFrom('|', '|-', '>', '>-'),
    fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 4 }),
    fc.constantFrom('  ', '    '),
  )
  .map(
    ([sign, lines, inner]): Piece =>
      indent =>
        [
          sign,
          ...lines.map(line => (line === '' ? '' : `${indent}${inner}${line}`)),
        ].join('\n'),
  );

/** What may stand behind a value: nothing, a comment, comments in lines. */
const trail = fc.oneof(
  { weight: 12, arbitrary: fc.constant('') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(' # x', '  ', '\n', '\n# y', '\n      # z\n'),
  },
);

const value = fc.letrec<{ node: Piece; map: Piece; list: Piece }>(tie => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 6, arbitrary: scalar },
    { weight: 2, arbitrary: tie('map') },
    { weight: 2, arbitrary: tie('list') },
    { weight: 1, arbitrary: block },
  ),
  map: fc
    .tuple(
      fc.uniqueArray(fc.tuple(fc.constantFrom(...KEYS), tie('node'), trail), {
        ...{ minLength: 1, maxLength: 4, selector: ([key]) => key },
      }),
      fc.constantFrom('  ', '    '),
    )
    .map(
      ([pairs, inner]): Piece =>
        indent =>
          pairs
            .map(
              ([key, node, after]) =>
                `\n${indent}${key}:${spaced(node(indent + inner))}${after}`,
            )
            .join(''),
    ),
  list: fc
    .array(fc.tuple(tie('node'), trail), { minLength: 1, maxLength: 3 })
    .map(
      (items): Piece =>
        indent =>
          items
            .map(
              ([node, after]) =>
                `\n${indent}- ${node(`${indent}  `).trimStart()}${after}`,
            )
            .join(''),
    ),
}));

function spaced(text: string): string {
  return text === '' || text.startsWith('\n') ? text : ` ${text}`;
}

/** Texts that are mostly plain, in all the ways that there are. */
export const plainTexts: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '', '---', '# head\n'),
    value.map,
    fc.constantFrom('\n', '', '\n\n', '\n# end\n'),
  )
  .map(([head, piece, end]) => `${head}${piece('')}${end}`.replace(/^\n+/, ''));
