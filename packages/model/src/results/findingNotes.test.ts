import fc from 'fast-check';
import { decodeNotes, encodeNotes, type FindingNote } from './findingNotes';
import { SEVERITIES } from './severity';

const note = (severity: FindingNote['severity'], message: string) => ({
  rule: 'team-a',
  severity,
  message,
  remedy: 'Do it.',
});

const NONE = { count: 0, notes: [] };

describe('the notes of findings', () => {
  it('tell the worst first, and no more than five', () => {
    const notes = [
      ...Array.from({ length: 5 }, (_, i) => note('info', `i${i}`)),
      note('error', 'e'),
      note('warning', 'w'),
    ];
    const back = decodeNotes(encodeNotes({ notes, unknown: NONE }));
    expect(back.notes.map(({ message }) => message)).toEqual([
      ...['e', 'w', 'i0', 'i1', 'i2'],
    ]);
  });

  it('are absent where there is nothing to tell', () => {
    expect(encodeNotes({ notes: [], unknown: NONE })).toEqual({});
    expect(decodeNotes({})).toEqual({ notes: [], unknown: NONE });
  });

  it('say how many rules could not tell, and why', () => {
    const unknown = {
      count: 3,
      notes: [{ rule: 'team-a', why: 'no day is given', toKnow: 'give one' }],
    };
    const texts = encodeNotes({ notes: [], unknown });
    expect(texts['data-mesh/unknown-rules']).toBe('3');
    expect(decodeNotes(texts).unknown).toEqual(unknown);
  });

  it('cut a long sentence, and no character in two', () => {
    const notes = [note('error', '😀'.repeat(400))];
    const [back] = decodeNotes(encodeNotes({ notes, unknown: NONE })).notes;
    expect(back.message).toBe(`${'😀'.repeat(299)}…`);
  });

  it('give back what was noted, whatever it says', () => {
    const anyNote = fc.record({
      rule: fc.string({ maxLength: 40 }),
      severity: fc.constantFrom(...SEVERITIES),
      message: fc.string({ unit: 'binary', maxLength: 600 }),
    });
    fc.assert(
      fc.property(fc.array(anyNote, { maxLength: 8 }), notes => {
        const texts = encodeNotes({ notes, unknown: NONE });
        const back = decodeNotes(texts);
        expect(back.notes).toHaveLength(Math.min(notes.length, 5));
        expect(encodeNotes(back)).toEqual(texts);
      }),
    );
  });

  it.each([
    ['no JSON', '[{'],
    ['no list', '{"rule":"a"}'],
    ['no notes', '[1,null,{"rule":"a","severity":"fatal","message":"m"}]'],
    ['longer than any of ours', JSON.stringify(['x'.repeat(20_000)])],
  ])('are none in a text that is %s', (_, text) => {
    expect(decodeNotes({ 'data-mesh/finding-notes': text }).notes).toEqual([]);
  });

  it.each(['0', '-1', '1e3', '99999', 'many'])(
    'count nothing unknown in %s',
    text => {
      expect(decodeNotes({ 'data-mesh/unknown-rules': text }).unknown).toEqual(
        NONE,
      );
    },
  );
});
