import { buildMeshGraph, readMesh } from '@backstage-data-mesh/model';
import { parseAllDocuments } from 'yaml';
import {
  body,
  bodyThatSays,
  COMMERCIAL,
  EMEA,
  ENTERPRISE,
  JOURNEY,
  mesh,
  policy,
  recommended,
  rules,
  settings,
  visits,
} from './__testUtils__/settings';
import { readConfiguration } from './configuration';
import { effectiveSettings } from './effectiveSettings';

describe('effectiveSettings', () => {
  it('is what is recommended where nobody decides', () => {
    expect(visits([])).toEqual(recommended);
  });

  it('lets the configuration decide before policies', () => {
    const result = readConfiguration(
      { rules: { 'team-x': ['info', { days: 30 }] } },
      rules,
    );
    const configuration = result.ok ? result.configuration : undefined;
    expect(visits([], { configuration })).toEqual({
      severity: 'info',
      options: { days: 30 },
      origin: { source: 'configuration' },
    });
  });

  describe('with what a repository says', () => {
    const local = (input: object) => {
      const read = readConfiguration(input, rules);
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      return { ...read.configuration, source: 'a.yaml' };
    };
    const says = (severity: string) =>
      local({ rules: { 'team-x': [severity, { days: 30 }] } });
    const floor = bodyThatSays('body', ENTERPRISE, 'warning', 'floor: true');

    it('lets it decide last', () => {
      const asking = bodyThatSays('body', ENTERPRISE, 'error');
      expect(visits([asking], { local: says('info') })).toEqual({
        severity: 'info',
        options: { days: 30 },
        origin: { source: 'a.yaml' },
      });
      expect(visits([], { local: says('off') })?.severity).toBe('off');
    });

    it('lets it tighten a floor, and not loosen it', () => {
      const severityOf = (severity: string) =>
        visits([floor], { local: says(severity) })?.severity;
      expect(severityOf('error')).toBe('error');
      expect(severityOf('info')).toBe('warning');
      expect(severityOf('off')).toBe('warning');
      const { options, optionsOrigin } =
        visits([floor], { local: says('error') }) ?? {};
      expect([options, optionsOrigin?.source]).toEqual([
        { days: 90 },
        'recommended',
      ]);
    });

    it('names it as the origin of the rules that it declares', () => {
      const named = local({
        organisationRules: [
          {
            ...{ id: 'region-named', subject: 'DataProduct', summary: 'a' },
            assert: { 'spec.region': { $exists: true } },
          },
        ],
      });
      const all = [...rules, ...named.rules];
      const { settingsFor } = settings([floor], { local: named, rules: all });
      for (const ref of ['dataproduct:default/visits', 'user:default/nobody'])
        expect(settingsFor(ref).get('region-named')).toMatchObject({
          severity: 'warning',
          origin: { source: 'a.yaml' },
        });
    });
  });

  it('lets the nearest body decide: enterprise, region, wide and narrow domain', () => {
    const bodies = [
      bodyThatSays('a-narrow', JOURNEY, 'info'),
      bodyThatSays('b-wide', COMMERCIAL, 'error'),
      bodyThatSays('c-region', EMEA, 'off'),
      bodyThatSays('d-enterprise', ENTERPRISE, 'error'),
    ];
    const sources = [0, 1, 2, 3].map(
      count => visits(bodies.slice(count))?.origin.source,
    );
    expect(sources).toEqual([
      'governancebody:default/a-narrow',
      'governancebody:default/b-wide',
      'governancebody:default/c-region',
      'governancebody:default/d-enterprise',
    ]);
  });

  it('does not reach what is in another region', () => {
    const found = settings([
      { name: 'emea', scope: EMEA, policies: policy('') },
    ]);
    expect(
      found.settingsFor('dataproduct:default/trials').get('team-x'),
    ).toEqual(recommended);
  });

  it('asks for both where a scope names regions and domains', () => {
    const scope = '{ level: domain, domains: [journey], regions: [apac] }';
    expect(visits([{ name: 'a', scope, policies: policy('') }])).toEqual(
      recommended,
    );
  });

  it('applies a policy only to what its predicate matches', () => {
    const policies = policy('appliesTo: { spec.lifecycle: production }');
    const found = settings([{ name: 'a', scope: ENTERPRISE, policies }]);
    const severities = ['visits', 'trials'].map(
      name =>
        found.settingsFor(`dataproduct:default/${name}`).get('team-x')
          ?.severity,
    );
    expect(severities).toEqual(['error', 'warning']);
  });

  it('asks the predicate for each entity of one place', () => {
    const policies = policy('appliesTo: { kind: DataProduct }');
    const found = settings([{ name: 'a', scope: ENTERPRISE, policies }]);
    const severities = ['dataproduct:default/visits', 'domain:default/journey']
      .map(ref => found.settingsFor(ref))
      .map(map => map.get('team-x')?.severity);
    expect(severities).toEqual(['error', 'warning']);
  });

  it('looks at an entity only where a policy asks something of it', () => {
    const looksWhere = (fields: string) => {
      const asking = body({
        name: 'a',
        scope: JOURNEY,
        policies: policy(fields),
      });
      const documents = parseAllDocuments(mesh + asking);
      const { items } = readMesh(documents.map(document => document.toJS()));
      const graph = buildMeshGraph(items);
      const itemOf = jest.fn(graph.itemOf);
      effectiveSettings(
        { ...graph, itemOf },
        { rules, today: '2026-11-20' },
      ).settingsFor('dataproduct:default/visits');
      return itemOf.mock.calls.length;
    };
    expect(looksWhere('')).toBe(0);
    expect(looksWhere('appliesTo: { kind: DataProduct }')).toBe(1);
  });

  it('is what is recommended for a ref that leads nowhere', () => {
    const found = settings([
      { name: 'a', scope: ENTERPRISE, policies: policy('') },
    ]);
    expect(found.settingsFor('group:default/nobody').get('team-x')).toEqual(
      recommended,
    );
  });

  it('applies a policy from its first day on', () => {
    const policies = policy('since: 2026-11-20');
    expect(visits([{ name: 'a', scope: ENTERPRISE, policies }])?.severity).toBe(
      'error',
    );
  });

  it.each([
    ['a draft', 'status: draft'],
    ['a retired policy', 'status: retired'],
    ['one that has not begun', 'status: enforced, since: 2026-11-21'],
    [
      'one whose predicate cannot be read',
      'status: enforced, appliesTo: { $some: [] }',
    ],
  ])('does not apply %s', (_, fields) => {
    const policies = policy('').replace('status: enforced', fields);
    expect(visits([{ name: 'a', scope: ENTERPRISE, policies }])).toEqual(
      recommended,
    );
  });

  it('ignores an unknown rule and options that the rule does not have', () => {
    const policies = [
      policy('', 'team-y'),
      policy('', 'team-x', 'severity: error, options: { dyas: 3 }'),
    ].join();
    expect(visits([{ name: 'a', scope: ENTERPRISE, policies }])).toEqual(
      recommended,
    );
  });

  it('keeps apart who set the severity and who set the options', () => {
    const bodies = [
      { name: 'a', scope: ENTERPRISE, policies: policy('') },
      {
        name: 'b',
        scope: EMEA,
        policies: policy('', 'team-x', 'options: { days: 30 }'),
      },
    ];
    expect(visits(bodies)).toEqual({
      severity: 'error',
      options: { days: 30 },
      origin: { source: 'governancebody:default/a', policy: 'p' },
      optionsOrigin: { source: 'governancebody:default/b', policy: 'p' },
    });
  });

  it('turns a rule on that a policy names without a severity', () => {
    const policies = policy('', 'team-quiet', 'options: {}');
    const setting = settings([{ name: 'a', scope: ENTERPRISE, policies }])
      .settingsFor('dataproduct:default/visits')
      .get('team-quiet');
    expect(setting?.severity).toBe('warning');
  });

  it('treats a draft that is previewed as enforced', () => {
    const policies = policy('').replace('enforced', 'draft');
    const preview = { body: 'governancebody:default/a', policy: 'p' };
    const bodies = [{ name: 'a', scope: ENTERPRISE, policies }];
    expect(visits(bodies, { preview })?.severity).toBe('error');
  });

  it('follows only bodies that are trusted', () => {
    const bodies = [{ name: 'a', scope: ENTERPRISE, policies: policy('') }];
    expect(visits(bodies, { isTrusted: () => false })).toEqual(recommended);
  });

  it('gives entities with the same layers the same map', () => {
    const found = settings([
      { name: 'a', scope: JOURNEY, policies: policy('') },
    ]);
    const domain = found.settingsFor('domain:default/journey');
    expect(found.settingsFor('dataproduct:default/visits')).toBe(domain);
    expect(found.settingsFor('dataproduct:default/trials')).not.toBe(domain);
  });

  it('survives domains that are in each other', () => {
    const circle = mesh.replace(
      'owner: crew, dataMesh',
      'owner: crew, subdomainOf: journey, dataMesh',
    );
    const { items } = readMesh(
      parseAllDocuments(
        circle + body({ name: 'a', scope: COMMERCIAL, policies: policy('') }),
      ).map(document => document.toJS()),
    );
    const found = effectiveSettings(buildMeshGraph(items), {
      rules,
      today: '2026-11-20',
    });
    expect(
      found.settingsFor('dataproduct:default/visits').get('team-x')?.severity,
    ).toBe('error');
  });
});
