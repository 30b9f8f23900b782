import { meshOf } from '../__testUtils__/yaml';
import { findAllFlows } from '../views/flows/flows';
import {
  regionKey,
  regionOfDomain,
  regionOfProduct,
  regionOfTeam,
  regionsOf,
} from './region';

const domain = (name: string, spec: string) => `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: ${name} }
spec: { owner: crew, ${spec} }
`;

const product = (name: string, spec: string) => `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: ${name} }
spec: { type: aggregate, lifecycle: production, ${spec} }
`;

const profile = (name: string, spec: string) => `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: ${name} }
spec: { team: ${name}, owner: ${name}, ${spec} }
`;

const group = (name: string, annotations = '{}') => `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: ${name}, annotations: ${annotations} }
spec: { type: team, children: [] }
`;

const MESH = [
  domain('wide', 'dataMesh: { region: emea }'),
  domain('inner', 'subdomainOf: wide'),
  domain('blank', `dataMesh: { region: ' ' }, subdomainOf: inner`),
  domain('other', 'dataMesh: { region: apac }'),
  domain('free', 'dataMesh: {}'),
  domain('round-a', 'subdomainOf: round-b'),
  domain('round-b', 'subdomainOf: round-a'),
  profile('crew', 'region: us'),
  profile('quiet', ''),
  profile('travelling', 'domains: [{ domain: inner }, { domain: other }]'),
  profile('remote', `region: ' latam '`),
  group('crew', '{ data-mesh/region: apac }'),
  group('quiet', '{ data-mesh/region: apac }'),
  group('travelling'),
  product('own', 'owner: crew, domain: inner, region: latam'),
  product('of-domain', 'owner: crew, domain: inner'),
  product('of-team', 'owner: crew, domain: free'),
  product('of-quiet-team', 'owner: quiet'),
  product('of-remote-team', 'owner: remote'),
  product('of-person', 'owner: "user:ana"'),
  product('lost', 'owner: travelling, domain: unheard-of'),
  `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shared }
spec:
  owner: crew
  status: active
  goals: ['inner#a', 'other#b', 'wide#c']
  statement: { weBelieve: a, willResultIn: b }
`,
  `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: board }
spec: { type: domain, owner: crew, scope: { level: domain, regions: [EMEA], domains: [inner, other] } }
`,
];
const graph = meshOf(MESH.join('---'));
const at = (ref: string) => graph.nodeOf(ref.replace(':', ':default/'))!;

describe('the regions of an entity', () => {
  it.each([
    ['dataproduct:own', ['latam'], 'what it says itself'],
    ['dataproduct:of-domain', ['emea'], 'its domain, before its team'],
    ['dataproduct:of-team', ['us'], 'its team, where no domain tells'],
    ['dataproduct:of-quiet-team', ['apac'], 'the annotation of its team'],
    ['dataproduct:of-remote-team', ['latam'], 'a profile without a group'],
    ['dataproduct:of-person', [], 'nothing, of a person'],
    ['dataproduct:lost', [], 'nothing, of a team in several regions'],
    ['domain:wide', ['emea'], 'what it says itself'],
    ['domain:blank', ['emea'], 'the nearest domain that has one'],
    ['domain:free', [], 'nothing'],
    ['domain:round-a', [], 'nothing, in a circle'],
    ['group:crew', ['us'], 'its profile, before its annotation'],
    ['group:quiet', ['apac'], 'its annotation'],
    ['group:travelling', ['emea', 'apac'], 'the domains that it works in'],
    ['teamprofile:quiet', ['apac'], 'the annotation of its group'],
    ['valuehypothesis:shared', ['emea', 'apac'], 'all domains that it serves'],
    ['governancebody:board', ['EMEA', 'apac'], 'its scope, each region once'],
  ])('are, of %s, %j: by %s', (ref, expected) => {
    expect(regionsOf(graph, at(ref))).toEqual(expected);
  });

  it('are the same for whoever asks of one kind alone', () => {
    for (const [kind, regionOf] of [
      ['DataProduct', regionOfProduct],
      ['Domain', regionOfDomain],
    ] as const) {
      for (const node of graph.ofKind({ kind })) {
        const region = regionOf(graph, node);
        expect([region].filter(Boolean)).toEqual(regionsOf(graph, node));
      }
    }
    expect(regionOfTeam(graph, at('group:travelling'))).toBeUndefined();
  });
});

describe('regionKey', () => {
  it('is one for all ways to write a region', () => {
    expect(regionKey(' EMEA ')).toBe(regionKey('emea'));
    expect(regionKey('emea')).not.toBe(regionKey('apac'));
  });
});

it('decides whether a flow crosses regions', () => {
  const flows = findAllFlows(
    meshOf(
      [
        ...MESH,
        product(
          'reader',
          `owner: quiet, domain: wide, inputPorts: [{ from: of-domain }, { from: of-team }, { from: lost }]`,
        ),
      ].join('---'),
    ),
  );
  expect(flows.map(({ crossesRegion }) => crossesRegion)).toEqual([
    false,
    true,
    false,
  ]);
});
