import {
  buildMeshGraph,
  buildOperatingModel,
  concernsProduct,
  hasNotEnded,
  kindOfRef,
  owningTeam,
  createPortLookup,
  dataProduct,
  productInputs,
  findAllFlows,
  findCrossedTripwire,
  readMesh,
  regionKey,
  regionsOf,
  viewMeasure,
  type Measure,
  type MeshGraph,
} from '@backstage-data-mesh/model';
import fc from 'fast-check';
import { createReadings } from './evaluate/readings';
import { deriveFacts } from './facts/facts';
import { createCoverage } from './governance/coverage';
import { readingsUntilToday } from './rules/measure/shared/readings';
import { aggregateByRegion } from './scorecard/aggregate';
import { EMPTY_TALLY } from './scorecard/tally';

// What a page shows and what a rule concludes are made of the same facts. Random
// meshes, in which each fact may be told in any of the places where it can stand.

const REGIONS = ['emea', 'EMEA', 'apac', undefined] as const;
const region = fc.constantFrom(...REGIONS);
const some = <T>(...values: readonly T[]) => fc.constantFrom(...values);

const anyProduct = fc.record({
  region,
  owner: some('group:a', 'group:b', 'user:a'),
  domain: some('inner', 'outer', 'absent', undefined),
  inputs: fc.array(fc.nat(3), { maxLength: 2 }),
});

const anyMesh = fc
  .record({
    inner: region,
    outer: region,
    a: region,
    annotation: region,
    products: fc.array(anyProduct, { minLength: 4, maxLength: 4 }),
  })
  .map(({ inner, outer, a, annotation, products }) => [
    domainOf('outer', { dataMesh: { region: outer } }),
    domainOf('inner', { dataMesh: { region: inner }, subdomainOf: 'outer' }),
    {
      apiVersion: 'data-mesh/v1alpha1',
      kind: 'TeamProfile',
      metadata: { name: 'a' },
      spec: { team: 'a', owner: 'a', region: a },
    },
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: {
        name: 'b',
        annotations: annotation && { 'data-mesh/region': annotation },
      },
      spec: { type: 'team', children: [] },
    },
    ...['emea', 'apac'].map(name => ({
      apiVersion: 'data-mesh/v1alpha1',
      kind: 'GovernanceBody',
      metadata: { name },
      spec: {
        type: 'domain',
        owner: 'a',
        scope: { level: 'region', regions: [name] },
      },
    })),
    ...products.map(({ inputs, ...spec }, index) => ({
      apiVersion: 'data-mesh/v1alpha1',
      kind: 'DataProduct',
      metadata: { name: `p${index}` },
      spec: {
        type: 'aggregate',
        lifecycle: 'production',
        ...spec,
        inputPorts: inputs.map(other => ({ from: `p${other}` })),
      },
    })),
  ]);

function domainOf(name: string, spec: object) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Domain',
    metadata: { name },
    spec: { owner: 'a', ...spec },
  };
}

function holdsInAnyMesh(check: (graph: MeshGraph) => void) {
  fc.assert(
    fc.property(anyMesh, entities => {
      const { items, refused } = readMesh(entities);
      expect(refused).toEqual([]);
      check(buildMeshGraph(items));
    }),
  );
}

describe('a region', () => {
  it('is the same for policies, scorecards and whoever asks', () => {
    holdsInAnyMesh(graph => {
      const coverage = createCoverage(graph);
      for (const node of graph.ofKind(dataProduct)) {
        const keys = regionsOf(graph, node).map(regionKey);
        const bodies = [...coverage.bodiesFor(node)].map(
          ({ body }) => graph.refOf(body).split('/')[1],
        );
        expect(bodies).toEqual(keys);
        const scored = aggregateByRegion(
          graph,
          new Map([[graph.refOf(node), EMPTY_TALLY]]),
        );
        expect([...scored.keys()].map(regionKey)).toEqual(keys);
      }
    });
  });

  it('is the same for the flows of a page and the statistics of rules', () => {
    holdsInAnyMesh(graph => {
      const shown = findAllFlows(graph)
        .filter(({ crossesRegion }) => crossesRegion)
        .map(({ providerRef, consumerRef }) => `${providerRef} ${consumerRef}`);
      const counted = deriveFacts(graph)
        .statistics()
        .crossingFlows('region')
        .map(({ provider, consumer }) =>
          [provider, consumer].map(graph.refOf).join(' '),
        );
      expect([...new Set(shown)].sort()).toEqual(counted.sort());
    });
  });
});

describe('a measure', () => {
  const TODAY = '2026-11-20';
  const value = fc.integer({ min: 0, max: 4 });
  const asOf = some(
    '2026-10-01',
    '2026-10-01T12:00:00Z',
    '2026-10-02T00:30:00+02:00',
    '2026-11-20',
    '2026-11-21',
    '2027-01-01',
    '2026-02-31',
    'last Friday',
  );
  const end = fc.option(fc.record({ value }), { nil: undefined });
  const anyMeasure: fc.Arbitrary<Measure> = fc.record({
    id: fc.constant('m'),
    direction: some('increase', 'at-most', undefined),
    baseline: end,
    target: end,
    tripwire: fc.option(
      fc.record({ value, asOf: some('2026-10-01', '2026-10-01T01:00Z') }),
      { nil: undefined },
    ),
    readings: fc.array(fc.record({ value, asOf }), { maxLength: 4 }),
  });
  const judged = (measure: Measure) => {
    const readings = createReadings(undefined);
    const found = readingsUntilToday(
      { today: TODAY, readings },
      'bet',
      measure,
    );
    return 'unknown' in found ? [] : found;
  };

  it('has the same latest reading on a page and for rules', () => {
    fc.assert(
      fc.property(anyMeasure, measure => {
        const { current, state } = viewMeasure(measure, TODAY);
        const readings = judged(measure);
        expect(current).toEqual(readings[readings.length - 1]);
        expect(state === 'unmeasured').toBe(readings.length === 0);
      }),
    );
  });

  it('is off course on a page whenever rules find its tripwire crossed', () => {
    fc.assert(
      fc.property(anyMeasure, measure => {
        const crossed = findCrossedTripwire(measure, judged(measure));
        const { state, progress = 0 } = viewMeasure(measure, TODAY);
        expect(crossed ? state : 'off-course').toBe('off-course');
        const isLost = !crossed && state === 'off-course';
        expect(isLost ? progress : 0).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('a flow', () => {
  const version = some('1.0.0', '1.2.0', '2.0.0', 'none', undefined);
  const outputPorts = fc.array(fc.record({ name: some('a', 'b'), version }), {
    maxLength: 4,
  });
  const inputPorts = fc.array(
    fc.record({
      name: some('in', 'in~2', '#1', undefined),
      from: some('p#a', 'p#b', 'p#c', 'p', 'absent', 'resource:db'),
      expects: fc.record({ version: some('^1.0.0', '>=1', 'x y', undefined) }),
    }),
    { maxLength: 4 },
  );

  it('reads the same ports, under the same key, on a page and for rules', () => {
    fc.assert(
      fc.property(outputPorts, inputPorts, (outputs, inputs) => {
        const spec = { type: 'aggregate', lifecycle: 'production', owner: 'a' };
        const graph = meshOf(
          productOf('p', { ...spec, outputPorts: outputs }),
          productOf('q', { ...spec, inputPorts: inputs }),
        );
        const consumer = graph.nodeOf('dataproduct:default/q')!;
        const portsOf = createPortLookup(graph);
        const shown = productInputs(graph, consumer).map(input => ({
          index: input.index,
          read: portsOf(input).read,
        }));
        const judged = deriveFacts(graph).flows.into(consumer);
        expect(shown).toEqual(
          judged.map(({ index, read }) => ({ index, read })),
        );
        expect(findAllFlows(graph).map(({ id }) => id)).toEqual(
          judged.map(({ key }) => `dataproduct:default/q#${key}`),
        );
      }),
    );
  });
});

describe('an interaction', () => {
  const interaction = fc.record({
    with: some('a', 'b', 'c', 'user:joe'),
    mode: fc.constant('collaboration'),
    status: some('active', 'planned', 'ended', undefined),
    for: some(undefined, ['p'], ['q'], ['p', 'q']),
  });
  const interactions = fc.array(interaction, { maxLength: 3 });
  const team = some('a', 'user:jane', 'b');
  const responsibilities = fc.array(
    fc.record({
      id: some('ingest', 'serve'),
      primary: some('a', 'user:jane', undefined),
      material: some(['b'], ['user:jim', 'c'], []),
    }),
    { maxLength: 2 },
  );
  const anyTeams = fc
    .record({
      owner: team,
      p: interactions,
      q: interactions,
      a: interactions,
      b: interactions,
      responsibilities,
    })
    .map(({ owner, p, q, a, b, ...rest }) => {
      const spec = { type: 'aggregate', lifecycle: 'production' };
      return meshOf(
        productOf('p', { ...spec, owner, teamInteractions: p, ...rest }),
        productOf('q', { ...spec, owner: 'b', teamInteractions: q }),
        profileOf('a', a),
        profileOf('b', b),
      );
    });

  it('is shown when rules know it, whichever side declares it', () => {
    fc.assert(
      fc.property(anyTeams, graph => {
        const product = graph.nodeOf('dataproduct:default/p')!;
        const owner = owningTeam(graph, product);
        const index = deriveFacts(graph).interactions;
        const known = [
          ...index.declaredIn(product),
          ...(owner === undefined ? [] : index.of(owner)),
        ].filter(
          found =>
            found.partner !== undefined &&
            hasNotEnded(found.interaction) &&
            concernsProduct(found, 'dataproduct:default/p'),
        );
        const model = buildOperatingModel(graph, 'dataproduct:default/p');
        expect(model?.interactions.map(({ id }) => id).sort()).toEqual(
          [
            ...new Set(
              known.map(
                ({ declaredIn, key }) => `${graph.refOf(declaredIn)}#${key}`,
              ),
            ),
          ].sort(),
        );
      }),
    );
  });

  it('is between teams, as a row of the matrix is for teams', () => {
    fc.assert(
      fc.property(anyTeams, graph => {
        const model = buildOperatingModel(graph, 'dataproduct:default/p');
        expect(model?.teams.map(({ ref }) => kindOfRef(ref))).toEqual(
          model?.teams.map(() => 'group'),
        );
      }),
    );
  });
});

function profileOf(name: string, teamInteractions: readonly object[]) {
  return {
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'TeamProfile',
    metadata: { name },
    spec: { team: name, owner: name, teamInteractions },
  };
}

function productOf(name: string, spec: object) {
  return {
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'DataProduct',
    metadata: { name },
    spec,
  };
}

function meshOf(...entities: readonly object[]): MeshGraph {
  const { items } = readMesh(entities);
  return buildMeshGraph(items);
}
