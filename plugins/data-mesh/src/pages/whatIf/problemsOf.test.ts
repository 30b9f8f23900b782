import { problemsOf } from './problemsOf';

const refusal = (message: string) => ({
  statusCode: 400,
  body: { error: { message } },
});

describe('problemsOf', () => {
  it('tells which moves cannot be made, and why', () => {
    const said =
      'body.moves.0.move: `a` is not in the mesh; did you mean `b`?; body.moves.2.merge: no; body.moves.3: what';
    expect(problemsOf(refusal(said))).toEqual([
      { index: 0, message: '`a` is not in the mesh; did you mean `b`?' },
      { index: 2, message: 'no' },
      { index: 3, message: 'what' },
    ]);
  });

  it('leaves whole what is about no move', () => {
    expect(problemsOf(refusal('body: too large'))).toEqual([
      { message: 'body: too large' },
    ]);
  });

  it('leaves other failures alone', () => {
    expect(problemsOf(new Error('gone'))).toBeUndefined();
    expect(problemsOf({ ...refusal('x'), statusCode: 503 })).toBeUndefined();
    expect(problemsOf({ statusCode: 400 })).toBeUndefined();
  });
});
