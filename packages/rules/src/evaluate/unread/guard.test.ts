import { buildMeshGraph, readMesh } from '@backstage-data-mesh/model';
import { rules } from '../../rules';
import { governMesh } from '../../settings/governMesh';
import { evaluateMesh } from '../evaluate';

const today = '2026-11-20';

/** How a rule ends on an entity of a mesh, and where it finds something. */
function outcomeOf(rule: string, subject: string, entities: readonly object[]) {
  const graph = buildMeshGraph(readMesh(entities).items);
  const settings = governMesh(graph, { rules, today });
  const evaluation = evaluateMesh(graph, { ...settings, today });
  const outcome = evaluation.outcome(
    rule,
    `${subject.replace(':', ':default/')}`,
  );
  return {
    status: outcome?.status,
    reason: outcome?.reason,
    paths: outcome?.findings.map(({ path }) => path.join('.')) ?? [],
  };
}

const product = (name: string, spec: object) => ({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'DataProduct',
  metadata: { name },
  spec: {
    type: 'aggregate',
    lifecycle: 'production',
    owner: 'group:crew',
    ...spec,
  },
});
const visits = (outputPorts: unknown, spec: object = {}) =>
  product('visits', { outputPorts, ...spec });
const journeys = () =>
  product('journeys', { inputPorts: [{ name: 'in', from: 'visits#a' }] });
const CONTRACT = 'interop-port-without-contract';
const UNRESOLVED = 'interop-input-unresolved';

describe('a rule that asks for a broken part', () => {
  it('cannot tell, and says which part it is', () => {
    expect(
      outcomeOf(CONTRACT, 'dataproduct:visits', [
        visits([{ name: 'a', contract: 5 }]),
      ]),
    ).toEqual({
      status: 'unknown',
      reason: '`spec.outputPorts[0].contract` cannot be read',
      paths: [],
    });
  });

  it('still finds what is wrong with other items of the list', () => {
    const mesh = [visits([{ name: 'a', contract: 5 }, { name: 'b' }])];
    expect(outcomeOf(CONTRACT, 'dataproduct:visits', mesh)).toMatchObject({
      status: 'fail',
      paths: ['spec.outputPorts.1.contract'],
    });
  });

  it('cannot tell what another entity lacks', () => {
    const mesh = [visits([{ name: 7, contract: { id: 'c' } }]), journeys()];
    expect(outcomeOf(UNRESOLVED, 'dataproduct:journeys', mesh)).toEqual({
      status: 'unknown',
      reason:
        '`spec.outputPorts[0].name` of `dataproduct:visits` cannot be read',
      paths: [],
    });
  });
});

describe('a rule that asks for something else', () => {
  it.each([
    [
      'of the product',
      visits([{ name: 'b' }], { lifecycle: 'production', region: 7 }),
    ],
    ['of the port', visits([{ name: 'b', classification: 'hidden' }])],
    [
      'of one of its service levels',
      visits([{ name: 'b', slos: [{ property: 'latency', value: [] }] }]),
    ],
  ])('judges as if nothing were broken: a part %s', (_, broken) => {
    expect(outcomeOf(CONTRACT, 'dataproduct:visits', [broken])).toMatchObject({
      status: 'fail',
      paths: ['spec.outputPorts.0.contract'],
    });
  });

  it('sees the product that others read', () => {
    const mesh = [visits([{ name: 'a' }], { domain: 7 }), journeys()];
    expect(outcomeOf(UNRESOLVED, 'dataproduct:journeys', mesh).status).toBe(
      'pass',
    );
  });

  it('finds a port that is not there beside a broken one of another name', () => {
    const ports = [{ name: 'b', contract: 5 }];
    const mesh = [visits(ports), journeys()];
    expect(outcomeOf(UNRESOLVED, 'dataproduct:journeys', mesh).status).toBe(
      'fail',
    );
  });
});

describe('a finding on one place alone', () => {
  const bet = (spec: object) => ({
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'ValueHypothesis',
    metadata: { name: 'bet' },
    spec: {
      owner: 'group:crew',
      status: 'proposed',
      statement: { weBelieve: 'a', willResultIn: 'b' },
      measures: [{ id: 'm', measuredBy: 'system:desk' }],
      ...spec,
    },
  });
  const pathsOf = (rule: string, spec: object, others: object[] = []) =>
    outcomeOf(rule, 'valuehypothesis:bet', [bet(spec), ...others]).paths;

  it.each([
    ['nothing', {}],
    ['another reference', { accountable: 'user:' }],
    ['a reference in another list', { goals: ['domain:care :/'] }],
  ])('stands where %s is broken: a reference of a wrong kind', (_, spec) => {
    expect(pathsOf('ownership-ref-kind', spec)).toEqual([
      'spec.measures.0.measuredBy',
    ]);
  });

  it.each([
    ['of its body', { owner: 7 }, {}],
    ['of what it excuses', {}, { region: 7 }],
  ])('stands where a part %s is broken: an unsaid reason', (_, own, its) => {
    const waiver = {
      id: 'w',
      rule: CONTRACT,
      entity: 'dataproduct:visits',
      requestedBy: 'user:jo',
      approvedBy: 'user:ann',
      approvedOn: '2026-11-01',
      expires: '2027-01-01',
    };
    const body = {
      apiVersion: 'data-mesh/v1alpha1',
      kind: 'GovernanceBody',
      metadata: { name: 'council' },
      spec: {
        type: 'technology',
        owner: 'group:crew',
        scope: { level: 'enterprise' },
        seats: [{ who: 'user:ann', role: 'technical-lead' }],
        waivers: [waiver],
        ...own,
      },
    };
    const mesh = [visits([{ name: 'a' }], its), body];
    const RULE = 'governance-waiver-quality';
    expect(outcomeOf(RULE, 'governancebody:council', mesh).paths).toContain(
      'spec.waivers.0.reason',
    );
  });

  it('stands beside a broken reference: a goal that does not exist', () => {
    const care = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Domain',
      metadata: { name: 'care' },
      spec: { owner: 'group:crew', dataMesh: { goals: [{ id: 'faster' }] } },
    };
    const spec = { goals: ['domain:care#slower'], accountable: 'user:' };
    expect(pathsOf('ownership-dangling-ref', spec, [care])).toContain(
      'spec.goals.0',
    );
  });
});

describe('what is concluded from absence', () => {
  const domain = (identifiers: unknown) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Domain',
    metadata: { name: 'care' },
    spec: { owner: 'group:crew', dataMesh: { identifiers } },
  });
  const named = visits([{ name: 'a', identifiers: ['patient-id'] }]);
  const RULE = 'interop-identifier-unknown';

  it('is not known while what would undo it may be broken', () => {
    const sound = [{ id: 'site-id' }];
    const broken = [{ id: 'site-id' }, { id: 7 }];
    expect(
      outcomeOf(RULE, 'dataproduct:visits', [domain(sound), named]),
    ).toMatchObject({ status: 'fail' });
    expect(
      outcomeOf(RULE, 'dataproduct:visits', [domain(broken), named]),
    ).toMatchObject({
      status: 'unknown',
      reason:
        '`spec.dataMesh.identifiers[1].id` of `domain:care` cannot be read',
    });
  });

  it('is not known while a reference that may be missed is broken', () => {
    const goal = { id: 'faster', title: 'Care begins sooner' };
    const care = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Domain',
      metadata: { name: 'care' },
      spec: { owner: 'group:crew', dataMesh: { goals: [goal] } },
    };
    const bet = (served: string) => ({
      apiVersion: 'data-mesh/v1alpha1',
      kind: 'ValueHypothesis',
      metadata: { name: 'bet' },
      spec: { owner: 'group:crew', goals: [served] },
    });
    const statusWith = (served: string) =>
      outcomeOf('value-tree-goal-without-bet', 'domain:care', [
        care,
        bet(served),
      ]).status;
    expect(statusWith('domain:other#faster')).toBe('fail');
    expect(statusWith('domain:care :/')).toBe('unknown');
  });
});

describe('a waiver that is broken', () => {
  const body = (waiver: object) => ({
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'GovernanceBody',
    metadata: { name: 'council' },
    spec: {
      type: 'technology',
      owner: 'group:crew',
      waivers: [
        {
          id: 'w',
          rule: CONTRACT,
          entity: 'dataproduct:visits',
          approvedBy: 'user:ann',
          approvedOn: '2026-11-01',
          expires: '2027-01-01',
          ...waiver,
        },
      ],
    },
  });
  const mesh = (waiver: object) => [visits([{ name: 'a' }]), body(waiver)];

  it.each([
    ['the rule', { rule: 7 }],
    ['the entity', { entity: 'dataproduct:' }],
    ['the end', { expires: 2027 }],
  ])('may excuse, where %s cannot be read', (_, waiver) => {
    expect(outcomeOf(CONTRACT, 'dataproduct:visits', mesh(waiver)).status).toBe(
      'unknown',
    );
  });

  it('excuses nobody from another rule', () => {
    const other = { rule: 'team-owns-too-many', expires: 2027 };
    expect(outcomeOf(CONTRACT, 'dataproduct:visits', mesh(other)).status).toBe(
      'fail',
    );
  });
});
