import { buildMeshGraph, readMesh } from '@backstage-data-mesh/model';
import { findMeantRefs } from './meantRefs';
import { createNearRefs } from './nearRefs';

function domains(parents: Readonly<Record<string, string | undefined>>) {
  return Object.entries(parents).map(([name, subdomainOf]) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Domain',
    metadata: { name },
    spec: { owner: 'crew', subdomainOf },
  }));
}

function meant(
  name: string,
  parents: Readonly<Record<string, string | undefined>>,
  source = 'child',
) {
  const graph = buildMeshGraph(
    readMesh(domains({ child: `domain:${name}`, ...parents })).items,
  );
  return findMeantRefs(graph, createNearRefs(graph), {
    source: `domain:default/${source}`,
    ref: `domain:default/${name}`,
    relation: 'partOf',
  });
}

describe('findMeantRefs', () => {
  it('mends a slip', () => {
    expect(meant('feild', { field: undefined })).toEqual([
      { ref: 'domain:default/field', isSafe: true },
    ]);
  });

  it('only asks for a name that may be another thing', () => {
    expect(meant('care-us', { 'care-eu': undefined })).toEqual([
      { ref: 'domain:default/care-eu', isSafe: false },
    ]);
  });

  it('never means the entity itself', () => {
    expect(meant('chidl', {})).toEqual([]);
  });

  it('does not mend towards a descendant, however far below', () => {
    expect(
      meant('feild', { field: 'domain:middle', middle: 'domain:child' }),
    ).toEqual([{ ref: 'domain:default/field', isSafe: false }]);
  });

  it('does not go round where a circle is already', () => {
    expect(meant('feild', { field: 'domain:field' })).toEqual([
      { ref: 'domain:default/field', isSafe: true },
    ]);
  });

  it('does not look further than a person would', () => {
    const long = Object.fromEntries(
      Array.from({ length: 1_200 }, (_, i) => [
        i === 0 ? 'field' : `d${i}`,
        `domain:d${i + 1}`,
      ]),
    );
    expect(meant('feild', long)).toEqual([
      { ref: 'domain:default/field', isSafe: false },
    ]);
  });
});
