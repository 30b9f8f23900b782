import type { Problem } from '@backstage-data-mesh/model';
import { explainRejection } from './explainRejection';

describe('the text of a rejection', () => {
  it('names first what rejects, then what does not', () => {
    const text = explainRejection([
      problem('a is not a known field', false),
      problem('b is missing', true),
    ]);
    expect(text).toBe('b is missing\na is not a known field');
  });

  it('stays short when there is no end of problems', () => {
    const problems = Array.from({ length: 60 }, (_, index) =>
      problem(`field ${index} is missing`, true),
    );
    const lines = explainRejection(problems).split('\n');
    expect(lines).toHaveLength(51);
    expect(lines[49]).toBe('field 49 is missing');
    expect(lines[50]).toBe('and 10 more');
  });
});

function problem(message: string, breaks: boolean): Problem {
  return { path: [], code: 'missing', message, breaks };
}
