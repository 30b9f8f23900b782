import type { ValuePath } from '@backstage-data-mesh/model';
import { pathOf } from './__testUtils__/paths';
import { pickPaths } from './pickPaths';

const [toReaders, alsoToReaders, toShelves, toNoGoal] = [
  pathOf(['Pilot', 'Bet', 'Readers']),
  pathOf(['Rollout', 'Bet', 'Readers']),
  pathOf(['Pilot', 'Bet', 'Shelves']),
  { ...pathOf(['Pilot', 'Bet', 'X']), steps: [] } satisfies ValuePath,
];

describe('pickPaths', () => {
  it('shows one path for each goal first', () => {
    const paths = [toReaders, alsoToReaders, toShelves];
    expect(pickPaths(paths, 2)).toEqual([toReaders, toShelves]);
  });

  it('fills up with further paths, in the given order', () => {
    const paths = [toReaders, alsoToReaders, toShelves, toNoGoal];
    expect(pickPaths(paths, 4)).toEqual(paths);
    expect(pickPaths([toReaders, alsoToReaders], 3)).toHaveLength(2);
  });
});
