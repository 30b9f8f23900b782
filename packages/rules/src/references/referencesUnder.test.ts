import { valueHypothesis } from '@backstage-data-mesh/model';
import { referenceAt, referencesUnder, targetOf } from './referencesUnder';

const bet = {
  metadata: {},
  spec: {
    goals: ['access#faster', 'supply'],
    initiatives: [{ team: 'crew', builds: ['visits'] }],
  },
};

describe('referencesUnder', () => {
  it('finds what stands in a list, and what below a part of it', () => {
    const goals = referencesUnder(valueHypothesis, bet, 'spec', 'goals');
    expect(goals.map(targetOf)).toEqual([
      'domain:default/access#faster',
      'domain:default/supply',
    ]);
    const found = referencesUnder(valueHypothesis, bet, 'spec', 'initiatives');
    expect(found.map(({ ref }) => ref)).toEqual([
      'group:default/crew',
      'dataproduct:default/visits',
    ]);
  });

  it('finds the same when it is asked again', () => {
    const find = () => referencesUnder(valueHypothesis, bet, 'spec', 'goals');
    expect(find()).toEqual(find());
  });
});

describe('referenceAt', () => {
  it('finds the ref of a field, or none', () => {
    const at = (field: string) =>
      referenceAt(valueHypothesis, bet, 'spec', field);
    expect(at('goals')?.ref).toBe('domain:default/access');
    expect(at('succeededBy')).toBeUndefined();
  });
});
