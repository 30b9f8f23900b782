import type { ValueHypothesisEntity } from '@backstage-data-mesh/model';
import { measuredBet } from './measured';
import { inUseSince } from './since';

function sinceOf(spec: Partial<ValueHypothesisEntity['spec']>) {
  const measured = measuredBet({
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'ValueHypothesis',
    metadata: { name: 'bet' },
    spec: {
      owner: 'crew',
      status: 'active',
      statement: { weBelieve: 'a', willResultIn: 'b' },
      measures: [{ id: 'wait', baseline: { value: 1, asOf: '2026-01-31' } }],
      ...spec,
    },
  });
  return inUseSince(measured, measured.measures[0]);
}

const begun: Partial<ValueHypothesisEntity['spec']> = {
  initiatives: [
    { id: 'a', status: 'planned', startDate: '2026-02-01' },
    { id: 'b', status: 'active', startDate: '2026-04-01' },
    { id: 'c', status: 'done', startDate: '2026-03-01' },
  ],
};

describe('inUseSince', () => {
  it('is the day of the decision to start', () => {
    const decisions = [
      { date: '2026-05-01', outcome: 'start' as const },
      { date: '2026-02-01', outcome: 'persevere' as const },
    ];
    expect(sinceOf({ ...begun, decisions })).toBe('2026-05-01');
  });

  it('is else the day of the first initiative that began', () => {
    expect(sinceOf(begun)).toBe('2026-03-01');
  });

  it('is else the day of the baseline, if there is one', () => {
    expect(sinceOf({})).toBe('2026-01-31');
    expect(sinceOf({ measures: [{ id: 'wait' }] })).toBeUndefined();
  });
});
