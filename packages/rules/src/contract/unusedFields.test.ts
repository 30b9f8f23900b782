import * as z from 'zod';
import { countUnusedFields } from './unusedFields';

describe('countUnusedFields', () => {
  const schema = z.looseObject({
    name: z.string().optional(),
    list: z.array(z.looseObject({ id: z.string() })).optional(),
    either: z
      .union([z.looseObject({ a: z.string() }), z.array(z.string())])
      .optional(),
    any: z.unknown().optional(),
  });

  it.each([
    ['nothing that the schema names', { name: 'x', any: { deep: 1 } }, 0],
    ['an unknown field once, whatever it holds', { other: { a: 1, b: 2 } }, 1],
    [
      'fields in lists',
      {
        list: [
          { id: 'x', more: 1 },
          { id: 'y', more: 1 },
        ],
      },
      2,
    ],
    ['the branch that fits', { either: { a: 'x', b: 1 } }, 1],
    ['no field of a value of another type', { list: 'x', either: 3 }, 0],
  ])('counts %s', (_, value, count) => {
    expect(countUnusedFields(schema, value)).toBe(count);
  });
});
