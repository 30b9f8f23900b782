import { buildMeshGraph, finish, readMesh } from '@backstage-data-mesh/model';
import { indexBets } from './betIndex';

const betOf = (name: string, status: string) => ({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'ValueHypothesis',
  metadata: { name },
  spec: {
    owner: 'crew',
    status,
    statement: { weBelieve: 'a', willResultIn: 'b' },
    review: { body: 'board' },
    measures: [
      { id: 'wait', measuredBy: 'visits' },
      { id: 'wait', measuredBy: 'visits' },
    ],
  },
});

const graph = buildMeshGraph(
  readMesh([betOf('live', 'active'), betOf('over', 'stopped')]).items,
);
const bets = finish(indexBets(graph));
const [live, over] = ['live', 'over'].map(name =>
  graph.nodeOf(`valuehypothesis:default/${name}`)!,
);

describe('indexBets', () => {
  it('finds all that a body reviews', () => {
    expect(bets.reviewedBy('governancebody:default/board')).toEqual([
      live,
      over,
    ]);
    expect(bets.reviewedBy('governancebody:default/other')).toEqual([]);
  });

  it('finds the live ones that claim a measure, each once', () => {
    const product = 'dataproduct:default/visits';
    expect(bets.claiming(product, 'wait')).toEqual([live]);
    expect(bets.claiming(product, 'calls')).toEqual([]);
  });
});
