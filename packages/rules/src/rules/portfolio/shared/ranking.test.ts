import type { PlacedBet } from '../../value-tree/shared/openGoals';
import { rankBets } from './ranking';

function bet(name: string, userValue?: number): PlacedBet {
  return {
    node: 0,
    ref: `valuehypothesis:default/${name}`,
    entity: {
      apiVersion: 'data-mesh/v1alpha1',
      kind: 'ValueHypothesis',
      metadata: { name },
      spec: {
        owner: 'crew',
        status: 'active',
        statement: { weBelieve: 'a', willResultIn: 'b' },
        priority: {
          userValue,
          timeCriticality: 0,
          riskReduction: 0,
          effort: 2,
        },
      },
    },
  };
}

describe('rankBets', () => {
  it('puts the lowest score first and leaves out what has none', () => {
    const ranked = rankBets([
      bet('c', 8),
      bet('b', 4),
      bet('none'),
      bet('a', 4),
    ]);
    expect(ranked.map(({ bet: { ref }, score }) => [ref, score])).toEqual([
      ['valuehypothesis:default/a', 2],
      ['valuehypothesis:default/b', 2],
      ['valuehypothesis:default/c', 4],
    ]);
  });
});
