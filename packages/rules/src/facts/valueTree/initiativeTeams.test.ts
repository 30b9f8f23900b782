import { buildMeshGraph, finish, readMesh } from '@backstage-data-mesh/model';
import { findTeamInitiatives } from './initiativeTeams';

it('finds the initiatives of each team, over all hypotheses', () => {
  const bet = (name: string, ...teams: (string | undefined)[]) => ({
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'ValueHypothesis',
    metadata: { name },
    spec: {
      owner: 'crew',
      status: 'active',
      statement: { weBelieve: 'a', willResultIn: 'b' },
      initiatives: teams.map((team, n) => ({
        id: `${name}-${n}`,
        status: 'active',
        team,
      })),
    },
  });
  const graph = buildMeshGraph(
    readMesh([bet('x', 'crew', undefined, 'other'), bet('y', 'group:Crew')])
      .items,
  );
  const found = finish(findTeamInitiatives(graph));
  const idsOf = (team: string) =>
    found.get(`group:default/${team}`)?.map(({ initiative }) => initiative.id);
  expect(idsOf('crew')).toEqual(['x-0', 'y-0']);
  expect(idsOf('other')).toEqual(['x-2']);
});

it('counts an initiative for each of its teams, and knows who is alone', () => {
  const bet = {
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'ValueHypothesis',
    metadata: { name: 'bet' },
    spec: {
      owner: 'crew',
      status: 'active',
      statement: { weBelieve: 'a', willResultIn: 'b' },
      initiatives: [
        {
          id: 'both',
          status: 'active',
          team: 'crew',
          teams: ['other', 'crew'],
        },
        { id: 'one', status: 'active', teams: ['crew'] },
      ],
    },
  };
  const found = finish(
    findTeamInitiatives(buildMeshGraph(readMesh([bet]).items)),
  );
  const seen = (team: string) =>
    found
      .get(`group:default/${team}`)
      ?.map(({ initiative, isAlone }) => [initiative.id, isAlone]);
  expect(seen('crew')).toEqual([
    ['both', false],
    ['one', true],
  ]);
  expect(seen('other')).toEqual([['both', false]]);
});
