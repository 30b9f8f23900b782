import { buildMeshGraph, finish, readMesh } from '@backstage-data-mesh/model';
import { parseAllDocuments } from 'yaml';
import { allBetsInSteps } from './allBets';

const bet = (name: string, status: string, rest = '') => `
---
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: ${name} }
spec:
  owner: crew
  status: ${status}
  statement: { weBelieve: a, willResultIn: b }
  ${rest}`;

const scored = (userValue: number, effort = 2) =>
  `priority: { userValue: ${userValue}, timeCriticality: 1, riskReduction: 1, effort: ${effort} }`;

const MESH = `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: access, title: Access }
spec: { owner: crew, dataMesh: { wipLimit: 1, goals: [{ id: sooner }] } }
---
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: board }
spec: { type: portfolio, owner: crew, wipLimit: 2 }${[
  bet('ended', 'stopped', scored(99)),
  bet('low', 'proposed', scored(1)),
  bet('high', 'prioritised', scored(8)),
  bet(
    'calm',
    'active',
    `goals: ['access#sooner']
  ${scored(3)}
  review: { next: 2026-12-24, body: board }
  initiatives: [{ id: i, status: active, startDate: 2026-02-01 }]`,
  ),
  bet('due', 'active', 'goals: [access]\n  review: { next: 2026-11-01 }'),
].join('')}`;

const graph = buildMeshGraph(
  readMesh(parseAllDocuments(MESH).map(each => each.toJS())).items,
);
const { bets, limits } = finish(allBetsInSteps({ graph, day: '2026-11-28' }));
const nameOf = (ref: string) => ref.split('/')[1];

describe('all bets of a mesh', () => {
  it('begin with what waits for a decision, and then go by phase and score', () => {
    expect(bets.map(each => nameOf(each.bet))).toEqual([
      ...['due', 'calm', 'high', 'low', 'ended'],
    ]);
    expect(bets[0].reasons).toEqual(['review-due']);
  });

  it('tell their rank with what it is made of, where all of it is known', () => {
    expect(bets[1]).toMatchObject({
      ...{ score: 2.5, value: 5, effort: 2, phase: 'live' },
      domains: [{ ref: 'domain:default/access', title: 'Access' }],
      body: 'governancebody:default/board',
      ...{ from: '2026-02-01', until: '2026-12-24', review: '2026-12-24' },
      activeInitiatives: 1,
      reasons: [],
    });
    expect(bets[0].score).toBeUndefined();
    expect(bets[0].value).toBeUndefined();
  });

  it('are held against the limits that were set, those first that are passed', () => {
    expect(limits).toEqual([
      {
        ...{ of: 'domain:default/access', title: 'Access' },
        ...{ limit: 1, live: 2, isOver: true },
      },
      {
        ...{ of: 'governancebody:default/board', title: undefined },
        ...{ limit: 2, live: 1, isOver: false },
      },
    ]);
  });
});
