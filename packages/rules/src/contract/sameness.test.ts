import { buildMeshGraph, readMesh } from '@backstage-data-mesh/model';
import { fitsLifecycle, isSameVersion, meansEntity, toWords } from './sameness';

const graphOf = (entities: readonly unknown[]) =>
  buildMeshGraph(readMesh(entities).items);

describe('fitsLifecycle', () => {
  it.each([
    ['active', 'production', true],
    ['Active ', 'production', true],
    ['draft', 'experimental', true],
    ['draft', 'production', false],
    ['active', 'deprecated', false],
    ['retired', 'retired', true],
    ['in review', 'production', undefined],
  ] as const)('%s for %s: %s', (status, lifecycle, expected) => {
    expect(fitsLifecycle(status, lifecycle)).toBe(expected);
  });
});

describe('isSameVersion', () => {
  it.each([
    ['2.0.0', 'v2.0.0', true],
    ['2.0.0', '2.0.1', false],
    ['2024-01', '2024-01 ', true],
    ['2.0', '2.0.0', true],
    ['v1', '1.0.0', true],
    ['1', 'V1.0', true],
    ['2.0.0-rc.1', 'v2.0.0-rc.1', true],
    ['2.0.0-rc.1', '2.0.0', false],
    ['1', '10', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(isSameVersion(a, b)).toBe(expected);
  });
});

describe('meansEntity', () => {
  const ref = 'group:default/field-crew';
  const known = graphOf([
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: { name: 'field-crew', title: 'People & Places' },
      spec: {
        type: 'team',
        children: [],
        profile: { displayName: 'Équipe de terrain' },
      },
    },
  ]);

  it.each([
    ['field-crew', true],
    ['Field Crew', true],
    ['fieldcrew', true],
    ['people and places', true],
    ['Equipe de terrain', true],
    ['group:default/field-crew', true],
    ['Group:field-crew', true],
    ['group:emea/field-crew', false],
    ['user:field-crew', false],
    ['field crew emea', false],
    ['', false],
  ])('%s: %s', (name, expected) => {
    expect(meansEntity(name, { ref, kind: 'Group', graph: known })).toBe(
      expected,
    );
  });

  it('cannot be told of a group that is not at hand, unless its name says it', () => {
    const graph = graphOf([]);
    const means = (name: string) =>
      meansEntity(name, { ref, kind: 'Group', graph });
    expect(means('People and Places')).toBeUndefined();
    expect(means('Field crew')).toBe(true);
    expect(means('group:emea/field-crew')).toBe(false);
  });
});

describe('toWords', () => {
  it.each([
    ['sourceAligned', 'source-aligned'],
    ['Équipe terrain', 'équipe-terrain'],
    ['  A__b--C ', 'a-b-c'],
    ['EMEA team', 'emea-team'],
  ])('%s', (name, words) => {
    expect(toWords(name)).toBe(words);
  });
});
