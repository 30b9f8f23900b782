import { collectEach, CollectorError, MeasureProblem } from './collector';

const measures = ['a', 'b', 'c', 'd', 'e', 'f'].map(measure => ({
  ...{ entity: 'valuehypothesis:default/rounds', measure },
}));
const READING = { value: 16, asOf: '2026-11-20' };

/** Asks for all of them; those that are named fail in such a way. */
async function collect(failures: Record<string, Error>) {
  const asked: string[] = [];
  const found = collectEach(measures, ({ measure }) => {
    asked.push(measure);
    if (failures[measure]) throw failures[measure];
    return [READING];
  });
  const result = await found.catch((error: Error) => error.message);
  if (typeof result === 'string') return { asked, error: result };
  const { collected, problems } = result;
  return {
    asked: asked.join(''),
    collected: collected.map(({ place }) => place.measure).join(''),
    problems: problems.map(problem => problem.split('#').at(-1)),
  };
}

const late = new CollectorError('numbers.acme.test does not answer in time');
const faulty = new MeasureProblem('the query is refused as faulty');

describe('measures that are read one by one', () => {
  it('are read though some cannot be', async () => {
    expect(await collect({ a: faulty, c: late })).toEqual({
      ...{ asked: 'abcdef', collected: 'bdef' },
      problems: [
        'a: the query is refused as faulty',
        'c: numbers.acme.test does not answer in time',
      ],
    });
  });

  it('are given up where nobody answers', async () => {
    const all = { a: late, b: late, c: late, d: late, e: late, f: late };
    expect(await collect(all)).toEqual({
      ...{ asked: ['a', 'b', 'c'], error: late.message },
    });
  });

  it('stay, where nobody answers any more', async () => {
    const found = await collect({ b: late, c: late, d: late, e: late });
    expect(found).toMatchObject({ asked: 'abcd', collected: 'a' });
    expect(found.problems?.at(-1)).toBe('2 more measures were not asked for');
  });

  it('do not hide a mistake of ours', async () => {
    const mistake = new TypeError('Cannot read properties of undefined');
    expect(await collect({ a: mistake })).toMatchObject({
      error: mistake.message,
    });
  });
});
