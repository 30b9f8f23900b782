import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import * as z from 'zod';
import { kinds } from '../kinds';
import { acceptorOf } from './acceptor';
import { entityRef, semanticVersion, versionRange } from './fields';
import { amount, count, isoDate, oneOf, plainRef, text } from './fields';

const folder = join(__dirname, '../kinds');
const examples = kinds.map(kind => {
  const name = kind.kind[0].toLowerCase() + kind.kind.slice(1);
  const read = (file: string): unknown => inlined(join(folder, name, file));
  return { kind, valid: read('valid.yaml'), invalid: read('invalid.yaml') };
});

/** An example as the catalog hands it over: placeholders are resolved. */
function inlined(file: string): unknown {
  const written = JSON.stringify(parse(readFileSync(file, 'utf8')));
  return JSON.parse(written.replace(/\{"\$text":"[^"]+"\}/g, '"…"'));
}

describe('what is accepted', () => {
  it.each(examples.map(example => [example.kind.kind, example] as const))(
    'a right %s is, a wrong one is not',
    (_name, { kind, valid, invalid }) => {
      const accepts = acceptorOf(kind.schema);
      expect([accepts(valid), accepts(invalid)]).toEqual([true, false]);
    },
  );

  it.each([
    ['a text', text('A.'), 'a', 1],
    ['a date', isoDate('A.'), '2026-11-28', '28.11.2026'],
    ['a reference', plainRef('A.', 'user'), 'user:ann', 'user:'],
    ['a word', oneOf('A.', ['a', 'b']), 'a', 'c'],
    ['an exact number', amount('A.'), -1.5, 1e300],
    ['a whole number', count('A.'), 3, -3],
    ['a list', z.array(text('A.')), ['a'], ['a', 1]],
    ['an optional text', text('A.').optional(), undefined, null],
    [
      'a map without others',
      z.strictObject({ a: count('A.') }),
      { a: 1 },
      { b: 1 },
    ],
    [
      'a map with others',
      z.looseObject({ a: count('A.') }),
      { a: 1, b: 2 },
      { b: 2 },
    ],
    ['a map of texts', z.record(z.string(), z.string()), { a: 'b' }, { a: 1 }],
    ['one of two', z.union([text('A.'), count('A.')]), 2, []],
    ['a boolean', z.boolean(), false, 'false'],
    ['a list of whatever', z.array(z.unknown()), [null, {}], {}],
  ])('%s is, where it is right', (_name, schema, right, wrong) => {
    const accepts = acceptorOf(schema);
    expect([accepts(right), accepts(wrong)]).toEqual([true, false]);
  });

  it.each([
    ['a date', z.date(), new Date(0)],
    ['a text with a check of its own', z.string().min(1), 'a'],
    ['a list with a check of its own', z.array(z.string()).min(1), ['a']],
    ['a map of whatever it does not name', z.object({}), {}],
  ])('nothing is that it does not know: %s', (_name, schema, right) => {
    expect(schema.safeParse(right).success).toBe(true);
    expect(acceptorOf(schema)(right)).toBe(false);
  });

  it('the schema finds nothing wrong in it, and leaves it as it is', () => {
    let accepted = 0;
    const property = fc.property(mutants, ({ kind, entity }) => {
      if (!acceptorOf(kind.schema)(entity)) return;
      accepted++;
      expect(kind.schema.safeParse(entity)).toEqual({
        success: true,
        data: entity,
      });
    });
    fc.assert(property, { numRuns: 2_000, seed: 20_261_128 });
    expect(accepted).toBeGreaterThan(100);
  });
});

type Path = readonly (string | number)[];

/** The paths to all values within one. */
function pathsOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  const isList = Array.isArray(value);
  return [
    at,
    ...Object.entries(value).flatMap(([key, child]) =>
      pathsOf(child, [...at, isList ? Number(key) : key]),
    ),
  ];
}

/** A copy with another value at a path. */
function replace(parent: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(parent))
    return parent.map((item, index) =>
      index === key ? replace(item, rest, by) : item,
    );
  return Object.fromEntries(
    Object.entries(parent ?? {}).flatMap(([name, child]) => {
      if (name !== key) return [[name, child]];
      const made = replace(child, rest, by);
      return made === undefined ? [] : [[name, made]];
    }),
  );
}

describe('what is plain', () => {
  const texts = fc.stringMatching(/^[a-zA-Z0-9:/#._^~ -]{0,70}$/);
  const fields = [
    entityRef('a', { defaultKind: 'Group', allowed: { Group: undefined } }),
    entityRef('a', {
      defaultKind: 'Group',
      allowed: { Group: undefined },
      fragment: 'part',
    }),
    semanticVersion('a'),
    versionRange('a'),
  ];

  it.each(fields.map((field, place) => [place, field] as const))(
    'is accepted at one look, and nothing else: %d',
    (_, field) => {
      const accepts = acceptorOf(field);
      const written = fc.oneof(
        texts,
        fc.constantFrom(
          'group:a/b',
          'a#b',
          '1.2.3',
          '^1.0.0',
          '01.2.3',
          'a:b:c',
        ),
      );
      fc.assert(
        fc.property(written, ref => {
          expect(accepts(ref)).toBe(field.safeParse(ref).success);
        }),
      );
    },
  );
});

const strange = fc.constantFrom<unknown>(
  ...[undefined, null, '', 'a', 'group:crew', 'user:ann', '2026-02-30', 'P1D'],
  // eslint-disable-next-line no-script-url -- an author may write it
  ...['1.0.0', '^1', 'https://a.b', 'javascript:1', 0, -1, 1.5, NaN, 1e300],
  ...[true, [], {}, ['a'], { a: 'b' }, [{}], JSON.parse('{"__proto__":"a"}')],
);

/** Right and wrong entities of all kinds with a value or two replaced. */
const mutants = fc.constantFrom(...examples).chain(({ kind, valid, invalid }) =>
  fc
    .tuple(
      fc.constantFrom(valid, valid, valid, invalid),
      fc.array(fc.tuple(fc.nat(1_000), strange), {
        minLength: 1,
        maxLength: 2,
      }),
    )
    .map(([example, changes]) => ({
      kind,
      entity: changes.reduce((entity, [at, value]) => {
        const paths = pathsOf(entity);
        return replace(entity, paths[at % paths.length], value);
      }, example),
    })),
);
