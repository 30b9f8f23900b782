import { buildMeshGraph, readMesh } from '@backstage-data-mesh/model';
import { parse, parseAllDocuments } from 'yaml';
import { readSample } from '../__testUtils__/sample';
import { createJudge } from '../evaluate/createJudge';
import { pedigreeOf } from '../measures/pedigree';
import { rules } from '../rules';
import { meetingPack } from './meetingPack';
import type { MeshThen } from './terms';

const DAY = '2026-11-20';
const BODY = 'governancebody:default/board';
const RULE = 'ownership-nominated-owner-missing';

/** A board and what it decides for; some of it is written otherwise. */
const write = ({ seats = '[]', days = 33, owner = 'crew', more = '' } = {}) => `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: access }
spec:
  owner: crew
  dataMesh:
    goals:
      - id: sooner
        measures:
          - { id: old, cadence: P1M, readings: [{ value: 3, asOf: 2026-06-01 }] }
---
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: board, title: Portfolio board }
spec:
  type: portfolio
  owner: crew
  scope: { level: domain, domains: [access] }
  cadence: P1M
  lastMet: 2026-10-20
  wipLimit: 1
  seats: ${seats}
  policies:
    - { id: off, status: enforced, rules: [{ rule: ${RULE}, severity: 'off' }] }
    - { id: owners, title: Owners, status: grace, graceUntil: 2026-12-01, rules: [{ rule: ${RULE} }] }
    - { id: later, status: grace, graceUntil: 2027-06-01, rules: [{ rule: ${RULE} }] }
    - { id: idea, status: draft, proposedBy: { by: group:crew, on: 2026-11-01 } }
  waivers:
    - { id: w-1, rule: interop-port-without-contract, entity: dataproduct:visits, requestedBy: user:al, approvedBy: user:jo, approvedOn: 2026-10-01, expires: 2026-12-10, reason: soon }
    - { id: w-2, rule: interop-port-without-contract, entity: dataproduct:visits, requestedBy: user:al }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: ${owner}
  domain: access
  outputPorts: [{ name: all, slos: [{ property: freshness, value: P1D }] }]
---
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: alerts, title: Alerts }
spec:
  status: active
  owner: crew
  accountable: user:jo
  statement: { weBelieve: alerts, willResultIn: fewer days }
  goals: [access#sooner]
  alternatives: [valuehypothesis:letters]
  priority: { userValue: 1, timeCriticality: 1, riskReduction: 1, effort: 3 }
  review: { body: governancebody:board, next: 2026-11-15 }
  decisions: [{ date: 2026-09-01, outcome: start }]
  measures:
    - id: days
      direction: decrease
      baseline: { value: 34 }
      target: { value: 20, by: 2026-11-01 }
      tripwire: { value: 33, asOf: 2026-10-01, then: pivot }
      measuredBy: visits
      readings: [{ value: 34, asOf: 2026-10-05 }, { value: ${days}, asOf: 2026-11-10 }]
    - { id: calls, direction: increase, baseline: { value: 1 }, target: { value: 2 }, measuredBy: visits, readings: [] }
---
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: letters }
spec:
  status: proposed
  owner: crew
  statement: { weBelieve: letters, willResultIn: fewer days }
  goals: [access#sooner]
  priority: { userValue: 9, timeCriticality: 9, riskReduction: 9, effort: 1 }
  review: { body: governancebody:board }
---
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: visits-plan }
spec:
  status: adjusted
  owner: crew
  statement: { weBelieve: plans, willResultIn: fewer days }
  review: { body: governancebody:board, next: 2027-01-15 }
${more}`;

const judge = createJudge({ rules, today: DAY });
function meshOf(text: string): MeshThen & { graph: MeshThen['graph'] } {
  const graph = buildMeshGraph(
    readMesh(parseAllDocuments(text).map(each => each.toJS())).items,
  );
  return judge(graph);
}

const SEATS =
  '[{ who: user:jo, role: executive }, { role: domain-owner, represents: domain:access }]';
const now = meshOf(write({ seats: SEATS }));

function packOf(terms: Partial<Parameters<typeof meetingPack>[0]> = {}) {
  const pack = meetingPack({ body: BODY, day: DAY, now, ...terms });
  if (!pack.ok) throw new Error(pack.message);
  return pack;
}

const pack = packOf({
  pedigreeOf: product =>
    pedigreeOf(now.graph, product, {
      now: DAY,
      observed: { updatedAt: '2026-11-01' },
    }),
});

describe('the pack of a meeting', () => {
  it('says which body, when it last met and meets again', () => {
    expect(pack).toMatchObject({
      body: BODY,
      title: 'Portfolio board',
      day: DAY,
      lastMet: '2026-10-20',
      nextMeeting: '2026-12-20',
    });
  });

  it('lists measures that crossed a tripwire, are stale, doubtful or unmeasured', () => {
    const keys = (list: typeof pack.stale) => list.map(({ key }) => key);
    expect(pack.tripwires).toMatchObject([
      {
        entity: 'valuehypothesis:default/alerts',
        key: 'days',
        state: 'off-course',
        value: 33,
        asOf: '2026-11-10',
        crossedOn: '2026-10-05',
      },
    ]);
    expect(keys(pack.stale)).toEqual(['sooner/old']);
    expect(keys(pack.doubtful)).toEqual(['days', 'calls']);
    expect(keys(pack.unmeasured)).toEqual(['calls']);
  });

  it('brings each bet to decide on, why, with its evidence and what was agreed', () => {
    expect(pack.toDecide).toMatchObject([
      {
        bet: 'valuehypothesis:default/alerts',
        title: 'Alerts',
        reasons: ['tripwire', 'review-due', 'target-missed'],
        agreed: 'pivot',
        alternatives: ['valuehypothesis:default/letters'],
        accountable: 'user:default/jo',
        lastDecided: '2026-09-01',
        evidence: [{ key: 'days' }, { key: 'calls' }],
      },
    ]);
    const [{ options }] = pack.toDecide;
    expect(options.map(({ outcome }) => outcome)).toEqual([
      ...['pivot', 'replace', 'persevere', 'adjust', 'stop'],
    ]);
    expect(parse(options[4].yaml)).toEqual({
      spec: {
        status: 'stopped',
        decisions: [
          { date: '2026-09-01', outcome: 'start' },
          {
            date: DAY,
            outcome: 'stop',
            by: 'governancebody:board',
            evidence: ['days', 'calls'],
          },
        ],
      },
    });
  });

  it('does not bring a bet again that was decided on since', () => {
    const decided = write().replace(
      '{ date: 2026-09-01, outcome: start }',
      '{ date: 2026-10-06, outcome: persevere }',
    );
    const later = decided
      .replace('next: 2026-11-15', 'next: 2027-02-01')
      .replace(', by: 2026-11-01', '');
    expect(packOf({ now: meshOf(later) })).toMatchObject({
      toDecide: [],
      tripwires: [{ key: 'days' }],
    });
  });

  it('counts work in progress against the limit, and finds what ranks higher', () => {
    expect(pack.wip).toEqual({
      limit: 1,
      live: [
        'valuehypothesis:default/alerts',
        'valuehypothesis:default/visits-plan',
      ],
      waiting: ['valuehypothesis:default/letters'],
      isOver: true,
    });
    expect(pack.rankInversions).toEqual([
      {
        waiting: { bet: 'valuehypothesis:default/letters', score: 27 },
        active: { bet: 'valuehypothesis:default/alerts', score: 1 },
      },
    ]);
    expect(pack.unranked).toEqual(['valuehypothesis:default/visits-plan']);
  });

  it('looks ahead to the next meeting: graces and waivers that end', () => {
    expect(pack.leavingGrace).toEqual([
      {
        policy: 'owners',
        title: 'Owners',
        graceUntil: '2026-12-01',
        isOver: false,
        entities: ['dataproduct:default/visits'],
      },
    ]);
    expect(pack.expiringWaivers).toEqual([
      {
        id: 'w-1',
        rule: 'interop-port-without-contract',
        entity: 'dataproduct:default/visits',
        expires: '2026-12-10',
        isExpired: false,
        reason: 'soon',
        isNeeded: true,
      },
    ]);
  });

  it('lists what waits for the body, and seats without a person', () => {
    expect(pack.proposals).toEqual([
      {
        is: 'policy',
        policy: 'idea',
        title: undefined,
        by: 'group:default/crew',
        on: '2026-11-01',
        url: undefined,
      },
      {
        is: 'waiver',
        id: 'w-2',
        rule: 'interop-port-without-contract',
        entity: 'dataproduct:default/visits',
        by: 'user:default/al',
      },
      { is: 'bet', bet: 'valuehypothesis:default/letters', score: 27 },
    ]);
    expect(pack.emptySeats).toEqual([
      { index: 1, role: 'domain-owner', represents: 'domain:default/access' },
    ]);
    expect(pack.unknown).toBeGreaterThan(0);
  });
});

describe('what changed since a body last met', () => {
  it('is not told where nobody knows how it was', () => {
    expect(pack.changes).toBeUndefined();
  });

  it('is nothing where nothing changed', () => {
    expect(packOf({ then: { ...now, day: '2026-10-20' } }).changes).toEqual({
      since: '2026-10-20',
      ...{ appeared: [], resolved: [], entities: [], isCut: false },
    });
  });

  it('is what came, went or changed in its scope, with findings', () => {
    const product = (name: string, domain: string) => `---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: ${name} }
spec: { type: aggregate, lifecycle: retired, owner: crew, domain: ${domain} }
`;
    const then = meshOf(
      write({
        owner: 'user:al',
        more: product('gone', 'access') + product('elsewhere', 'other'),
      }),
    );
    const { changes } = packOf({ then: { ...then, day: '2026-10-20' } });
    expect(changes?.entities).toEqual([
      { ref: 'dataproduct:default/gone', is: 'gone', edits: [] },
      {
        ref: 'dataproduct:default/visits',
        is: 'changed',
        edits: [{ path: ['spec', 'owner'], action: 'set', value: 'crew' }],
      },
      {
        ref: BODY,
        is: 'changed',
        edits: [
          expect.objectContaining({ path: ['spec', 'seats', 0] }),
          expect.objectContaining({ path: ['spec', 'seats', 1] }),
        ],
      },
    ]);
    const subjects = [...changes!.appeared, ...changes!.resolved].map(
      ({ outcome }) => outcome.subject,
    );
    expect(subjects.length).toBeGreaterThan(0);
    expect(subjects).not.toContain('dataproduct:default/elsewhere');
  });
});

it.each([
  [
    'governancebody:default/bord',
    DAY,
    'body',
    'Governance body `bord` is not in the mesh; did you mean `governancebody:board`?',
  ],
  [
    BODY,
    'tomorrow',
    'day',
    '`tomorrow` is no day; it is written as 2026-11-20',
  ],
])('refuses %s on %s', (body, day, field, message) => {
  expect(meetingPack({ body, day, now })).toEqual({
    ok: false,
    field,
    message,
  });
});

it('puts together a pack of each body of the sample organisation', () => {
  const graph = buildMeshGraph(readMesh(readSample()).items);
  const sample = judge(graph);
  const bodies = graph.ofKind({ kind: 'GovernanceBody' });
  const packs = bodies.map(node =>
    packOf({ body: graph.refOf(node), now: sample }),
  );
  // plain data: nothing is lost on its way
  for (const each of packs)
    expect(JSON.parse(JSON.stringify(each))).toMatchObject({ day: DAY });
  expect(packs.flatMap(({ toDecide }) => toDecide).length).toBeGreaterThan(0);
});
