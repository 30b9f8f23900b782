import { buildMeshGraph, readMesh } from '@backstage-data-mesh/model';
import { parseAllDocuments } from 'yaml';
import { applyMoves } from './applyMoves';
import type { Move } from './move';

const MESH = `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: sales }
spec: { type: unit, children: [crew] }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: care }
spec: { type: unit, children: [] }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: crew, annotations: { data-mesh/region: apac } }
spec: { type: team, parent: sales, children: [], members: [jo] }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: desk }
spec: { type: team, parent: care, children: [] }
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: al }
spec: { memberOf: [crew, desk] }
---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: access }
spec: { owner: sales }
---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: support }
spec: { owner: care }
---
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: crew }
spec:
  team: crew
  owner: crew
  region: apac
  size: 5
  domains: [{ domain: access, complexity: complex }, { domain: support, complexity: simple }]
  teamInteractions: [{ with: desk, mode: collaboration }, { with: sales, mode: facilitating }]
---
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: desk }
spec:
  team: desk
  owner: desk
  size: 4
  domains: [{ domain: support, complexity: complicated }]
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec:
  type: source-aligned
  lifecycle: production
  owner: crew
  domain: access
  slos: [{ property: availability, value: 99 }]
  outputPorts:
    - { name: confirmed, version: 1.0.0 }
    - { name: confirmed, version: 2.0.0, slos: [{ property: availability, value: 95 }] }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: journeys }
spec:
  type: aggregate
  lifecycle: production
  owner: desk
  domain: support
  inputPorts: [{ from: visits#confirmed }, { from: 'component:queue' }]
  outputPorts: [{ name: stages }]
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: reports }
spec:
  type: consumer-aligned
  lifecycle: experimental
  owner: user:al
  inputPorts: [{ from: visits#confirmed }, { from: journeys#stages }]
`;

const graph = buildMeshGraph(
  readMesh(parseAllDocuments(MESH).map(each => each.toJS())).items,
);

function edit(...moves: Move[]) {
  const moved = applyMoves(graph, moves);
  if (!moved.ok) throw new Error(JSON.stringify(moved.problems));
  return Object.fromEntries(
    moved.patches.map(({ ref, isRemoved, edits }) => [
      ref.replace('default/', ''),
      isRemoved
        ? 'removed'
        : Object.fromEntries(
            edits.map(({ path, action, value }) => [
              path.join('.'),
              action === 'remove' ? 'removed' : value,
            ]),
          ),
    ]),
  );
}

describe('moves are written as a person would write them', () => {
  it('gives a data product to a team, into a domain or a region', () => {
    expect(
      edit(
        { move: 'visits', to: 'group:desk' },
        { move: 'dataproduct:visits', to: 'domain:support' },
        { move: 'dataproduct:default/visits', to: 'region: EMEA' },
      ),
    ).toEqual({
      'dataproduct:visits': {
        'spec.owner': 'group:desk',
        'spec.domain': 'domain:support',
        'spec.region': 'EMEA',
      },
    });
  });

  it('puts a group below another, which is then its only parent', () => {
    expect(edit({ move: 'group:crew', to: 'group:care' })).toEqual({
      'group:crew': { 'spec.parent': 'group:care' },
      'group:sales': { 'spec.children.0': 'removed' },
    });
  });

  it('puts a team into a domain with its data products, and keeps how hard the team says it is', () => {
    expect(edit({ move: 'group:crew', to: 'domain:support' })).toEqual({
      'dataproduct:visits': { 'spec.domain': 'domain:support' },
      'teamprofile:crew': { 'spec.domains.0': 'removed' },
    });
  });

  it('writes the region of a team where it is said', () => {
    expect(edit({ move: 'group:crew', to: 'region:emea' })).toEqual({
      'group:crew': { 'metadata.annotations.data-mesh/region': 'emea' },
      'teamprofile:crew': { 'spec.region': 'emea' },
    });
    expect(edit({ move: 'group:care', to: 'region:emea' })).toEqual({
      'group:care': { 'metadata.annotations': { 'data-mesh/region': 'emea' } },
    });
  });

  it('retires a data product, a port, or one version of it', () => {
    expect(edit({ retire: 'visits' })).toEqual({
      'dataproduct:visits': { 'spec.lifecycle': 'retired' },
    });
    expect(edit({ retire: 'visits#confirmed' })).toEqual({
      'dataproduct:visits': {
        'spec.outputPorts.0': 'removed',
        'spec.outputPorts.1': 'removed',
      },
    });
    expect(edit({ retire: 'visits#confirmed@1.0.0' })).toEqual({
      'dataproduct:visits': { 'spec.outputPorts.0': 'removed' },
    });
  });

  it('merges two data products: ports keep what they promised, who named one names the other', () => {
    expect(edit({ merge: 'visits', into: 'journeys' })).toEqual({
      'dataproduct:visits': 'removed',
      'dataproduct:journeys': {
        'spec.inputPorts.0': 'removed',
        'spec.outputPorts.1': {
          name: 'confirmed',
          version: '1.0.0',
          slos: [{ property: 'availability', value: 99 }],
        },
        'spec.outputPorts.2': {
          name: 'confirmed',
          version: '2.0.0',
          slos: [{ property: 'availability', value: 95 }],
        },
      },
      'dataproduct:reports': {
        'spec.inputPorts.0.from': 'dataproduct:journeys#confirmed',
      },
    });
  });

  it('merges two teams: people, data products and profiles', () => {
    expect(edit({ merge: 'group:crew', into: 'group:desk' })).toEqual({
      'group:crew': 'removed',
      'group:sales': { 'spec.children.0': 'group:desk' },
      'group:desk': { 'spec.members': ['jo'] },
      'user:al': { 'spec.memberOf.0': 'removed' },
      'teamprofile:crew': 'removed',
      'teamprofile:desk': {
        'spec.size': 9,
        'spec.domains.1': { domain: 'access', complexity: 'complex' },
        'spec.teamInteractions': [{ with: 'sales', mode: 'facilitating' }],
      },
      'dataproduct:visits': { 'spec.owner': 'group:desk' },
    });
  });

  it('merges a group into one within it, which takes its place', () => {
    expect(edit({ merge: 'group:sales', into: 'group:crew' })).toMatchObject({
      'group:sales': 'removed',
      'group:crew': { 'spec.parent': 'removed' },
      'domain:access': { 'spec.owner': 'group:crew' },
    });
  });

  it('says the fields that change as YAML', () => {
    const moved = applyMoves(graph, [{ move: 'visits', to: 'group:desk' }]);
    expect(moved.ok && moved.patches[0].yaml).toBe(
      'spec:\n  owner: group:desk\n',
    );
  });

  it('makes one move after another', () => {
    expect(
      edit(
        { move: 'reports', to: 'region:emea' },
        { retire: 'visits#confirmed@1.0.0' },
        { move: 'group:desk', to: 'group:sales' },
        { move: 'group:desk', to: 'group:care' },
      ),
    ).toMatchObject({
      'dataproduct:reports': { 'spec.region': 'emea' },
      'group:desk': { 'spec.parent': 'group:care' },
    });
    expect(edit({ retire: 'visits' }, { retire: 'visits' })).toEqual({
      'dataproduct:visits': { 'spec.lifecycle': 'retired' },
    });
  });
});

describe('a move that cannot be made says which and where', () => {
  const problem = (...moves: Move[]) => {
    const moved = applyMoves(graph, moves);
    if (moved.ok) throw new Error('it was made');
    return moved.problems.map(
      ({ index, field, message }) => `${index} ${field}: ${message}`,
    );
  };

  it('all of them at once', () => {
    expect(
      problem(
        { move: 'visit', to: 'group:desk' },
        { move: 'visits', to: 'group:desc' },
        { move: 'visits', to: 'user:al' },
        { move: 'domain:access', to: 'domain:support' },
        { merge: 'visits', into: 'visits' },
        { merge: 'visits', into: 'group:crew' },
        { retire: 'group:crew' },
        { retire: 'visits#confirmd' },
        { move: 'a b', to: 'group:crew' },
      ),
    ).toEqual([
      '0 move: Data product `visit` is not in the mesh; did you mean `dataproduct:visits`?',
      '1 to: Group `desc` is not in the mesh; did you mean `group:desk`?',
      '2 to: expected a group, a domain or `region:<name>`; `user:al` is a user',
      '3 move: expected a data product or a group; `domain:access` is a domain',
      '4 into: Data product `visits` cannot be merged into itself',
      '5 into: expected a dataproduct; `group:crew` is a group',
      '6 retire: expected a data product; `group:crew` is a group',
      '7 retire: Data product `visits` offers no port `confirmd`',
      '8 move: `a b` has no valid name (expected [<kind>:][<namespace>/]<name>)',
    ]);
  });

  it('what went before, and circles of groups', () => {
    expect(
      problem(
        { merge: 'visits', into: 'journeys' },
        { retire: 'visits' },
        { move: 'group:sales', to: 'group:crew' },
      ),
    ).toEqual([
      '1 retire: Data product `visits` went with a move before this one',
      '2 to: Group `sales` would stand below itself, since group `crew` is or stands within it',
    ]);
  });

  it('two ports that would be one', () => {
    const twice = buildMeshGraph(
      readMesh(
        ['a', 'b'].map(name => ({
          apiVersion: 'data-mesh/v1alpha1',
          kind: 'DataProduct',
          metadata: { name },
          spec: {
            type: 'aggregate',
            lifecycle: 'production',
            owner: 'crew',
            outputPorts: [{ name: 'out', version: '1.0.0' }],
          },
        })),
      ).items,
    );
    expect(applyMoves(twice, [{ merge: 'a', into: 'b' }])).toEqual({
      ok: false,
      problems: [
        {
          index: 0,
          field: 'merge',
          message:
            'Data product `a` and data product `b` both offer port `out@1.0.0`; rename one first',
        },
      ],
    });
  });
});

it('unread parts stay unread until a move writes them', () => {
  const broken = {
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'DataProduct',
    metadata: { name: 'odd' },
    spec: { type: 'aggregat', lifecycle: 'production', owner: ['?'] },
  };
  const mesh = buildMeshGraph([
    ...readMesh([broken]).items,
    ...graph.nodes().flatMap(node => graph.itemOf(node) ?? []),
  ]);
  const moved = applyMoves(mesh, [{ move: 'odd', to: 'group:crew' }]);
  const [item] = (moved.ok && moved.change.put) || [];
  expect(item && item.unread).toEqual([['spec', 'type']]);
});
