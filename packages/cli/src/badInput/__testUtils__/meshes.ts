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

/** A mesh that no company has, and that anyone may write. */
export interface HostileMesh {
  readonly name: string;
  /** Entities, fewer for a test than for a benchmark. */
  readonly make: (size: number) => readonly Written[];
  /** The size that the specification names. */
  readonly size: number;
}

const slos = [{ property: 'latency', value: 1, unit: 'h' }];

const meshes: readonly HostileMesh[] = [
  {
    name: 'a cycle of products',
    size: 10_000,
    make: size =>
      times(size, index =>
        product(`p${index}`, {
          inputPorts: [{ from: `p${(index + 1) % size}#out` }],
          outputPorts: [{ name: 'out' }],
        }),
      ),
  },
  {
    name: 'a circle of domains and a circle of bodies',
    size: 10_000,
    make: size =>
      times(size, index => [
        domain(`d${index}`, { subdomainOf: `d${(index + 1) % size}` }),
        body(`b${index}`, { parent: `b${(index + 1) % size}` }),
      ]).flat(),
  },
  {
    name: 'nested domains, each with a body',
    size: 10_000,
    make: size =>
      times(size, index => [
        domain(`d${index}`, index > 0 ? { subdomainOf: `d${index - 1}` } : {}),
        body(`b${index}`, {
          scope: { level: 'domain', domains: [`d${index}`] },
          policies: [policy(index)],
          ...(index > 0 && { parent: `b${index - 1}` }),
        }),
      ]).flat(),
  },
  {
    name: 'bodies that all decide for the enterprise',
    size: 10_000,
    make: size => [
      ...times(size, index => body(`b${index}`, { policies: [policy(index)] })),
      product('one'),
    ],
  },
  {
    name: 'a body with very many policies and waivers',
    size: 2_000,
    make: size => [
      body('wide', {
        policies: times(size, policy),
        waivers: times(size, waiver),
        decisions: times(size, index => ({
          id: `d${index}`,
          supersedes: `d${(index + 1) % size}`,
        })),
        seats: times(size, index => ({ who: `user:u${index}`, role: 'chair' })),
      }),
      product('one'),
    ],
  },
  {
    name: 'bodies that all decide very much for very many regions',
    size: 1_000,
    make: size => [
      ...times(8, index =>
        body(`b${index}`, {
          scope: { level: 'region', regions: times(size, at => `r${at}`) },
          decisionRights: times(size, at => ({
            ...{ decision: `d${at}`, right: 'decide' },
          })),
        }),
      ),
      product('one'),
    ],
  },
  {
    name: 'a chain of value hypotheses',
    size: 10_000,
    make: size =>
      times(size, index =>
        bet(`h${index}`, {
          ...(index > 0 && { alternatives: [`h${index - 1}`] }),
          initiatives: [
            { id: 'i', status: 'active', builds: [`p${index}`], title: 't' },
          ],
        }),
      ),
  },
  {
    name: 'a chain of goals',
    size: 10_000,
    make: size =>
      times(size, index =>
        domain(`d${index}`, {
          dataMesh: {
            goals: [
              {
                id: 'g',
                title: 'Goal',
                status: 'open',
                ...(index > 0 && { contributesTo: [`domain:d${index - 1}#g`] }),
              },
            ],
          },
        }),
      ),
  },
  {
    name: 'ports that are misspelt',
    size: 10_000,
    make: size => [
      product('wide', {
        outputPorts: times(size, index => ({ name: `out${index}` })),
      }),
      product('reader', {
        inputPorts: times(size, index => ({ from: `wide#outt${index}` })),
      }),
    ],
  },
  {
    name: 'ports that read ports',
    size: 10_000,
    make: size => [
      product('wide', {
        outputPorts: times(size, index => ({
          ...{ name: `out${index}`, version: '1.0.0', slos },
          ...{ classification: 'restricted', regions: ['emea'] },
        })),
      }),
      product('reader', {
        inputPorts: times(size, index => ({
          from: `wide#out${index}`,
          expects: { version: '^2.0.0', slos },
        })),
        outputPorts: times(size, index => ({
          ...{ name: `o${index}`, classification: 'public', slos },
        })),
      }),
    ],
  },
  {
    name: 'a domain with very many products',
    size: 50_000,
    make: size => times(size, index => product(`p${index}`)),
  },
  {
    name: 'products that all have one id',
    size: 10_000,
    make: size =>
      times(size, index => ({
        ...product(`p${index}`),
        metadata: {
          name: `p${index}`,
          annotations: { 'data-mesh/product-id': 'urn:same' },
        },
      })),
  },
  {
    name: 'references to nothing',
    size: 10_000,
    make: size =>
      times(size, index =>
        product(`p${index}`, {
          owner: `group:crw${index}`,
          domain: `see${index}`,
          productOwner: `user:nobody${index}`,
          inputPorts: [{ from: `q${index}#out` }],
        }),
      ),
  },
  {
    name: 'owners that own themselves',
    size: 10_000,
    make: size =>
      times(size, index =>
        catalogEntity('Group', `g${index}`, {
          type: 'team',
          parent: `g${index}`,
          children: [`g${index}`],
        }),
      ),
  },
  {
    name: 'a team with very many interactions and time zones',
    size: 4_000,
    make: size => [
      profile('crew', {
        type: 'platform',
        timeZones: times(size, index => ({
          id: `Nowhere/Town${index}`,
          people: 2 ** 53,
        })),
        teamInteractions: times(size, index => ({
          with: `group:t${index}`,
          mode: 'collaboration',
          since: '2026-01-01',
          for: ['dataproduct:one'],
        })),
      }),
      product('one', {
        teamInteractions: times(size, index => ({
          ...{ with: `group:t${index}`, mode: 'facilitating' },
        })),
        responsibilities: times(size, index => ({
          ...{ id: `r${index}`, primary: 'group:crew', material: ['group:x'] },
        })),
      }),
    ],
  },
  {
    name: 'a contract with very many promises',
    size: 8_000,
    make: size => [
      product('one', {
        outputPorts: [
          { name: 'out', version: '1.0.0', contract: contract(size) },
        ],
      }),
    ],
  },
  {
    name: 'a bet with very many measures and readings',
    size: 3_000,
    make: size => [
      bet('one', {
        measures: times(size, index => ({
          id: `m${index % 7}`,
          unit: 'days',
          direction: 'decrease',
          tripwire: { value: 1, asOf: '2026-01-01', then: 'pivot' },
          readings: [{ value: index, asOf: '2026-13-45' }],
        })),
        initiatives: times(size, index => ({
          ...{ id: 'i', status: 'active', builds: ['dataproduct:one'] },
          measures: [`m${index}`],
        })),
        decisions: times(size, index => ({
          ...{ date: '2026-01-01', outcome: 'pivot', evidence: [`m${index}`] },
        })),
      }),
      product('one'),
    ],
  },
];

/** Every hostile mesh of the specification, with the team that owns it. */
export const hostileMeshes: readonly HostileMesh[] = meshes.map(mesh => ({
  ...mesh,
  make: size => [...surroundings, ...mesh.make(size)],
}));

/** An ODCS contract that promises something so many times. */
export function contract(promises: number): string {
  return [
    'apiVersion: v3.1.0',
    'kind: DataContract',
    'id: one',
    'version: 1.0.0',
    'status: active',
    'slaProperties:',
    ...times(
      promises,
      index => `  - { property: latency, value: ${index}, unit: h }`,
    ),
    '',
  ].join('\n');
}
