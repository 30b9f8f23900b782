import fc from 'fast-check';
import { indexLines, positionIn } from './lines';

const texts = fc
  .array(fc.constantFrom('a', '\n', '\r\n', 'Zürich', ' '))
  .map(parts => parts.join(''));

it('a place is the same, looked for by itself or in the index', () => {
  fc.assert(
    fc.property(texts, fc.nat({ max: 60 }), (text, offset) => {
      expect(positionIn(text, offset)).toEqual(
        indexLines(text).positionAt(offset),
      );
    }),
  );
});

it('what is behind the end stands at the end', () => {
  expect(positionIn('a\nbc', 99)).toEqual({ line: 2, column: 3 });
});
