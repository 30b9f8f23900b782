import {
  interactions,
  mesh,
  productOf,
  profileOf,
  typedGroup,
} from '../../facts/team/__testUtils__/mesh';
import { testRule } from '../../testing';
import { teamPlatformDependsOnStream } from './team-platform-depends-on-stream';

const platform = typedGroup('plat', 'platform');
const crew = (type: string) =>
  profileOf(
    'crew',
    `${type}${interactions('with: plat, mode: x-as-a-service')}`,
  );
const usage = productOf('usage', 'plat', 'inputPorts: [{ from: visits }]');
const visits = productOf('visits', 'crew');

const IDENTIFIED = 'outputPorts: [{ name: p, identifiers: [site-id] }]';
const sites = (dataMesh: string) => `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: sites }
spec: { owner: crew, dataMesh: { ${dataMesh} } }`;

testRule(teamPlatformDependsOnStream, {
  passes: [
    {
      name: 'when data flows the other way',
      mesh: mesh(
        platform,
        crew('type: stream-aligned, '),
        productOf('usage', 'plat'),
        productOf('visits', 'crew', 'inputPorts: [{ from: usage }]'),
      ),
    },
    {
      name: 'when it consumes from a team that it does not serve',
      mesh: mesh(
        platform,
        profileOf('crew', 'type: stream-aligned'),
        usage,
        visits,
      ),
    },
    {
      name: 'when it reads facts as they arise at the source',
      mesh: mesh(
        platform,
        crew('type: stream-aligned, '),
        usage,
        visits.replace('aggregate', 'source-aligned'),
      ),
    },
    {
      name: 'when it reads what offers the identifiers of its domain',
      mesh: mesh(
        platform,
        crew('type: stream-aligned, '),
        usage,
        productOf('visits', 'crew', `domain: sites, ${IDENTIFIED}`),
        sites('identifiers: [{ id: site-id }]'),
      ),
    },
    {
      name: 'when a retired product of it did so',
      mesh: mesh(
        platform,
        crew('type: stream-aligned, '),
        usage.replace('production', 'retired'),
        visits,
      ),
    },
  ],
  fails: [
    {
      name: 'when the identifiers that it reads are those of another domain',
      mesh: mesh(
        platform,
        crew('type: stream-aligned, '),
        usage,
        productOf('visits', 'crew', `domain: sites, ${IDENTIFIED}`),
        sites('identifiers: [{ id: visit-id }]'),
      ),
    },
    {
      name: 'when a team that it serves serves it too',
      mesh: mesh(
        platform,
        profileOf(
          'crew',
          `type: stream-aligned, ${interactions(
            'with: plat, mode: x-as-a-service',
            'with: plat, mode: x-as-a-service, role: provider',
          )}`,
        ),
      ),
      findings: [
        'Group `plat` is a platform team and needs a service of group `crew`, which it serves; a platform does without the work of the teams that stand on it',
      ],
    },
    {
      name: 'when a product of the platform reads one of a team that it serves',
      mesh: mesh(platform, crew('type: stream-aligned, '), usage, visits),
      findings: [
        'Group `plat` is a platform team and needs a derived data product of group `crew`, which it serves; a platform does without the work of the teams that stand on it',
      ],
      paths: ['metadata.name'],
    },
  ],
  notApplicable: [
    {
      name: 'to a team of another type',
      mesh: typedGroup('crew', 'enabling'),
      reason: 'it is not a platform team',
    },
  ],
  unknown: [
    {
      name: 'when the team that it depends on has no type',
      mesh: mesh(platform, crew(''), usage, visits),
      reason:
        'the type of a team that it depends on is not known; `spec.type` of its `TeamProfile` says it',
    },
  ],
});
