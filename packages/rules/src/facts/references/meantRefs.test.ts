import {
  buildMeshGraph,
  governanceBody,
  readMesh,
  referencesOf,
} from '@backstage-data-mesh/model';
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

/** What a seat may have meant that says for whom its person speaks. */
function meantBySeat(represents: string, ...others: readonly object[]) {
  const forum = {
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'GovernanceBody',
    metadata: { name: 'forum' },
    spec: {
      type: 'technology',
      owner: 'crew',
      seats: [{ role: 'technical-lead', represents }],
    },
  };
  const { items } = readMesh([forum, ...others]);
  const graph = buildMeshGraph(items);
  const [written] = referencesOf(
    graph,
    governanceBody,
    graph.nodeOf('governancebody:default/forum'),
  ).of('seats.represents');
  return findMeantRefs(graph, createNearRefs(graph), {
    source: 'governancebody:default/forum',
    ref: written.ref,
    written,
  });
}

const team = (name: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name },
  spec: { type: 'team', children: [] },
});

describe('a name that an entity of another kind bears', () => {
  it('is that of the kind which was left out', () => {
    expect(meantBySeat('cloud', team('cloud'))).toEqual([
      { ref: 'group:default/cloud', isSafe: true },
    ]);
  });

  it('comes before names that are near, which may be meant as well', () => {
    const near = { ...domains({ clouds: undefined })[0] };
    expect(meantBySeat('cloud', team('cloud'), near)).toEqual([
      { ref: 'group:default/cloud', isSafe: false },
      { ref: 'domain:default/clouds', isSafe: false },
    ]);
  });

  it('is asked for where another kind is written', () => {
    expect(meantBySeat('domain:cloud', team('cloud'))).toEqual([
      { ref: 'group:default/cloud', isSafe: false },
    ]);
  });

  it('is no answer where the field does not take that kind', () => {
    const person = { ...team('cloud'), kind: 'User', spec: {} };
    expect(meantBySeat('cloud', person)).toEqual([]);
  });
});

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
