import {
  buildMeshGraph,
  createValueTrees,
  readMesh,
  type ValueHypothesisEntity,
} from '@backstage-data-mesh/model';
import { activeInitiatives, isOpen, phaseOfBet } from './phase';

const STATUSES = [
  'draft',
  'proposed',
  'prioritised',
  'active',
  'adjusted',
  'paid-off',
  'replaced',
  'stopped',
] as const;

function betOf(spec: object): ValueHypothesisEntity {
  return {
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'ValueHypothesis',
    metadata: { name: 'bet' },
    spec: {
      owner: 'crew',
      status: 'active',
      statement: { weBelieve: 'a', willResultIn: 'b' },
      ...spec,
    },
  };
}

describe('phaseOfBet', () => {
  it.each(STATUSES)('sees a bet that is %s as a value tree does', status => {
    const bet = betOf({ status });
    const trees = createValueTrees(
      buildMeshGraph(readMesh([bet]).items),
      '2026-11-20',
    );
    const [shown] = trees.around('valuehypothesis:default/bet')?.nodes ?? [];
    expect(phaseOfBet(bet)).toBe(shown.phase);
  });
});

describe('isOpen', () => {
  it.each([
    [undefined, true],
    ['open', true],
    ['achieved', false],
    ['dropped', false],
  ] as const)('of a goal that is %s is %s', (status, open) => {
    expect(isOpen({ id: 'a', status })).toBe(open);
  });
});

describe('activeInitiatives', () => {
  it('keep their place in the bet', () => {
    const [planned, active] = (['planned', 'active'] as const).map(status => ({
      id: status,
      status,
    }));
    expect(
      activeInitiatives(betOf({ initiatives: [planned, active] })),
    ).toEqual([{ initiative: active, index: 1 }]);
    expect(activeInitiatives(betOf({}))).toEqual([]);
  });
});
