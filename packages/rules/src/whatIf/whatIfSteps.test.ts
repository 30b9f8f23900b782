import {
  buildMeshGraph,
  readMesh,
  type Steps,
} from '@backstage-data-mesh/model';
import { applyMovesInSteps } from './applyMoves';
import { compareFigures, figuresInSteps } from './whatIf';

/** Products of as many teams, each of which reads the one before. */
function meshOf(count: number) {
  const names = Array.from({ length: count }, (_, at) => `p${at}`);
  return buildMeshGraph(
    readMesh([
      ...['here', 'there'].map(name => ({
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Group',
        metadata: { name },
        spec: { type: 'team', children: [] },
      })),
      ...names.map((name, at) => ({
        apiVersion: 'data-mesh/v1alpha1',
        kind: 'DataProduct',
        metadata: { name },
        spec: {
          type: 'aggregate',
          lifecycle: 'production',
          owner: `team-${at}`,
          domain: 'sales',
          inputPorts: at === 0 ? [] : [{ from: names[at - 1] }],
        },
      })),
    ]).items,
  );
}

function countSteps<Value>(steps: Steps<Value>) {
  for (let count = 0; ; count++) {
    const { done, value } = steps.next();
    if (done) return { count, value };
  }
}

const few = meshOf(1_000);
const many = meshOf(4_000);

it.each<[string, (mesh: typeof few) => Steps<unknown>]>([
  [
    'merges groups',
    mesh =>
      applyMovesInSteps(mesh, [{ merge: 'group:here', into: 'group:there' }]),
  ],
  ['measures a mesh', mesh => figuresInSteps(mesh)],
  [
    'compares what was measured',
    mesh => {
      const figures = countSteps(figuresInSteps(mesh)).value;
      return compareFigures(figures, figures);
    },
  ],
])('who %s pauses the more often the more there is', (_, begin) => {
  const pauses = countSteps(begin(few)).count;
  expect(pauses).toBeGreaterThan(10);
  expect(countSteps(begin(many)).count).toBeGreaterThan(pauses * 3);
});
