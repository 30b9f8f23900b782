import type { ValueHypothesisEntity } from '../kinds';
import {
  isOpenGoal,
  phaseOfBet,
  phaseOfGoal,
  phaseOfInitiative,
} from './phases';

type BetStatus = ValueHypothesisEntity['spec']['status'];

const betOf = (status: BetStatus): ValueHypothesisEntity => ({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'ValueHypothesis',
  metadata: { name: 'bet' },
  spec: {
    owner: 'crew',
    status,
    statement: { weBelieve: 'a', willResultIn: 'b' },
  },
});

describe('the phase', () => {
  it.each([
    ['draft', 'waiting'],
    ['proposed', 'waiting'],
    ['prioritised', 'waiting'],
    ['active', 'live'],
    ['adjusted', 'live'],
    ['paid-off', 'ended'],
    ['replaced', 'ended'],
    ['stopped', 'ended'],
  ] as const)('of a bet that is %s is %s', (status, phase) => {
    expect(phaseOfBet(betOf(status))).toBe(phase);
  });

  it.each([
    [undefined, 'live'],
    ['open', 'live'],
    ['achieved', 'ended'],
    ['dropped', 'ended'],
  ] as const)('of a goal that is %s is %s', (status, phase) => {
    expect(phaseOfGoal({ id: 'a', status })).toBe(phase);
    expect(isOpenGoal({ id: 'a', status })).toBe(phase === 'live');
  });

  it.each([
    ['planned', 'waiting'],
    ['active', 'live'],
    ['done', 'ended'],
    ['stopped', 'ended'],
  ] as const)('of an initiative that is %s is %s', (status, phase) => {
    expect(phaseOfInitiative({ id: 'a', status })).toBe(phase);
  });
});
