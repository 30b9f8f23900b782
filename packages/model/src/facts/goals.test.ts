import { buildMeshGraph, readMesh } from '..';
import { indexGoals } from './goals';

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
      {
        id: 'faster',
        contributesTo: ['company#sooner', 'company', 'company#sooner'],
      },
      { id: 'faster', title: 'again', contributesTo: ['company#safer'] },
      { id: 'fairer', contributesTo: ['company#gone', 'access#faster'] },
    ]),
    betOf('bet', ['access#faster', 'access#faster', 'company', 'company#gone']),
  ]).items,
);
const goals = indexGoals(graph);
const node = (ref: string) => graph.nodeOf(ref)!;
const idsOf = (found: readonly { readonly id: string }[]) =>
  found.map(({ id }) => id);

const COMPANY = 'domain:default/company';
const ACCESS = 'domain:default/access';
const FASTER = `${ACCESS}#faster`;
const FAIRER = `${ACCESS}#fairer`;
const GONE = `${COMPANY}#gone`;

describe('indexGoals', () => {
  it('finds a goal with its place and, each once, what it contributes to', () => {
    expect(goals.find(FASTER)).toMatchObject({
      domain: node(ACCESS),
      path: ['spec', 'dataMesh', 'goals', 0],
      wider: [`${COMPANY}#sooner`, COMPANY],
    });
  });

  it('takes the first of two goals with one id, and nothing of the second', () => {
    expect(idsOf(goals.ofDomain(node(ACCESS)))).toEqual([FASTER, FAIRER]);
    expect(goals.find(FASTER)?.goal.title).toBeUndefined();
    expect(goals.contributingTo(`${COMPANY}#safer`)).toEqual([]);
  });

  it('finds what serves a goal, and a domain as a whole, each once', () => {
    const bet = node('valuehypothesis:default/bet');
    expect(goals.betsServing(FASTER)).toEqual([bet]);
    expect(goals.betsServing(COMPANY)).toEqual([bet]);
    expect(goals.servedBy(bet)).toEqual([FASTER, COMPANY, GONE]);
    expect(idsOf(goals.contributingTo(FASTER))).toEqual([FAIRER]);
    expect(idsOf(goals.contributingTo(COMPANY))).toEqual([FASTER]);
  });

  it('keeps a goal that is only named apart from the goals of its domain', () => {
    expect(goals.find(GONE)).toBeUndefined();
    expect(idsOf(goals.ofDomain(node(COMPANY)))).not.toContain(GONE);
    expect(goals.missingIn(node(COMPANY))).toEqual([GONE]);
    expect(goals.domainOfMissing(GONE)).toBe(node(COMPANY));
    expect(goals.betsServing(GONE)).toHaveLength(1);
    expect(idsOf(goals.contributingTo(GONE))).toEqual([FAIRER]);
  });

  it('misses neither a whole domain nor a goal that nobody names', () => {
    expect(goals.domainOfMissing(COMPANY)).toBeUndefined();
    expect(goals.domainOfMissing(FASTER)).toBeUndefined();
    expect(goals.domainOfMissing(`${COMPANY}#never`)).toBeUndefined();
    expect(goals.missingIn(node(ACCESS))).toEqual([]);
  });
});
