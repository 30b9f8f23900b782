import {
  groupOf,
  mesh,
  productOf,
  profileOf,
} from '../../facts/team/__testUtils__/mesh';
import { testRule } from '../../testing';
import { teamOwnsTooMany } from './team-owns-too-many';

const crew = (complexity: string) =>
  mesh(
    groupOf('crew'),
    profileOf('crew', `domains: [{ domain: sales${complexity} }]`),
  );
const products = (count: number, domain = 'sales') =>
  mesh(
    ...Array.from({ length: count }, (_, n) =>
      productOf(`${domain}-${n}`, 'crew', `domain: ${domain}`),
    ),
  );

testRule(teamOwnsTooMany, {
  passes: [
    {
      name: 'with six products in a simple domain',
      mesh: mesh(crew(', complexity: simple'), products(6)),
    },
    {
      name: 'with one product, whatever its domain',
      mesh: mesh(groupOf('crew'), products(1)),
    },
    {
      name: 'with one product in a complex domain and one retired',
      mesh: mesh(
        crew(', complexity: complex'),
        products(1),
        productOf('old', 'crew').replace('production', 'retired'),
      ),
    },
  ],
  fails: [
    {
      name: 'with four products in a complicated domain',
      mesh: mesh(crew(', complexity: complicated'), products(4)),
      findings: [
        'Group `crew` owns 4 data products (4 in a complicated domain), which weigh 8; a team should carry at most 6',
      ],
      paths: ['metadata.name'],
    },
    {
      name: 'with another product beside one in a complex domain',
      mesh: mesh(
        crew(', complexity: complex'),
        products(1),
        products(1, 'care'),
      ),
      findings: [
        'Group `crew` owns 2 data products (1 in a complex domain, 1 in a domain of unknown complexity), which weigh 7; a team should carry at most 6',
      ],
    },
    {
      name: 'when even simple domains would be too many',
      mesh: mesh(groupOf('crew'), products(7)),
    },
  ],
  notApplicable: [
    {
      name: 'to a team without data products',
      mesh: crew(''),
      reason: 'it owns no data product',
    },
  ],
  unknown: [
    {
      name: 'when it depends on how complex a domain is',
      mesh: mesh(crew(''), products(2)),
      reason: 'how complex its domains are is not stated',
    },
  ],
});
