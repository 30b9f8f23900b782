import type { MeasureView } from '@backstage-data-mesh/model';
import { treeOf } from './__testUtils__/trees';
import { forksOf } from './describeFork';
import { layoutTree } from './layoutTree';

const measure = (state: MeasureView['state']) => ({ state }) as MeasureView;

const { nodes } = treeOf(['Vision', ['Goal', ['Bet']], ['Other goal']], {
  Goal: { measures: [measure('met'), measure('off-course')] },
  'Other goal': { measures: [measure('met')] },
});

describe('the forks of a value tree', () => {
  it('count what stands below and which of its measures are met', () => {
    expect(forksOf(layoutTree(nodes))).toMatchObject([
      { id: 'vision', below: 2, met: 2, measures: 3 },
      { id: 'goal', below: 1, met: 0, measures: 0 },
    ]);
  });

  it('are only where lines are drawn', () => {
    expect(forksOf(layoutTree(nodes.slice(0, 1)))).toEqual([]);
  });
});
