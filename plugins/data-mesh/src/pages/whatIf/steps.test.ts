import fc from 'fast-check';
import { readRef, readSteps, toMove, writeSteps, type Step } from './steps';

const steps: readonly Step[] = [
  {
    verb: 'move',
    what: 'group:default/crew',
    where: 'region:latin america, south',
  },
  {
    verb: 'merge',
    what: 'dataproduct:default/a',
    where: 'dataproduct:default/b',
  },
  { verb: 'retire', what: 'dataproduct:default/visits#out@1.0.0' },
];

describe('the moves of an address', () => {
  it('are read as they were written', () => {
    expect(readSteps(writeSteps(steps))).toEqual({ steps, unread: [] });
    expect(writeSteps([])).toBeUndefined();
    expect(readSteps(undefined)).toEqual({ steps: [], unread: [] });
  });

  it('name what is none of them, and keep the rest', () => {
    expect(
      readSteps(
        'fly crew home,retire visits,move crew,retire a b,merge a b c,retire :/',
      ),
    ).toEqual({
      steps: [{ verb: 'retire', what: 'dataproduct:default/visits' }],
      unread: [
        ...['fly crew home', 'move crew', 'retire a b', 'merge a b c'],
        'retire :/',
      ],
    });
  });

  it('are no more than can be tried', () => {
    const many = Array.from({ length: 101 }, () => 'retire a').join(',');
    const { steps: read, unread } = readSteps(many);
    expect([read.length, unread.length]).toEqual([100, 1]);
  });

  it('can be anything', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const { steps: read, unread } = readSteps(text);
        expect(readSteps(writeSteps(read))).toEqual({
          steps: read,
          unread: [],
        });
        expect(unread.every(part => text.includes(part))).toBe(true);
      }),
    );
  });

  it('are asked in the words of the evaluator', () => {
    expect(steps.map(toMove)).toEqual([
      { move: 'group:default/crew', to: 'region:latin america, south' },
      { merge: 'dataproduct:default/a', into: 'dataproduct:default/b' },
      { retire: 'dataproduct:default/visits#out@1.0.0' },
    ]);
  });
});

describe('readRef', () => {
  it('makes the whole ref of what was written', () => {
    expect(readRef(' visits#out@1.0.0 ', 'DataProduct')).toBe(
      'dataproduct:default/visits#out@1.0.0',
    );
    expect(readRef('crew', 'Group')).toBe('group:default/crew');
    expect(readRef('domain:team/care', 'Group')).toBe('domain:team/care');
    expect(readRef('region: Latin America', 'Group')).toBe(
      'region:Latin America',
    );
  });

  it('knows what is no ref', () => {
    expect(readRef('', 'Group')).toBeUndefined();
    expect(readRef('the crew', 'Group')).toBeUndefined();
    expect(readRef('region:', 'Group')).toBeUndefined();
  });
});
