import { readPolicy } from './triedPolicy';

const policyOf = (query: string) => {
  const names = new URLSearchParams(query);
  return readPolicy({ get: name => names.get(name) ?? undefined });
};

describe('readPolicy', () => {
  it('is nothing before a body and a rule are chosen', () => {
    expect(policyOf('rule=a')).toBeUndefined();
    expect(policyOf('body=governancebody:default/board')).toBeUndefined();
  });

  it('counts as an error, and is about everything, unless said otherwise', () => {
    expect(policyOf('body=b&rule=team-x')).toEqual({
      body: 'b',
      policy: {
        ...{ id: 'tried', title: 'Tried', status: 'draft' },
        rules: [{ rule: 'team-x', severity: 'error' }],
      },
    });
    expect(
      policyOf(
        'body=b&rule=team-x&severity=info&only=production&options={"most":2}',
      ),
    ).toEqual({
      body: 'b',
      policy: {
        ...{ id: 'tried', title: 'Tried', status: 'draft' },
        rules: [{ rule: 'team-x', severity: 'info', options: { most: 2 } }],
        appliesTo: { 'spec.lifecycle': 'production' },
      },
    });
  });

  it('leaves out what it cannot read', () => {
    expect(
      policyOf('body=b&rule=x&severity=huge&options=[1]&only=mine')?.policy,
    ).toMatchObject({ rules: [{ rule: 'x', severity: 'error' }] });
  });
});
