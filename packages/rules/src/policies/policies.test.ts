import { buildMeshGraph, readMesh } from '@backstage-data-mesh/model';
import { createJudge } from '../evaluate/createJudge';
import { rules } from '../rules';
import { effectiveSettingsOf } from '../settings/effectiveSettingsOf';
import { governMesh } from '../settings/governMesh';
import type { Policy } from '../governance/policies';
import { policiesOfEntity } from './policiesOfEntity';
import { previewPolicy, type PreviewTerms } from './policyPreview';
import { readPolicyUptake } from './policyUptake';

const today = '2026-11-20';
const terms: PreviewTerms = { rules, today };
const RULE = 'ownership-nominated-owner-missing';

const domain = (name: string, region: string, subdomainOf?: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Domain',
  metadata: { name },
  spec: { owner: 'group:crew', subdomainOf, dataMesh: { region } },
});

const product = (name: string, spec: object) => ({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'DataProduct',
  metadata: { name },
  spec: {
    type: 'aggregate',
    lifecycle: 'production',
    owner: 'group:crew',
    ...spec,
  },
});

const body = (name: string, scope: object, spec: object = {}) => ({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'GovernanceBody',
  metadata: { name },
  spec: { type: 'technology', owner: 'group:crew', scope, ...spec },
});

const all = { level: 'enterprise' };
const WITH = { productOwner: 'user:jo' };

const mesh = (...more: object[]) =>
  buildMeshGraph(
    readMesh([
      domain('north', 'emea'),
      domain('fjord', 'emea', 'north'),
      domain('south', 'apac'),
      product('a', { domain: 'north', ...WITH }),
      product('b', { domain: 'fjord', owner: 'group:desk' }),
      product('c', { domain: 'fjord', ...WITH }),
      product('d', { domain: 'south', ...WITH }),
      ...more,
    ]).items,
  );

const off = {
  id: 'off',
  status: 'enforced',
  rules: [{ rule: RULE, severity: 'off' }],
};
const draft: Policy = {
  id: 'owners',
  status: 'draft',
  rules: [{ rule: RULE, severity: 'error' }],
};

describe('a preview of a policy', () => {
  const graph = mesh(body('board', all, { policies: [off, draft] }));
  const preview = previewPolicy(graph, terms, {
    body: 'governancebody:default/board',
    policy: 'owners',
  });
  if (!preview.ok) throw new Error(preview.message);

  it('says who would fail, before it is switched on', () => {
    expect(preview.appeared.map(({ finding }) => finding.key)).toEqual([
      `${RULE}|dataproduct:default/b`,
    ]);
    expect(preview.resolved).toEqual([]);
    expect(preview.rules).toEqual([RULE]);
    expect(preview.tally).toMatchObject({ pass: 3, fail: 1 });
  });

  it('by domain, owner and region, the worst first, each with its denominator', () => {
    const say = (shares: typeof preview.byDomain) =>
      shares.map(
        ({ name, tally, entities }) =>
          `${name}: ${tally.pass} of ${tally.pass + tally.fail}, ${entities}`,
      );
    expect(say(preview.byDomain)).toEqual([
      'domain:default/fjord: 1 of 2, 2',
      'domain:default/north: 2 of 3, 3',
      'domain:default/south: 1 of 1, 1',
    ]);
    expect(say(preview.byOwner)).toEqual([
      'group:default/desk: 0 of 1, 1',
      'group:default/crew: 3 of 3, 3',
    ]);
    expect(say(preview.byRegion)).toEqual([
      'emea: 2 of 3, 3',
      'apac: 1 of 1, 1',
    ]);
  });

  it('is the same for a policy that nobody has written yet', () => {
    const empty = mesh(body('board', all, { policies: [off] }));
    expect(
      previewPolicy(empty, terms, {
        body: 'governancebody:default/board',
        policy: draft,
      }),
    ).toEqual(preview);
  });

  it('is what an evaluation finds once the policy is enforced', () => {
    const enforced = mesh(
      body('board', all, {
        policies: [off, { ...draft, status: 'enforced' }],
      }),
    );
    const keys = [...createJudge(terms)(enforced).outcomes()]
      .filter(({ status, rule }) => status === 'fail' && rule === RULE)
      .flatMap(({ findings }) => findings.map(({ key }) => key));
    expect(keys).toEqual(preview.appeared.map(({ finding }) => finding.key));
  });

  it.each([
    ['nobody', 'owners', 'body', 'Governance body `nobody` is not in the mesh'],
    [
      'board',
      'other',
      'policy',
      'Governance body `board` has no policy `other`',
    ],
  ])('refuses %s %s', (name, policy, field, message) => {
    const asked = { body: `governancebody:default/${name}`, policy };
    expect(previewPolicy(graph, terms, asked)).toEqual({
      ok: false,
      field,
      message,
    });
  });
});

describe('how policies are kept', () => {
  const uptake = (...more: object[]) => {
    const graph = mesh(...more);
    const governed = governMesh(graph, { rules, today });
    const evaluation = createJudge(terms)(graph);
    return readPolicyUptake(graph, evaluation, { governed, today });
  };
  const owners = { ...draft, title: 'Owners', status: 'enforced' };

  it('counts what is kept and not, of whom it is about', () => {
    const { policies } = uptake(
      body('board', all, {
        policies: [
          { ...owners, appliesTo: { 'spec.domain': 'fjord' } },
          { ...owners, id: 'later', since: '2027-01-01' },
        ],
      }),
    );
    expect(policies).toEqual([
      {
        body: 'governancebody:default/board',
        policy: 'owners',
        title: 'Owners',
        force: 'enforced',
        rules: [RULE],
        tally: expect.objectContaining({ pass: 1, fail: 1, waived: 0 }),
        tightened: 0,
        tightenedBy: [],
        delegate: [],
      },
    ]);
  });

  it('counts what a policy in grace finds as not kept', () => {
    const { policies } = uptake(
      body('board', all, {
        policies: [
          off,
          { ...owners, status: 'grace', graceUntil: '2026-12-31' },
        ],
      }),
    );
    expect(policies.find(({ policy }) => policy === 'owners')).toMatchObject({
      force: 'grace',
      tally: { fail: 1, grace: 1 },
    });
  });

  it('names the only region in which it is not kept', () => {
    const { policies } = uptake(body('board', all, { policies: [owners] }));
    expect(policies[0].delegate).toEqual([
      { is: 'one-region', region: 'emea', notKept: 1 },
    ]);
  });

  it('names what is mostly waived', () => {
    const waiver = (entity: string) => ({
      id: entity,
      rule: RULE,
      entity: `dataproduct:${entity}`,
      reason: 'the team forms',
      requestedBy: 'user:al',
      approvedBy: 'user:jo',
      approvedOn: '2026-11-01',
      expires: '2026-12-01',
    });
    const { policies } = uptake(
      product('e', { domain: 'south' }),
      body('board', all, {
        policies: [owners],
        seats: [{ who: 'user:jo', role: 'executive' }],
        waivers: [waiver('b'), waiver('e')],
      }),
    );
    expect(policies[0]).toMatchObject({
      tally: { pass: 3, waived: 2 },
      delegate: [{ is: 'mostly-waived', waivedShare: 0.4 }],
    });
  });

  it('says who asks for more', () => {
    const { policies } = uptake(
      body('board', all, {
        policies: [{ ...owners, rules: [{ rule: RULE, severity: 'info' }] }],
      }),
      body(
        'north',
        { level: 'domain', domains: ['north'] },
        { policies: [owners] },
      ),
    );
    expect(policies[0]).toMatchObject({
      tightened: 3,
      tightenedBy: [{ source: 'governancebody:default/north', results: 3 }],
    });
    expect(policies[1]).toMatchObject({ tightened: 0 });
  });

  it('finds the local rule that three domains have', () => {
    const local = (name: string) =>
      body(name, { level: 'domain', domains: [name] }, { policies: [owners] });
    expect(uptake(local('north'), local('fjord')).lift).toEqual([]);
    const { lift } = uptake(local('north'), local('fjord'), local('south'));
    expect(lift).toMatchObject([
      {
        rule: RULE,
        domains: [
          'domain:default/fjord',
          'domain:default/north',
          'domain:default/south',
        ],
      },
    ]);
    expect(lift[0].asked).toHaveLength(3);
  });
});

describe('the policies of an entity', () => {
  const standings = (
    entity: string,
    bodies: readonly object[],
    isTrusted?: (ref: string) => boolean,
  ) => {
    const graph = mesh(...bodies);
    const governed = governMesh(graph, { rules, today, isTrusted });
    return policiesOfEntity(graph, createJudge(terms)(graph), {
      entity: `dataproduct:default/${entity}`,
      ...{ governed, today, isTrusted },
    }).flatMap(({ policy, rules: asked }) =>
      asked.map(({ standing, waivedUntil }) =>
        [policy, standing, waivedUntil].filter(Boolean).join(' '),
      ),
    );
  };
  const enforced: Policy = { ...draft, status: 'enforced' };

  it.each([
    ['a', 'owners satisfied'],
    ['b', 'owners violated'],
  ])('tell how %s stands to them', (entity, standing) => {
    const board = body('board', all, { policies: [enforced] });
    expect(standings(entity, [board])).toEqual([standing]);
  });

  it('are told when they do not count: drafts, and what is off', () => {
    const board = body('board', all, { policies: [draft, off] });
    expect(standings('b', [board])).toEqual([
      'owners not-enforced',
      'off not-enforced',
    ]);
  });

  it('tell what one in grace would find', () => {
    const grace: Policy = { ...draft, status: 'grace' };
    const board = body('board', all, { policies: [off, grace] });
    expect(standings('b', [board])).toEqual([
      'off not-enforced',
      'owners in-grace',
    ]);
    expect(standings('a', [board])).toEqual([
      'off not-enforced',
      'owners not-enforced',
    ]);
  });

  it('tell until when one is waived', () => {
    const board = body('board', all, {
      policies: [enforced],
      seats: [{ who: 'user:jo', role: 'executive' }],
      waivers: [
        {
          ...{ id: 'b', rule: RULE, entity: 'dataproduct:b' },
          ...{ reason: 'the team forms', requestedBy: 'user:al' },
          ...{ approvedBy: 'user:jo', approvedOn: '2026-11-01' },
          expires: '2026-12-01',
        },
      ],
    });
    expect(standings('b', [board])).toEqual(['owners waived 2026-12-01']);
  });

  it('are those of bodies that decide for it, and are trusted', () => {
    const south = body(
      'south',
      { level: 'domain', domains: ['south'] },
      { policies: [enforced] },
    );
    const narrow = body('circle', all, {
      policies: [{ ...enforced, appliesTo: { 'spec.domain': 'north' } }],
    });
    expect(standings('b', [south, narrow])).toEqual([]);
    expect(standings('d', [south], () => false)).toEqual([]);
    expect(standings('d', [south])).toEqual(['owners satisfied']);
  });
});

it('gives the settings of an entity, each with who says so', () => {
  const graph = mesh(body('board', all, { policies: [off] }));
  const governed = governMesh(graph, { rules, today });
  const settings = effectiveSettingsOf(governed, 'dataproduct:default/a');
  expect(settings.find(({ rule }) => rule === RULE)).toMatchObject({
    severity: 'off',
    origin: { source: 'governancebody:default/board', policy: 'off' },
  });
  const kinds = new Map(rules.map(({ id, subject }) => [id, subject.kinds]));
  for (const { rule } of settings)
    expect(kinds.get(rule)).toContain('DataProduct');
});
