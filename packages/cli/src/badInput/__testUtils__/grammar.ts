import fc from 'fast-check';

/** A piece of YAML at some indentation; blocks begin with a new line. */
type Piece = (indent: string) => string;

const PLAIN = [
  ...['a', 'group:crew', 'sea', 'Zürich', 'two words', '-x', 'a#b', 'a: b'],
  ...['1', '007', '0o17', '0x1F', '0b11', '1_000', '-.5', '1e999', '12e03'],
  ...['9007199254740993', '.inf', '-.INF', '.nan', 'true', 'no', 'ON', '~'],
  ...['null', 'NULL', '', '2026-02-30', '12:30:45', '2026-11-20T25:61', 'P3M'],
  ...['production', 'aggregate', 'user:jo', 'dataproduct:a#out', '=', '<<'],
];

const QUOTED = [
  ...['""', "''", '"a\\tb"', '"\\u202e"', '"\\ud800"', '"\\x1b[31m"', '"\\0"'],
  ...["'it''s'", '"a b"', '"a: b"', '"two\n  lines"', "'two\n\n  lines'"],
];

const KEYS = [
  ...['apiVersion', 'kind', 'metadata', 'spec', 'name', 'namespace', 'owner'],
  ...['type', 'lifecycle', 'domain', 'inputPorts', 'outputPorts', 'from'],
  ...['labels', 'annotations', 'tags', 'links', 'slos', 'value', 'dataMesh'],
  ...['ownr', 'Owner', '__proto__', 'constructor', 'toString', '<<', 'null'],
  ...[
    '~',
    '1',
    '1.0',
    'true',
    '.nan',
    '""',
    '"k"',
    "'k'",
    'a b',
    'é',
    'e\u0301',
  ],
  ...[
    '$text',
    '$yaml',
    '$json',
    '*a',
    '&a k',
    '!t k',
    '? k',
    '[a, b]',
    '{a: b}',
  ],
];

const BROKEN = [
  ...['[', '{', '"', "'", '|9\n  x', '%', '@', '`', '\t', '- - -', '*none'],
  ...['&a', '!!binary aGk=', '!!set {a}', '!!timestamp 2001-01-01', '!<x> y'],
  ...['!!int "3"', '!!str 3', '!!float x', '!!null x', '!!omap [a: 1]', '\0'],
];

const scalar: fc.Arbitrary<Piece> = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom(...PLAIN).map(text => () => text) },
  { weight: 8, arbitrary: fc.constantFrom(...QUOTED).map(text => () => text) },
  { weight: 1, arbitrary: fc.constantFrom(...BROKEN).map(text => () => text) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.constantFrom('|', '>', '|-', '>+', '|2', '>1-'),
        fc.array(fc.constantFrom('text', '', ' more', '# no', '---x', '\ta'), {
          maxLength: 3,
        }),
      )
      .map(
        ([first, body]): Piece =>
          indent =>
            [first, ...body.map(line => `${indent}  ${line}`)].join('\n'),
      ),
  },
);

const key = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...KEYS.slice(0, 21)) },
  { weight: 1, arbitrary: fc.constantFrom(...KEYS) },
);

const decoration = fc.oneof(
  { weight: 25, arbitrary: fc.constant('') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('&a ', '&b ', '!t ', '!!str ', '!!map ', '*a '),
  },
);

const comment = fc.oneof(
  { weight: 25, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom(' # x', '# y', ' \t# z', '\r') },
);

const { node, map } = fc.letrec<{
  node: Piece;
  map: Piece;
  list: Piece;
  flow: Piece;
}>(tie => ({
  node: fc
    .tuple(
      decoration,
      fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        scalar,
        tie('map'),
        tie('list'),
        tie('flow'),
      ),
    )
    .map(
      ([before, piece]): Piece =>
        indent =>
          before + piece(indent),
    ),
  map: fc.array(fc.tuple(key, tie('node'), comment), { maxLength: 4 }).map(
    (pairs): Piece =>
      indent =>
        pairs
          .map(
            ([name, value, after]) =>
              `\n${indent}${name}: ${value(`${indent}  `)}${after}`,
          )
          .join(''),
  ),
  list: fc.array(fc.tuple(tie('node'), comment), { maxLength: 4 }).map(
    (items): Piece =>
      indent =>
        items
          .map(([item, after]) => `\n${indent}- ${item(`${indent}  `)}${after}`)
          .join(''),
  ),
  flow: fc
    .tuple(
      fc.constantFrom('[]', '{}'),
      fc.array(fc.tuple(key, scalar), { maxLength: 4 }),
      fc.constantFrom(', ', ',', ',\n      ', ' , '),
    )
    .map(
      ([[open, close], items, comma]): Piece =>
        indent =>
          open +
          items
            .map(([name, value]) =>
              open === '{' ? `${name}: ${value(indent)}` : value(indent),
            )
            .join(comma) +
          close,
    ),
}));

const head = fc.constantFrom(
  ...[
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '---\n',
    '--- ',
    '%YAML 1.1\n---\n',
    '%YAML 1.2\n---\n',
  ],
  ...['%TAG ! tag:x,2026:\n---\n', '# a\n', '\ufeff', '---\t\n'],
);

const OWNER = '\n  owner: group:crew';

/** Kinds, each with what its `spec` has to begin with. */
const KINDS: readonly (readonly [string, string])[] = [
  ['acme.com/v1\nkind: Widget', ''],
  ['acme.com/v1beta1\nkind: dataproduct', '\n  any: thing'],
  [
    'data-mesh/v1alpha1\nkind: DataProduct',
    `${OWNER}\n  type: aggregate\n  lifecycle: experimental`,
  ],
  [
    'data-mesh/v1alpha1\nkind: ValueHypothesis',
    `${OWNER}\n  status: draft\n  statement: { weBelieve: a, willResultIn: b }`,
  ],
  ['data-mesh/v1alpha1\nkind: GovernanceBody', `${OWNER}\n  type: domain`],
  ['data-mesh/v1alpha1\nkind: TeamProfile', `${OWNER}\n  team: group:crew`],
  ['backstage.io/v1alpha1\nkind: Domain', OWNER],
  ['data-mesh/v1alpha1\nkind: domain', OWNER],
  ['data-mesh/v9\nkind: X', ''],
  ['1\nkind: [a]', ''],
];

const NAMES = ['a', 'a', 'a', 'a', 'A.b', 'A.b', '7', '../x'];

const entity = fc
  .tuple(
    fc.constantFrom(...KINDS.slice(0, 7), ...KINDS.slice(0, 7), ...KINDS),
    fc.constantFrom(...NAMES),
    fc.oneof({ weight: 6, arbitrary: map }, { weight: 1, arbitrary: node }),
  )
  .map(
    ([[kind, base], name, spec]) =>
      `apiVersion: ${kind}\nmetadata:\n  name: ${name}\nspec:${base} ${spec('  ')}\n`,
  );

const document = fc
  .tuple(
    head,
    fc.oneof(
      { weight: 3, arbitrary: entity },
      { weight: 1, arbitrary: node.map(piece => piece('')) },
    ),
    fc.constantFrom('\n', '', '\n...\n', '\r\n', '\n# end\n'),
  )
  .map(parts => parts.join(''));

/** Files of documents as a grammar allows them, and a little more. */
export const grammarTexts: fc.Arbitrary<string> = fc
  .array(document, { minLength: 1, maxLength: 3 })
  .map(documents => documents.join('---\n'));

const TOKENS = [
  ...[...BROKEN, ...PLAIN, ...QUOTED, ...KEYS],
  ...[': ', '- ', '\n', '  ', ' ', '\t', '\r', '\r\n', '---\n', '...\n', '#'],
  ...[' # ', ',', ']', '}', '\u2028', '\u0085', '\ufeff', '\u0000', '\ud800'],
];

const mutation = fc.record({
  at: fc.nat(100_000),
  remove: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(40)),
  insert: fc.oneof(
    fc.constant(''),
    fc.constantFrom(...PLAIN),
    fc.constantFrom(...TOKENS),
  ),
  // what stands at another place is moved here
  copyFrom: fc.option(fc.nat(100_000), { nil: undefined, freq: 1 }),
});

/** Real files with a few bytes or tokens changed. */
export function mutatedTexts(samples: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom(...samples),
      fc.oneof(
        { weight: 3, arbitrary: fc.tuple(mutation) },
        { weight: 1, arbitrary: fc.array(mutation, { maxLength: 4 }) },
      ),
    )
    .map(([sample, mutations]) =>
      mutations.reduce((text, { at, remove, insert, copyFrom }) => {
        const place = at % (text.length + 1);
        const from = (copyFrom ?? 0) % (text.length + 1);
        const moved = copyFrom === undefined ? '' : text.slice(from, from + 20);
        return (
          text.slice(0, place) + insert + moved + text.slice(place + remove)
        );
      }, sample),
    );
}

/** So many texts, the same for a seed. */
export function sampleTexts(
  texts: fc.Arbitrary<string>,
  { count, seed }: { readonly count: number; readonly seed: number },
): readonly string[] {
  return fc.sample(texts, { numRuns: count, seed });
}
