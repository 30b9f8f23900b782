import type { ValueHypothesisEntity } from '@backstage-data-mesh/model';
import { endedOn } from './ending';

type Decisions = ValueHypothesisEntity['spec']['decisions'];

function endOf(decisions: Decisions): string | undefined {
  return endedOn({
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'ValueHypothesis',
    metadata: { name: 'bet' },
    spec: {
      owner: 'crew',
      status: 'stopped',
      statement: { weBelieve: 'a', willResultIn: 'b' },
      decisions,
    },
  });
}

describe('endedOn', () => {
  it('is the day of the last decision to end it', () => {
    expect(
      endOf([
        { date: '2026-05-01', outcome: 'stop' },
        { date: '2026-03-01', outcome: 'stop' },
        { date: '2026-06-01', outcome: 'persevere' },
      ]),
    ).toBe('2026-05-01');
  });

  it('is the day of the last decision where none ended it', () => {
    expect(endOf([{ date: '2026-06-01', outcome: 'pivot' }])).toBe(
      '2026-06-01',
    );
  });

  it('is not known without a decision, or without a day', () => {
    expect(endOf(undefined)).toBeUndefined();
    expect(endOf([{ date: 'soon', outcome: 'stop' }])).toBeUndefined();
  });
});
