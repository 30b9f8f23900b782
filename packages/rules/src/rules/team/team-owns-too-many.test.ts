import {
  groupOf,
  mesh,
  productOf,
  profileOf,
} from '../../facts/team/__testUtils__/mesh';
import { testRule } from '../../testing';
import { teamOwnsTooMany } from './team-owns-too-many';

/** A team that says of domains how complex they are: `sales: simple`. */
const crew = (domains: Readonly<Record<string, string>> = {}) =>
  mesh(
    groupOf('crew'),
    profileOf(
      'crew',
      `domains: [${Object.entries(domains)
        .map(([domain, complexity]) => `{ domain: ${domain}, ${complexity} }`)
        .join(', ')}]`,
    ),
  );
const SIMPLE = 'complexity: simple';
const COMPLICATED = 'complexity: complicated';
const COMPLEX = 'complexity: complex';

const productIn = (domain: string, name = domain) =>
  productOf(`${name}-data`, 'crew', `domain: ${domain}`);

testRule(teamOwnsTooMany, {
  passes: [
    {
      name: 'with any number of products in one domain, however complex',
      mesh: mesh(
        crew({ sales: COMPLEX }),
        ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(name =>
          productIn('sales', name),
        ),
      ),
    },
    {
      name: 'with three simple domains',
      mesh: mesh(
        crew({ a: SIMPLE, b: SIMPLE, c: SIMPLE }),
        ...['a', 'b', 'c'].map(name => productIn(name)),
      ),
    },
    {
      name: 'with a complicated domain and a simple one',
      mesh: mesh(
        crew({ a: COMPLICATED, b: SIMPLE }),
        productIn('a'),
        productIn('b'),
      ),
    },
    {
      name: 'with one domain, whatever it is',
      mesh: mesh(groupOf('crew'), productIn('a')),
    },
    {
      name: 'with domains within one that it knows',
      mesh: mesh(
        crew({ a: COMPLEX }),
        ...['b', 'c'].flatMap(name => [
          productIn(name),
          `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: ${name} }
spec: { owner: crew, subdomainOf: a }`,
        ]),
      ),
    },
    {
      name: 'with a complex domain, and one in which a product is retired',
      mesh: mesh(
        crew({ a: COMPLEX, b: SIMPLE }),
        productIn('a'),
        productIn('b').replace('production', 'retired'),
        productOf('loose', 'crew'),
      ),
    },
  ],
  fails: [
    {
      name: 'with two complicated domains',
      mesh: mesh(
        crew({ sales: COMPLICATED, care: COMPLICATED }),
        productIn('sales'),
        productIn('care'),
      ),
      findings: [
        'Group `crew` owns data products in 2 domains, `care` (complicated) and `sales` (complicated), which weigh 8 together; a team carries at most 6, as much as 3 simple domains, 1 complicated one or 1 complex one',
      ],
      paths: ['metadata.name'],
    },
    {
      name: 'with another domain beside one that is complex',
      mesh: mesh(
        crew({ sales: COMPLEX }),
        productIn('sales'),
        productIn('care'),
      ),
      findings: [
        'Group `crew` owns data products in 2 domains, `care` and `sales` (complex), which weigh 8 together; a team carries at most 6, as much as 3 simple domains, 1 complicated one or 1 complex one',
      ],
    },
    {
      name: 'when even simple domains would be too many',
      mesh: mesh(
        groupOf('crew'),
        ...['a', 'b', 'c', 'd'].map(name => productIn(name)),
      ),
    },
    {
      name: 'with less, where an organisation says so',
      mesh: mesh(
        crew({ a: SIMPLE, b: SIMPLE }),
        productIn('a'),
        productIn('b'),
      ),
      options: { capacity: 2 },
    },
  ],
  notApplicable: [
    {
      name: 'to a team without data products',
      mesh: crew({ sales: COMPLEX }),
      reason: 'it owns no data product',
    },
  ],
  unknown: [
    {
      name: 'when it depends on how complex a domain is',
      mesh: mesh(crew({ a: SIMPLE }), productIn('a'), productIn('b')),
      reason:
        'how complex its domains are is not written; `complexity` in `spec.domains` of its `TeamProfile` says it',
    },
  ],
});
