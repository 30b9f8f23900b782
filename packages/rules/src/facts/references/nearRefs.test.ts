import { buildMeshGraph, readMesh } from '@backstage-data-mesh/model';
import { createNearRefs } from './nearRefs';

function groups(names: readonly string[], namespace = 'default') {
  return names.map(name => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace },
    spec: { type: 'team', children: [] },
  }));
}

function nearTo(name: string, entities: readonly unknown[]) {
  const find = createNearRefs(buildMeshGraph(readMesh(entities).items));
  return find(`group:default/${name}`).map(({ ref }) => ref);
}

function slipsOf(name: string, entities: readonly unknown[]) {
  const find = createNearRefs(buildMeshGraph(readMesh(entities).items));
  return find(`group:default/${name}`)
    .filter(({ isSlip }) => isSlip)
    .map(({ ref }) => ref);
}

const many = Array.from({ length: 2_000 }, (_, i) => `team-${i + 1_000}`);

describe('createNearRefs', () => {
  it('puts very many names in order in steps, once', () => {
    let steps = 0;
    const graph = buildMeshGraph(readMesh(groups(many)).items);
    const find = createNearRefs(graph, derive => () => {
      const work = derive();
      for (;;) {
        const step = work.next();
        if (step.done) return step.value;
        steps++;
      }
    });
    expect(find('group:default/team-100')).not.toHaveLength(0);
    expect(steps).toBeGreaterThan(3 * (many.length / 100));
  });

  it('finds entities of the kind, in all namespaces', () => {
    const entities = [
      ...groups(['field-crew', 'office']),
      ...groups(['field-crew'], 'emea'),
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'User',
        metadata: { name: 'field-crews' },
        spec: {},
      },
    ];
    expect(nearTo('feild-crew', entities)).toEqual([
      'group:default/field-crew',
      'group:emea/field-crew',
    ]);
  });

  it.each(['data-platfrm', 'dta-platform', 'Data-Platform-'])(
    'finds what %s means among very many',
    name => {
      const found = nearTo(
        name.toLowerCase(),
        groups([...many, 'data-platform']),
      );
      expect(found).toEqual(['group:default/data-platform']);
    },
  );

  it('finds few, however many are near', () => {
    expect(nearTo('team-1500x', groups(many))).toHaveLength(3);
  });

  it('finds nothing where there are no entities of the kind', () => {
    expect(nearTo('crew', [])).toEqual([]);
  });

  it('knows a slip of the pen', () => {
    expect(slipsOf('feild-crew', groups(['field-crew', 'office']))).toEqual([
      'group:default/field-crew',
    ]);
  });

  it.each([
    ['in another namespace', 'feild-crew', groups(['field-crew'], 'emea')],
    ['of two names', 'customrs', groups(['customers', 'customars'])],
    ['of a region', 'sales-us', groups(['sales-eu'])],
    [
      'that makes a word of another name',
      'contract-crew',
      groups(['contact-crew', 'contract-office']),
    ],
  ])('takes for none a slip %s', (_, name, entities) => {
    expect(slipsOf(name, entities)).toEqual([]);
  });
});
