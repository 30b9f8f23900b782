import type { PlacedValueTreeNode } from '@backstage-data-mesh/model';
import { liveBetsOf } from './liveBetsOf';

const LENDING = 'domain:default/lending';

function node(more: Partial<PlacedValueTreeNode>): PlacedValueTreeNode {
  return {
    ...{ id: '', tier: 'hypothesis', entityRef: '', title: '', phase: 'live' },
    ...{ measures: [], isMissing: false, level: 3, childIds: [] },
    otherParents: [],
    ...more,
  };
}

const goal = node({ id: `${LENDING}#a`, tier: 'goal', entityRef: LENDING });
const other = node({
  ...{ id: 'domain:default/town#b', tier: 'goal' },
  entityRef: 'domain:default/town',
});

function count(...bets: Partial<PlacedValueTreeNode>[]) {
  const nodes = [goal, other, ...bets.map(node)];
  return liveBetsOf({ rootId: '', nodes, isCut: false }, LENDING);
}

describe('liveBetsOf', () => {
  it('counts live bets for goals of the domain, and no other domain', () => {
    expect(
      count({ id: 'x', parentId: goal.id }, { id: 'y', parentId: other.id }),
    ).toBe(1);
  });

  it('counts one that serves the goal besides another one', () => {
    expect(
      count({ id: 'x', parentId: other.id, otherParents: [{ id: goal.id }] }),
    ).toBe(1);
  });

  it('counts none that waits or has ended', () => {
    expect(
      count(
        { id: 'x', parentId: goal.id, phase: 'waiting' },
        { id: 'y', parentId: goal.id, phase: 'ended' },
      ),
    ).toBe(0);
  });
});
