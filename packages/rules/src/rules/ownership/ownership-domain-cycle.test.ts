import { runRule, testRule } from '../../testing';
import { ownershipDomainCycle } from './ownership-domain-cycle';

const domains = (...pairs: readonly (readonly [string, string?])[]) =>
  pairs
    .map(
      ([name, wider]) => `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: ${name} }
spec: { owner: leads ${wider ? `, subdomainOf: ${wider}` : ''} }
`,
    )
    .join('---');

testRule(ownershipDomainCycle, {
  passes: [
    {
      name: 'for a domain that lies below a circle, not in it',
      mesh: domains(['letters', 'post'], ['post', 'nowhere']),
    },
  ],
  fails: [
    {
      name: 'for each domain of the circle, and for none below it',
      mesh: domains(['letters', 'post'], ['post', 'state'], ['state', 'post']),
      paths: ['spec.subdomainOf', 'spec.subdomainOf'],
      findings: [
        'Domain `post` lies in itself: `post` → `state` → `post` (each lies in the next); no domain lies in itself',
        'Domain `state` lies in itself: `state` → `post` → `state` (each lies in the next); no domain lies in itself',
      ],
      severities: ['error', 'error'],
    },
    {
      name: 'for a domain that names itself',
      mesh: domains(['post', 'post']),
      findings: [
        'Domain `post` lies in itself: `post` → `post` (each lies in the next); no domain lies in itself',
      ],
    },
  ],
  notApplicable: [
    {
      name: 'to a domain that stands alone',
      mesh: domains(['post']),
      reason: 'it lies in no wider domain',
    },
  ],
});

const ring = (size: number) => {
  const names = Array.from({ length: size }, (_, n) => `d${n}`);
  return domains(
    ...names.map((name, n) => [name, names[(n + 1) % size]] as const),
  );
};

describe('a long circle of domains', () => {
  it('is told from each of them, cut in the middle', () => {
    const told = runRule(ownershipDomainCycle, ring(9)).map(
      ({ findings }) => findings[0].message,
    );
    expect(told[0]).toContain(
      '`d0` → `d1` → `d2` → 4 more → `d7` → `d8` → `d0`',
    );
    expect(told[8]).toContain(
      '`d8` → `d0` → `d1` → 4 more → `d6` → `d7` → `d8`',
    );
  });

  it.each([33, 1_500])('is found when it has %i domains', size => {
    const found = runRule(ownershipDomainCycle, ring(size));
    expect(found.filter(({ findings }) => findings.length === 1)).toHaveLength(
      size,
    );
  });
});

it('ownership-domain-cycle passes nobody of whom it was not followed what is around', () => {
  const row = Array.from(
    { length: 1_100 },
    (_, n) => [`d${n}`, n === 1_099 ? undefined : `d${n + 1}`] as const,
  );
  const outcomes = runRule(ownershipDomainCycle, domains(...row));
  const [unknown, rest] = [true, false].map(is =>
    outcomes.filter(({ status }) => (status === 'unknown') === is),
  );
  expect(unknown).toHaveLength(101);
  expect(rest.every(({ findings }) => findings.length === 0)).toBe(true);
});
