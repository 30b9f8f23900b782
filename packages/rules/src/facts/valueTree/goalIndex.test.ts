import { buildMeshGraph, readMesh } from '@backstage-data-mesh/model';
import { haveSharedGoal } from '../../rules/value-tree/shared/sharedGoals';
import { indexGoals } from './goalIndex';

const domainOf = (name: string, goals: readonly object[]) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Domain',
  metadata: { name },
  spec: { owner: 'leads', dataMesh: { goals } },
});

const betOf = (name: string, goals: readonly string[]) => ({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'ValueHypothesis',
  metadata: { name },
  spec: {
    owner: 'crew',
    status: 'active',
    goals,
    statement: { weBelieve: 'a', willResultIn: 'b' },
  },
});

const graph = buildMeshGraph(
  readMesh([
    domainOf('company', [{ id: 'sooner' }, { id: 'safer' }]),
    domainOf('access', [
      { id: 'faster', contributesTo: ['company#sooner', 'company'] },
      { id: 'faster', title: 'again' },
      { id: 'fairer', contributesTo: ['company#safer', 'access#faster'] },
    ]),
    betOf('bet', ['access#faster', 'access#faster', 'company']),
  ]).items,
);
const goals = indexGoals(graph);

const FASTER = 'domain:default/access#faster';

describe('indexGoals', () => {
  it('finds a goal with its place and what it contributes to', () => {
    expect(goals.find(FASTER)).toMatchObject({
      path: ['spec', 'dataMesh', 'goals', 0],
      wider: ['domain:default/company#sooner', 'domain:default/company'],
    });
    expect(goals.find('domain:default/access#other')).toBeUndefined();
  });

  it('takes the first of two goals with one id', () => {
    const access = graph.nodeOf('domain:default/access')!;
    expect(goals.ofDomain(access).map(({ id }) => id)).toEqual([
      FASTER,
      'domain:default/access#fairer',
    ]);
  });

  it('finds what serves a goal, and a domain as a whole, each once', () => {
    const bet = graph.nodeOf('valuehypothesis:default/bet')!;
    expect(goals.betsServing(FASTER)).toEqual([bet]);
    expect(goals.betsServing('domain:default/company')).toEqual([bet]);
    expect(goals.servedBy(bet)).toEqual([FASTER, 'domain:default/company']);
    expect(goals.contributingTo(FASTER).map(({ goal }) => goal.id)).toEqual([
      'fairer',
    ]);
  });
});

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
