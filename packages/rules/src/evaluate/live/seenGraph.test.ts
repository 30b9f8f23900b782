import {
  buildMeshGraph,
  readMesh,
  relationNames,
} from '@backstage-data-mesh/model';
import { Vocabulary } from './aspects';
import { KindLevels, seeGraph } from './seenGraph';

it('whoever asks which relations lead from a node looks at each of them', () => {
  const graph = buildMeshGraph(
    readMesh([
      {
        ...{ apiVersion: 'backstage.io/v1alpha1', kind: 'Group' },
        metadata: { name: 'crew' },
        spec: { type: 'team', children: [] },
      },
    ]).items,
  );
  const vocabulary = new Vocabulary();
  const noted = new Set<number>();
  const seen = seeGraph(graph, {
    vocabulary,
    levels: new KindLevels(vocabulary),
    isKept: false,
    notes: {
      node: (_, aspect) => noted.add(aspect),
      absent: () => {},
      members: () => {},
    },
  });

  expect(seen.relationsOf(0)).toEqual([]);
  expect(noted).toEqual(
    new Set(relationNames.map(name => vocabulary.relation(name))),
  );
});
