import { runRule } from '../../testing/runRule';
import { readOrganisationRules } from './readOrganisationRules';

const declaration = {
  id: 'region-acme-consumers',
  subject: 'DataProduct',
  summary: 'Consumers are in EMEA.',
  field: 'spec.region',
  appliesTo: { 'spec.region': 'emea' },
  relations: [
    {
      quantifier: 'every',
      relation: 'suppliesTo',
      match: { 'spec.region': 'emea' },
    },
  ],
};

function product(name: string, rest: string) {
  return `---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: ${name} }
spec: { type: aggregate, lifecycle: production, owner: crew, ${rest} }
`;
}

const visits = product('visits', 'region: emea');

function reads(name: string, region: string, from = 'visits') {
  return product(name, `region: ${region}, inputPorts: [{ from: ${from} }]`);
}

function ruleOf(overrides: object) {
  const { rules, problems } = readOrganisationRules(
    [{ ...declaration, ...overrides }],
    [],
  );
  expect(problems).toEqual([]);
  return rules[0];
}

function outcomeOf(overrides: object, mesh: string, name = 'visits') {
  return runRule(ruleOf(overrides), mesh).find(
    ({ subject }) => subject === `dataproduct:default/${name}`,
  );
}

function relation(quantifier: string, rest: object = {}) {
  const match = { 'spec.region': 'emea' };
  return {
    relations: [{ quantifier, relation: 'suppliesTo', match, ...rest }],
  };
}

describe('readOrganisationRules', () => {
  it('makes a rule that judges every related entity', () => {
    const mesh = visits + reads('a', 'emea') + reads('b', 'apac');
    expect(outcomeOf({}, mesh)).toEqual({
      rule: 'region-acme-consumers',
      subject: 'dataproduct:default/visits',
      status: 'fail',
      reason: undefined,
      findings: [
        {
          key: 'region-acme-consumers|dataproduct:default/visits|every suppliesTo',
          severity: 'warning',
          path: ['spec', 'region'],
          message:
            'Data product `visits` does not meet the rule “Consumers are in EMEA.”: of 2 entities by `suppliesTo`, 1 match; all of them have to',
          discriminator: 'every suppliesTo',
          related: [{ ref: 'dataproduct:default/b' }],
        },
      ],
    });
    expect(outcomeOf({}, visits + reads('a', 'emea'))?.status).toBe('pass');
  });

  it('is not applicable to what it is not about', () => {
    expect(outcomeOf({}, reads('a', 'apac'), 'a')).toMatchObject({
      status: 'not-applicable',
      reason: 'the rule is not about it',
    });
  });

  it('judges the entity alone by what it asserts, without the mesh', () => {
    const alone = {
      relations: [],
      assert: { 'spec.boundary': { $exists: true } },
    };
    const [outcome] = runRule(ruleOf(alone), visits, { isPartial: true });
    expect(outcome.status).toBe('fail');
    const bounded = product('visits', 'region: emea, boundary: all visits');
    expect(runRule(ruleOf(alone), bounded)[0].status).toBe('pass');
  });

  const two = visits + reads('a', 'emea') + reads('b', 'apac');
  it.each([
    ['some', {}, two, 'pass'],
    ['some', {}, visits, 'fail'],
    ['none', {}, visits, 'pass'],
    ['none', {}, two, 'fail'],
    ['count', { atLeast: 1 }, two, 'pass'],
    ['count', { atLeast: 2 }, two, 'fail'],
    ['count', { atMost: 0 }, two, 'fail'],
    ['count', { match: undefined, atMost: 1 }, two, 'fail'],
    ['count', { match: undefined, atLeast: 2, atMost: 2 }, two, 'pass'],
  ])('understands %s %j', (quantifier, rest, mesh, status) => {
    expect(outcomeOf(relation(quantifier, rest), mesh)?.status).toBe(status);
  });

  it.each([
    ['every', {}],
    ['some', {}],
    ['none', {}],
    ['count', { atLeast: 1 }],
  ])(
    'does not pass by %s on an entity that is not in the mesh',
    (quantifier, rest) => {
      const mesh = reads('a', 'emea', 'nobody');
      const input = { ...relation(quantifier, rest) };
      const consumes = {
        relations: [{ ...input.relations[0], relation: 'consumesFrom' }],
      };
      expect(outcomeOf(consumes, mesh, 'a')).toMatchObject({
        status: 'unknown',
        reason: '`dataproduct:nobody` is not in the mesh',
      });
    },
  );

  it.each([
    [{ id: 'acme' }, 'id', '`acme` has to be kebab-case and start with one of'],
    [
      { subject: 'DataProdct' },
      'subject',
      '`DataProdct` is no kind that can be judged; did you mean `DataProduct`?',
    ],
    [
      relation('every', { relation: 'supliesTo' }),
      'relations.0.relation',
      'there is no relation `supliesTo`; did you mean `suppliesTo`?',
    ],
    [
      { appliesTo: { 'spec.lifecylce': 'x' } },
      'appliesTo.spec.lifecylce',
      '`spec.lifecylce` is no field of `DataProduct`; did you mean `spec.lifecycle`?',
    ],
    [
      relation('every', { match: { $regex: 'a' } }),
      'relations.0.match',
      '`$regex` is no operator here',
    ],
    [{ field: 'regoin' }, 'field', '`regoin` has to start with'],
    [
      relation('count'),
      'relations.0',
      '`count` needs `atLeast` or `atMost`, the other quantifiers take neither',
    ],
    [
      relation('some', { atLeast: 2 }),
      'relations.0',
      '`count` needs `atLeast` or `atMost`',
    ],
    [
      relation('every', { match: undefined }),
      'relations.0',
      '`every` without `match` asks for nothing',
    ],
    [{ relations: [] }, '', 'a rule needs `assert` or `relations`'],
    [
      { asserts: {} },
      'asserts',
      '`asserts` is not a known field; did you mean `assert`?',
    ],
    [{ subject: undefined }, 'subject', '`subject` is missing'],
    [{ subject: 7 }, 'subject', '`subject` is the number 7; it must be text'],
    [
      { severity: 'erorr' },
      'severity',
      '`severity` is `erorr`; it must be one of',
    ],
    [{ summary: ' ' }, 'summary', 'it must be text that is not empty'],
  ])('refuses %j when it is read', (overrides, path, message) => {
    const { rules, problems } = readOrganisationRules(
      [{ ...declaration, ...overrides }],
      [],
    );
    expect(rules).toEqual([]);
    const at = ['0', ...(path ? [path] : [])].join('.');
    expect(problems).toEqual([
      { path: expect.anything(), message: expect.stringContaining(message) },
    ]);
    expect(problems[0].path.join('.')).toBe(at);
  });

  it.each([
    ['some', {}, 'suppliesTo', 'unknown'],
    ['count', { atLeast: 1 }, 'suppliesTo', 'unknown'],
    ['count', { atMost: 1 }, 'suppliesTo', 'judged'],
    ['none', {}, 'suppliesTo', 'judged'],
    ['some', {}, 'consumesFrom', 'judged'],
  ])(
    'takes %s %j of %s in a part of the mesh for %s',
    (quantifier, rest, name, verdict) => {
      const { rules } = readOrganisationRules(
        [
          {
            ...declaration,
            ...relation(quantifier, { ...rest, relation: name }),
          },
        ],
        [],
      );
      expect(rules.map(rule => rule.inPartialMesh)).toEqual([verdict]);
    },
  );

  it('refuses an id that exists already', () => {
    const { problems } = readOrganisationRules([declaration, declaration], []);
    expect(problems).toEqual([
      {
        path: [1, 'id'],
        message: 'there is a rule `region-acme-consumers` already',
      },
    ]);
  });
});
