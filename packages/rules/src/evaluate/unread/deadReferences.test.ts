import { buildMeshGraph, readMesh } from '@backstage-data-mesh/model';
import { rules } from '../../rules';
import { governMesh } from '../../settings/governMesh';
import { evaluateMesh } from '../evaluate';

const today = '2026-11-20';

const product = (name: string, from: readonly string[] = []) => ({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'DataProduct',
  metadata: { name },
  spec: {
    type: 'aggregate',
    lifecycle: 'production',
    owner: 'group:crew',
    inputPorts: from.map(ref => ({ from: ref })),
    outputPorts: [{ name: 'out' }],
  },
});

const bet = (spec: object = {}) => ({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'ValueHypothesis',
  metadata: { name: 'bet' },
  spec: {
    owner: 'group:crew',
    status: 'active',
    statement: { weBelieve: 'a', willResultIn: 'b' },
    goals: ['domain:care#faster'],
    initiatives: [{ id: 'i', status: 'active', builds: ['report'] }],
    ...spec,
  },
});

const care = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Domain',
  metadata: { name: 'care' },
  spec: {
    owner: 'group:crew',
    dataMesh: { goals: [{ id: 'faster' }, { id: 'safer' }] },
  },
};

/** How a rule ends where the part of an entity is known to be a dead reference. */
function statusOf(
  rule: string,
  subject: string,
  entities: readonly object[],
  dead: { readonly at: string; readonly path: readonly (string | number)[] },
) {
  const items = readMesh(entities).items.map(item =>
    item.ref === dead.at ? { ...item, unread: [dead.path] } : item,
  );
  const graph = buildMeshGraph(items);
  const settings = governMesh(graph, { rules, today });
  return evaluateMesh(graph, { ...settings, today }).outcome(rule, subject)
    ?.status;
}

describe('a reference of a wrong kind', () => {
  const lonely = (written: string) =>
    statusOf(
      'value-tree-product-serves-nothing',
      'dataproduct:default/visits',
      [
        product('report'),
        product('visits'),
        bet({ measures: [{ id: 'm', measuredBy: written }] }),
      ],
      {
        at: 'valuehypothesis:default/bet',
        path: ['spec', 'measures', 0, 'measuredBy'],
      },
    );

  it.each(['system:visits', 'component:vists'])(
    'may be meant for one of nearly the name: %s',
    written => expect(lonely(written)).toBe('unknown'),
  );

  it('was not meant for one of another name', () => {
    expect(lonely('system:tickets')).toBe('fail');
  });
});

describe('a dead reference to a data product', () => {
  const lonely = (written: string) =>
    statusOf(
      'value-tree-product-serves-nothing',
      'dataproduct:default/visits',
      [
        product('report', [written]),
        product('visits'),
        product('journeys', ['visits#out']),
        bet(),
      ],
      {
        at: 'dataproduct:default/report',
        path: ['spec', 'inputPorts', 0, 'from'],
      },
    );

  it('was not meant for one of another name', () => {
    expect(lonely('dataproduct:tickets#out')).toBe('fail');
  });

  it('may have meant one of nearly that name', () => {
    expect(lonely('dataproduct:visit#out')).toBe('unknown');
  });

  it('may have meant one that leads there', () => {
    expect(lonely('dataproduct:journey#out')).toBe('unknown');
  });

  it('may be anything where it cannot be read', () => {
    expect(lonely('dataproduct:no good#out')).toBe('unknown');
  });
});

describe('a dead reference to an API', () => {
  it('names no data product, though its field could', () => {
    const profile = {
      apiVersion: 'data-mesh/v1alpha1',
      kind: 'TeamProfile',
      metadata: { name: 'crew' },
      spec: {
        team: 'crew',
        owner: 'crew',
        teamInteractions: [
          { with: 'cloud', mode: 'x-as-a-service', contract: 'api:visits' },
        ],
      },
    };
    expect(
      statusOf(
        'value-tree-product-serves-nothing',
        'dataproduct:default/visits',
        [profile, product('report'), product('visits'), bet()],
        {
          at: 'teamprofile:default/crew',
          path: ['spec', 'teamInteractions', 0, 'contract'],
        },
      ),
    ).toBe('fail');
  });
});

describe('a dead reference to a value hypothesis', () => {
  it('stands for what a live one would say of a goal', () => {
    expect(
      statusOf(
        'value-tree-goal-single-bet',
        'domain:default/care',
        [
          {
            ...care,
            spec: { ...care.spec, dataMesh: { goals: [{ id: 'faster' }] } },
          },
          bet({ alternatives: ['valuehypothesis:tickets'] }),
        ],
        {
          at: 'valuehypothesis:default/bet',
          path: ['spec', 'alternatives', 0],
        },
      ),
    ).not.toBe('fail');
  });
});

describe('a dead reference to a domain', () => {
  it('leaves the goals of others without a bet', () => {
    expect(
      statusOf(
        'value-tree-goal-without-bet',
        'domain:default/care',
        [care, bet({ goals: ['domain:care#faster', 'domain:supply#x'] })],
        { at: 'valuehypothesis:default/bet', path: ['spec', 'goals', 1] },
      ),
    ).toBe('fail');
  });
});
