import type { AnswerOf } from '@backstage-data-mesh/plugin-data-mesh-react';
import { sumUpCauses } from './sumUpCauses';

type Change = AnswerOf<'getHistory'>['items'][number];

function change(
  from: Change['from'],
  to: Change['to'],
  kind: Change['cause']['kind'],
): Change {
  return {
    ...{
      subject: 'dataproduct:default/visits',
      rule: 'team-x',
      family: 'team',
    },
    ...{ from, to, cause: { kind }, at: '2026-06-01T00:00:00Z' },
    ...{ version: 1, ruleSet: 'a' },
  };
}

describe('what changed results', () => {
  it('is counted by its cause, the one with most changes first', () => {
    expect(
      sumUpCauses([
        change('pass', 'fail', 'rules'),
        change('fail', 'pass', 'entities'),
        change('fail', 'waived', 'entities'),
        change('none', 'fail', 'entities'),
      ]),
    ).toEqual([
      { cause: 'entities', mended: 1, newly: 1, other: 1 },
      { cause: 'rules', mended: 0, newly: 1, other: 0 },
    ]);
  });

  it('is neither mended nor new where only the findings are others', () => {
    expect(sumUpCauses([change('fail', 'fail', 'day')])).toEqual([
      { cause: 'day', mended: 0, newly: 0, other: 1 },
    ]);
  });
});
