import {
  buildMeshGraph,
  readMesh,
  type Measure,
  type Outcome,
} from '@backstage-data-mesh/model';
import fc from 'fast-check';
import { measuresOf } from './listMeasures';
import { measureStateOf } from './measureStanding';
import { pedigreeOf, type Pedigree, type ProductObservation } from './pedigree';

const DAY = '2026-11-20';
const MEASURE: Measure = {
  id: 'days',
  direction: 'decrease',
  baseline: { value: 34 },
  target: { value: 20 },
  tripwire: { value: 33, asOf: '2026-10-01', then: 'pivot' },
  cadence: 'P1M',
};
const read = (value: number, asOf = '2026-11-10') => [{ value, asOf }];
const stateOf = (...args: Parameters<typeof measureStateOf>) =>
  measureStateOf(...args).state;

const product = (spec: object = {}) => ({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'DataProduct',
  metadata: { name: 'outcomes' },
  spec: {
    type: 'consumer-aligned',
    lifecycle: 'production',
    owner: 'group:crew',
    outputPorts: [
      { name: 'a', slos: [{ property: 'freshness', value: 'P2D' }] },
      { name: 'b', slos: [{ property: 'latency', value: '24 h' }] },
    ],
    ...spec,
  },
});
const REF = 'dataproduct:default/outcomes';
const graphOf = (...entities: object[]) =>
  buildMeshGraph(readMesh(entities).items);
const pedigree = (
  observed?: ProductObservation,
  { spec = {}, now = '2026-11-20T12:00:00Z', outcomes = [] as Outcome[] } = {},
): Pedigree =>
  pedigreeOf(graphOf(product(spec)), REF, { observed, now, outcomes });

describe('where a measure stands', () => {
  it.each([
    ['met', read(19)],
    ['on-course', read(30)],
    ['off-course', read(34)],
    ['unmeasured', []],
    ['unmeasured', read(19, '2026-12-01')],
    ['stale', read(19, '2026-10-01')],
  ] as const)('is %s with %j', (state, readings) => {
    expect(stateOf(MEASURE, readings, DAY)).toBe(state);
  });

  it('is unknown without anything to compare with', () => {
    expect(stateOf({ id: 'a' }, read(1), DAY)).toBe('unknown');
  });

  it('tells progress, age, and since when the tripwire is crossed', () => {
    expect(
      measureStateOf(
        MEASURE,
        [...read(33, '2026-11-10'), ...read(33.5, '2026-10-12')],
        DAY,
      ),
    ).toMatchObject({
      state: 'off-course',
      current: { value: 33, day: '2026-11-10' },
      ageDays: 10,
      isStale: false,
      progress: expect.closeTo(1 / 14),
      crossed: { first: { day: '2026-10-12' } },
    });
  });

  it('tells a crossed tripwire however old the reading is', () => {
    expect(stateOf(MEASURE, read(34, '2026-10-02'), DAY)).toBe('off-course');
  });

  it('is stale only where a cadence says when it is read', () => {
    const { cadence: _, ...rest } = MEASURE;
    expect(measureStateOf(rest, read(19, '2020-01-01'), DAY)).toMatchObject({
      state: 'met',
      isStale: undefined,
    });
  });

  it('is doubtful, and never well, when the measuring product breaks its promise', () => {
    const doubted = pedigree({ updatedAt: '2026-11-18T12:00:00Z' });
    expect(doubted.trust).toBe('doubtful');
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 40 }),
        fc.integer({ min: 1, max: 28 }),
        (value, day) => {
          const asOf = `2026-11-${String(day).padStart(2, '0')}`;
          const state = stateOf(MEASURE, read(value, asOf), DAY, {
            pedigree: doubted,
          });
          expect(['doubtful', 'off-course', 'unmeasured']).toContain(state);
        },
      ),
    );
  });

  it('is what the reading says when the pedigree is sound, or nobody can tell', () => {
    for (const known of [
      pedigree({ updatedAt: '2026-11-20T00:00:00Z' }),
      pedigree(),
    ]) {
      expect(stateOf(MEASURE, read(19), DAY, { pedigree: known })).toBe('met');
    }
  });
});

describe('the pedigree of readings', () => {
  it.each([
    ['kept', 'sound', '2026-11-20T00:00:00Z'],
    ['broken', 'doubtful', '2026-11-19T11:00:00Z'],
    ['unknown', 'unknown', undefined],
    // somewhere on that day: 12 to 36 hours ago
    ['unknown', 'unknown', '2026-11-19'],
    ['broken', 'doubtful', '2026-11-18'],
    ['unknown', 'unknown', 'last week'],
  ] as const)('holds the strictest promise: %s, %s', (is, trust, updatedAt) => {
    expect(pedigree({ updatedAt })).toMatchObject({
      trust,
      freshness: { promisedSeconds: 86_400, is },
    });
  });

  it('is sound where nothing is promised and nothing found', () => {
    expect(pedigree(undefined, { spec: { outputPorts: [] } })).toEqual({
      product: REF,
      trust: 'sound',
      doubts: [],
      owner: 'group:default/crew',
      findings: { errors: 0, warnings: 0 },
    });
  });

  it('is not known of a product that nobody has judged', () => {
    const graph = graphOf(product({ outputPorts: [] }));
    expect(pedigreeOf(graph, REF, { now: DAY }).trust).toBe('unknown');
  });

  it('is doubtful for each thing that is wrong', () => {
    const failing: Outcome = {
      rule: 'interop-a',
      subject: REF,
      status: 'fail',
      findings: [
        { key: 'a', severity: 'error', path: [], message: '' },
        { key: 'b', severity: 'warning', path: [], message: '' },
      ],
    };
    expect(
      pedigree(
        {
          updatedAt: '2026-11-01',
          contractTests: { isPassed: false, asOf: '2026-11-01' },
        },
        { spec: { lifecycle: 'retired' }, outcomes: [failing] },
      ),
    ).toMatchObject({
      trust: 'doubtful',
      doubts: [
        'retired',
        'freshness-broken',
        'contract-tests-failed',
        'errors',
      ],
      findings: { errors: 1, warnings: 1 },
    });
  });

  it('is doubtful for a product that does not exist', () => {
    expect(pedigreeOf(graphOf(), REF, { now: DAY }).doubts).toEqual([
      'not-in-mesh',
    ]);
  });
});

it('lists the measures of bets, goals and products, with who gives the readings', () => {
  const graph = graphOf(
    product({ measures: [{ id: 'readers' }] }),
    {
      apiVersion: 'data-mesh/v1alpha1',
      kind: 'ValueHypothesis',
      metadata: { name: 'bet' },
      spec: {
        status: 'proposed',
        owner: 'crew',
        statement: { weBelieve: 'a', willResultIn: 'b' },
        measures: [{ id: 'a' }, { id: 'a', measuredBy: 'outcomes' }],
      },
    },
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Domain',
      metadata: { name: 'access' },
      spec: {
        owner: 'crew',
        dataMesh: {
          goals: [
            { id: 'old', status: 'dropped', measures: [{ id: 'x' }] },
            { id: 'new', measures: [{ id: 'x', measuredBy: 'outcomes' }] },
          ],
        },
      },
    },
  );
  const found = graph.nodes().flatMap(node => measuresOf(graph, node));
  expect(
    found.map(({ entity, key, goal, measuredBy, phase }) =>
      [entity, key, goal, measuredBy, phase].join(' '),
    ),
  ).toEqual([
    `${REF} readers   live`,
    `domain:default/access old/x old  ended`,
    `domain:default/access new/x new ${REF} live`,
    `valuehypothesis:default/bet a   waiting`,
    `valuehypothesis:default/bet a~2  ${REF} waiting`,
  ]);
});
