import {
  buildMeshGraph,
  createLiveMesh,
  readMesh,
  regionsOf,
} from '@backstage-data-mesh/model';
import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { createCoverage } from './coverage';

const domain = (name: string, rest = '') => `---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: ${name} }
spec: { owner: crew, ${rest} }
`;

const body = (name: string, scope: string) => `---
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: ${name} }
spec: { type: domain, owner: crew, scope: ${scope} }
`;

const mesh = [
  domain('commercial', 'dataMesh: { region: emea }'),
  domain('journey', 'subdomainOf: commercial'),
  domain('supply', 'dataMesh: { region: apac }'),
  body('enterprise', '{ level: enterprise }'),
  body('emea', '{ level: region, regions: [emea] }'),
  body('apac', '{ level: region, regions: [apac] }'),
  body('wide', '{ level: domain, domains: [commercial] }'),
  body('narrow', '{ level: domain, domains: [journey] }'),
  body('nowhere', '{ level: domain }'),
  body('south', '{ level: domain, domains: [supply], regions: [apac, latam] }'),
  body('near', '{ level: region, domains: [journey], regions: [emea] }'),
  `---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec: { type: aggregate, lifecycle: production, owner: crew, domain: journey }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: abroad }
spec: { type: aggregate, lifecycle: production, owner: crew, domain: journey, region: apac }
---
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shared }
spec:
  owner: crew
  status: active
  goals: ['journey#a', 'supply#b']
  statement: { weBelieve: a, willResultIn: b }
---
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: crew }
spec: { team: crew, owner: crew, domains: [{ domain: supply }] }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: crew }
spec: { type: team, children: [] }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: night, annotations: { data-mesh/region: apac } }
spec: { type: team, children: [] }
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: ana }
spec: {}
`,
];

function covering(text: string, ref: string) {
  const { items } = readMesh(
    parseAllDocuments(text).map(document => document.toJS()),
  );
  const graph = buildMeshGraph(items);
  const bodies = createCoverage(graph).bodiesFor(graph.nodeOf(ref) ?? -1);
  return [...bodies].map(
    ({ body: node, rank }) => `${graph.refOf(node).split('/')[1]} ${rank}`,
  );
}

describe('coverage', () => {
  it.each([
    [
      'dataproduct:default/visits',
      ['enterprise 0', 'emea 1', 'near 1', 'wide 2', 'narrow 3'],
    ],
    [
      'dataproduct:default/abroad',
      ['enterprise 0', 'apac 1', 'wide 2', 'narrow 3'],
    ],
    [
      'valuehypothesis:default/shared',
      [
        ...['enterprise 0', 'apac 1', 'emea 1', 'near 1'],
        ...['south 2', 'wide 2', 'narrow 3'],
      ],
    ],
    ['domain:default/commercial', ['enterprise 0', 'emea 1', 'wide 2']],
    [
      'governancebody:default/narrow',
      ['enterprise 0', 'emea 1', 'near 1', 'wide 2', 'narrow 3'],
    ],
    ['teamprofile:default/crew', ['enterprise 0', 'apac 1', 'south 2']],
    ['group:default/crew', ['enterprise 0', 'apac 1', 'south 2']],
    ['group:default/night', ['enterprise 0', 'apac 1']],
    ['user:default/ana', ['enterprise 0']],
  ])('finds who decides for %s', (ref, bodies) => {
    expect(covering(mesh.join(''), ref)).toEqual(bodies);
  });

  it('says whether a body decides for an entity', () => {
    const { items } = readMesh(
      parseAllDocuments(mesh.join('')).map(document => document.toJS()),
    );
    const graph = buildMeshGraph(items);
    const nodeOf = (ref: string) => graph.nodeOf(ref) ?? -1;
    const { covers } = createCoverage(graph);
    const decides = ['narrow', 'apac'].map(name =>
      covers(
        nodeOf(`governancebody:default/${name}`),
        nodeOf('dataproduct:default/visits'),
      ),
    );
    expect(decides).toEqual([true, false]);
  });

  it('has places share the bodies that decide for all', () => {
    const { items } = readMesh(
      parseAllDocuments(mesh.join('')).map(document => document.toJS()),
    );
    const graph = buildMeshGraph(items);
    const { bodiesFor } = createCoverage(graph);
    const [visits, abroad] = ['visits', 'abroad'].map(name =>
      bodiesFor(graph.nodeOf(`dataproduct:default/${name}`) ?? -1),
    );
    expect(abroad).not.toBe(visits);
    expect(abroad.wide).toBe(visits.wide);
  });

  it('does not depend on the order of the entities', () => {
    const ref = 'valuehypothesis:default/shared';
    fc.assert(
      fc.property(
        fc.shuffledSubarray(mesh, { minLength: mesh.length }),
        shuffled => {
          expect(covering(shuffled.join(''), ref)).toEqual(
            covering(mesh.join(''), ref),
          );
        },
      ),
      { numRuns: 10 },
    );
  });

  it('gives entities of one place the same list', () => {
    const { items } = readMesh(
      parseAllDocuments(mesh.join('')).map(document => document.toJS()),
    );
    const graph = buildMeshGraph(items);
    const coverage = createCoverage(graph);
    const [visits, journey] = [
      'dataproduct:default/visits',
      'domain:default/journey',
    ].map(ref => graph.nodeOf(ref) ?? -1);
    expect(coverage.bodiesFor(visits)).toBe(coverage.bodiesFor(journey));
    expect(regionsOf(graph, visits)).toEqual(['emea']);
  });

  it('sees the region of today in a mesh that changes', () => {
    const read = (text: string) =>
      readMesh(parseAllDocuments(text).map(document => document.toJS())).items;
    const live = createLiveMesh(read(mesh.join('')));
    const visits = live.graph.nodeOf('dataproduct:default/visits') ?? -1;
    const isCovered = (by: string) =>
      createCoverage(live.graph).covers(
        live.graph.nodeOf(`governancebody:default/${by}`) ?? -1,
        visits,
      );
    expect(['emea', 'apac'].map(isCovered)).toEqual([true, false]);
    live.apply({
      put: read(domain('commercial', 'dataMesh: { region: APAC }')),
    });
    expect(['emea', 'apac'].map(isCovered)).toEqual([false, true]);
  });
});
