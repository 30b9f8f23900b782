import { pathOf } from './__testUtils__/paths';
import { buildLadders } from './ladders';
import { pickLadders } from './pickLadders';

const [toReaders, alsoToReaders, toShelves, toNoGoal] = buildLadders([
  pathOf(['Pilot', 'Bet', 'Readers']),
  pathOf(['Rollout', 'Other', 'Readers']),
  pathOf(['Pilot', 'Third', 'Shelves']),
  pathOf(['Pilot', 'Fourth']),
]);

describe('pickLadders', () => {
  it('shows a ladder to each goal first', () => {
    const ladders = [toReaders, alsoToReaders, toShelves];
    expect(pickLadders(ladders, 2)).toEqual([toReaders, toShelves]);
  });

  it('fills up with further ladders, in the given order', () => {
    const ladders = [toReaders, alsoToReaders, toShelves, toNoGoal];
    expect(pickLadders(ladders, 4)).toEqual(ladders);
    expect(pickLadders([toReaders, alsoToReaders], 3)).toHaveLength(2);
  });
});
