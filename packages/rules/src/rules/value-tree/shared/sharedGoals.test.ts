import {
  buildMeshGraph,
  indexGoals,
  readMesh,
} from '@backstage-data-mesh/model';
import { haveSharedGoal } from './sharedGoals';

const domainOf = (name: string, goals: readonly object[]) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Domain',
  metadata: { name },
  spec: { owner: 'leads', dataMesh: { goals } },
});

const graph = buildMeshGraph(
  readMesh([
    domainOf('company', [{ id: 'sooner' }, { id: 'safer' }]),
    domainOf('access', [
      { id: 'faster', contributesTo: ['company#sooner'] },
      { id: 'fairer', contributesTo: ['company#safer', 'access#faster'] },
    ]),
  ]).items,
);
const goals = indexGoals(graph);

describe('haveSharedGoal', () => {
  it.each([
    [
      'a goal and one that it contributes to',
      ['access#fairer', 'company#sooner'],
      true,
    ],
    ['two goals that meet nowhere', ['company#sooner', 'company#safer'], false],
    ['a goal that nobody declares', ['company#sooner', 'supply#full'], false],
  ])('of %s', (_, ids, expected) => {
    const full = ids.map(id => `domain:default/${id}`);
    expect(haveSharedGoal(goals, full)).toBe(expected);
  });
});
