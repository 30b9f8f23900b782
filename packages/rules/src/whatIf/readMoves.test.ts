import fc from 'fast-check';
import { readMoves } from './readMoves';

describe('readMoves', () => {
  it('takes a list, or a map that holds it', () => {
    const moves = [
      { move: 'a', to: 'group:b' },
      { merge: 'a', into: 'c' },
      { retire: 'd' },
    ];
    expect(readMoves(moves)).toEqual({ ok: true, moves });
    expect(readMoves({ moves })).toEqual({ ok: true, moves });
  });

  it('tells of each move what is wrong with it, and where', () => {
    const read = readMoves([
      'a',
      { mov: 'a' },
      { move: 'a' },
      { move: '', to: 7 },
      { retire: 'a', to: 'b' },
    ]);
    const forms =
      'expected `{ move, to }`, `{ merge, into }` or `{ retire }`, each a ref';
    expect(!read.ok && read.problems).toEqual([
      { index: 0, message: forms },
      { index: 1, message: `${forms}; did you mean \`move\`?` },
      { index: 2, field: 'to', message: '`to` needs a ref' },
      { index: 3, field: 'move', message: '`move` needs a ref' },
      { index: 3, field: 'to', message: '`to` needs a ref' },
      { index: 4, message: '`to` is no part of `retire`' },
    ]);
  });

  it('refuses more moves than anybody would try at once', () => {
    const read = readMoves(Array.from({ length: 101 }, () => ({})));
    expect(!read.ok && read.problems).toEqual([
      {
        index: 100,
        message: 'there are 101 moves; at most 100 can be tried at once',
      },
    ]);
  });

  it('answers to anything', () => {
    fc.assert(
      fc.property(fc.anything(), input => {
        expect(typeof readMoves(input).ok).toBe('boolean');
      }),
    );
  });
});
