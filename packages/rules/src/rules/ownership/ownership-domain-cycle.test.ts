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

it('ownership-domain-cycle cuts a long circle in the middle', () => {
  const names = Array.from({ length: 9 }, (_, n) => `d${n}`);
  const mesh = domains(
    ...names.map((name, n) => [name, names[(n + 1) % 9]] as const),
  );
  const [{ findings }] = runRule(ownershipDomainCycle, mesh);
  expect(findings[0].message).toContain(
    '`d0` → `d1` → `d2` → 4 more → `d7` → `d8` → `d0`',
  );
});
