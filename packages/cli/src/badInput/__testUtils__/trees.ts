import { policy, waiver } from './bodyParts';
import {
  bet,
  body,
  catalogEntity,
  domain,
  product,
  profile,
  surroundings,
  times,
  type Written,
} from './entities';
import type { HostileMesh } from './meshes';

/** How many children each entity of a bushy tree has. */
const BRANCHES = 10;

const parentOf = (index: number) => Math.floor((index - 1) / BRANCHES);

const meshes: readonly HostileMesh[] = [
  {
    name: 'one domain around very many, each with a body',
    size: 10_000,
    make: size =>
      times(size, index => [
        domain(`d${index}`, index > 0 ? { subdomainOf: 'd0' } : {}),
        localBody(index, index > 0 ? { parent: 'b0' } : {}),
      ]).flat(),
  },
  {
    name: 'a bushy tree of domains, each with a body',
    size: 10_000,
    make: size =>
      times(size, index => [
        domain(
          `d${index}`,
          index > 0 ? { subdomainOf: `d${parentOf(index)}` } : {},
        ),
        localBody(index, index > 0 ? { parent: `b${parentOf(index)}` } : {}),
      ]).flat(),
  },
  {
    name: 'bodies that all decide for one domain',
    size: 10_000,
    make: size => [
      ...times(size, index =>
        body(`b${index}`, {
          scope: { level: 'domain', domains: ['sea'] },
          policies: [policy(index)],
        }),
      ),
      product('one'),
    ],
  },
  {
    name: 'bodies that each decide for very many domains',
    size: 2_000,
    make: size => {
      const domains = times(100, index => `d${index}`);
      return [
        ...domains.map(name => domain(name)),
        ...times(size, index =>
          body(`b${index}`, {
            scope: { level: 'domain', domains },
            policies: [policy(index)],
          }),
        ),
      ];
    },
  },
  {
    name: 'bodies with policies, waivers and members',
    size: 500,
    make: size =>
      times(size, index =>
        body(`b${index}`, {
          policies: times(20, policy),
          waivers: times(20, waiver),
          seats: times(20, seat => ({ who: `user:u${seat}`, role: 'chair' })),
          decisions: times(20, number => ({
            id: `d${number}`,
            supersedes: `d${number - 1}`,
          })),
        }),
      ),
  },
  {
    name: 'nested groups with their profiles',
    size: 10_000,
    make: size =>
      times(size, index => [
        team(index, {
          ...(index > 0 && { parent: `g${index - 1}` }),
          ...(index < size - 1 && { children: [`g${index + 1}`] }),
        }),
        profile(`g${index}`, { type: 'stream-aligned' }),
      ]).flat(),
  },
  {
    name: 'one group around very many, and a person in all',
    size: 10_000,
    make: size => [
      catalogEntity('User', 'ann', {
        memberOf: times(Math.min(size, 1_000), index => `g${index}`),
      }),
      ...times(size, index => [
        team(index, index > 0 ? { parent: 'g0' } : {}),
        profile(`g${index}`, { type: 'stream-aligned' }),
      ]).flat(),
    ],
  },
  {
    name: 'a bushy tree of groups that own products',
    size: 5_000,
    make: size =>
      times(size, index => [
        team(index, index > 0 ? { parent: `g${parentOf(index)}` } : {}),
        profile(`g${index}`, { type: 'stream-aligned', domains: inSea }),
        product(`p${index}`, {
          owner: `group:g${index}`,
          inputPorts: [{ from: `p${parentOf(index + 1)}#out` }],
          outputPorts: [{ name: 'out' }],
        }),
      ]).flat(),
  },
  {
    name: 'products in a row',
    size: 10_000,
    make: size =>
      times(size, index =>
        product(`p${index}`, {
          ...(index > 0 && { inputPorts: [{ from: `p${index - 1}#out` }] }),
          outputPorts: [{ name: 'out', classification: 'restricted' }],
        }),
      ),
  },
  {
    name: 'products in a row, each of another domain and team',
    size: 5_000,
    make: size =>
      times(size, index => [
        domain(`d${index}`, { dataMesh: { region: `r${index % 5}` } }),
        team(index),
        profile(`g${index}`, { type: 'stream-aligned' }),
        product(`p${index}`, {
          owner: `group:g${index}`,
          domain: `d${index}`,
          ...(index > 0 && { inputPorts: [{ from: `p${index - 1}#out` }] }),
          outputPorts: [{ name: 'out', classification: 'restricted' }],
        }),
      ]).flat(),
  },
  {
    name: 'one product that all read',
    size: 10_000,
    make: size => [
      product('hub', {
        outputPorts: [{ name: 'out', deprecated: { since: '2026-01-01' } }],
      }),
      ...times(size, index => [
        team(index),
        product(`p${index}`, {
          owner: `group:g${index}`,
          inputPorts: [{ from: 'hub#out', expects: { version: '^2' } }],
        }),
      ]).flat(),
    ],
  },
  {
    name: 'products that all read each other by halves',
    size: 400,
    make: size =>
      times(size, index =>
        product(`p${index}`, {
          outputPorts: [{ name: 'out', classification: 'restricted' }],
          inputPorts: times(Math.floor(size / 2), other => ({
            from: `p${(index + other + 1) % size}#out`,
          })),
        }),
      ),
  },
  {
    name: 'one goal that all bets serve, with one measure',
    size: 10_000,
    make: size => [
      domain('top', {
        dataMesh: { goals: [{ id: 'g', title: 'Goal', status: 'open' }] },
      }),
      product('one'),
      ...times(size, index =>
        bet(`h${index}`, {
          goals: ['top#g'],
          measures: [
            {
              ...{ id: 'm', unit: 'days', direction: 'decrease' },
              measuredBy: 'dataproduct:one',
            },
          ],
          initiatives: [
            { id: 'i', status: 'active', team: 'crew', builds: ['one'] },
          ],
        }),
      ),
    ],
  },
  {
    name: 'goals of one domain, and wider ones above all',
    size: 2_000,
    make: size => [
      domain('top', { dataMesh: { goals: times(size, goal) } }),
      ...times(size, index =>
        domain(`d${index}`, {
          subdomainOf: 'top',
          dataMesh: {
            goals: [
              {
                ...goal(index),
                contributesTo: times(10, number => `top#g${number}`),
              },
            ],
          },
        }),
      ),
    ],
  },
  {
    name: 'bets that succeed each other',
    size: 10_000,
    make: size =>
      times(size, index =>
        bet(`h${index}`, {
          status: 'replaced',
          ...(index > 0 && { succeededBy: `h${index - 1}` }),
        }),
      ),
  },
  {
    name: 'Locations that each name the next',
    size: 10_000,
    make: size =>
      times(size, index =>
        catalogEntity('Location', `l${index}`, {
          target: `../${Math.floor((index + 1) / 1_000)}/catalog-info.yaml`,
        }),
      ),
  },
];

/**
 * Organisations that are deeper, wider or more crowded in one place than any
 * company, as trees of files: no limit of a file bounds them.
 */
export const treeMeshes: readonly HostileMesh[] = meshes.map(mesh => ({
  ...mesh,
  make: size => [...surroundings, ...mesh.make(size)],
}));

const inSea = [{ domain: 'sea' }];

function localBody(index: number, spec: Written): Written {
  return body(`b${index}`, {
    scope: { level: 'domain', domains: [`d${index}`] },
    policies: [policy(index)],
    ...spec,
  });
}

function team(index: number, spec: Written = {}): Written {
  return catalogEntity('Group', `g${index}`, {
    ...{ type: 'team', children: [], ...spec },
  });
}

function goal(index: number): Written {
  return { id: `g${index}`, title: 'Goal', status: 'open' };
}
