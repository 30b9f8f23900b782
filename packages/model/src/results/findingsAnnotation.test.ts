import fc from 'fast-check';
import {
  decodeFindings,
  encodeFindings,
  hasFindings,
  noteFindings,
} from './findingsAnnotation';
import { SEVERITIES } from './severity';

const findings = fc.array(
  fc.record({
    rule: fc.stringMatching(/^[a-z]{2,12}(-[a-z]{2,12}){1,3}$/),
    severity: fc.constantFrom(...SEVERITIES),
  }),
  { maxLength: 30 },
);

const annotation = (counts: string, rules?: string) => ({
  'data-mesh/findings': counts,
  'data-mesh/finding-rules': rules,
});

describe('the annotations of findings', () => {
  it('say how many there are of each severity, and by which rules', () => {
    const noted = noteFindings([
      { rule: 'team-b', severity: 'warning' },
      { rule: 'team-a', severity: 'error' },
      { rule: 'team-b', severity: 'error' },
    ]);
    expect(encodeFindings(noted)).toEqual(
      annotation('errors=2,warnings=1', 'team-a,team-b'),
    );
  });

  it('tell that nothing was found from that nobody looked', () => {
    const texts = encodeFindings(noteFindings([]));
    expect(texts).toEqual({ 'data-mesh/findings': 'none' });
    expect(decodeFindings(texts)).toEqual(noteFindings([]));
    expect(hasFindings(noteFindings([]))).toBe(false);
    expect(decodeFindings({})).toBeUndefined();
  });

  it('give back what was noted, whatever was found', () => {
    fc.assert(
      fc.property(findings, found => {
        const noted = noteFindings(found);
        const texts = encodeFindings(noted);
        const back = decodeFindings(texts);
        expect(back?.counts).toEqual(noted.counts);
        expect(back?.rules).toEqual(noted.rules.slice(0, back?.rules.length));
        expect(back?.isCut).toBe(back?.rules.length !== noted.rules.length);
        expect(back && encodeFindings(back)).toEqual(texts);
      }),
    );
  });

  it('stay short enough to be filtered by', () => {
    fc.assert(
      fc.property(findings, found => {
        for (const text of Object.values(encodeFindings(noteFindings(found)))) {
          expect(text.length).toBeLessThanOrEqual(200);
        }
      }),
    );
  });

  it('name as many whole rules as fit, and say that there are more', () => {
    const found = Array.from({ length: 30 }, (_, index) => ({
      rule: `team-with-a-long-name-${10 + index}`,
      severity: 'info' as const,
    }));
    const back = decodeFindings(encodeFindings(noteFindings(found)));
    expect(back).toMatchObject({ counts: { info: 30 }, isCut: true });
    expect(back?.rules).toHaveLength(7);
  });

  it.each([
    '',
    'errors',
    'errors=',
    'errors=-1',
    'errors=1e3',
    'errors=<b>,=1',
  ])('note nothing when somebody wrote %j', text => {
    expect(decodeFindings(annotation(text, 'team-a'))).toBeUndefined();
  });
});
