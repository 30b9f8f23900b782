import {
  buildMeshGraph,
  readMesh,
  type MeshGraph,
} from '@backstage-data-mesh/model';
import fc from 'fast-check';

/** How domains lie in each other, and who decides where; by their numbers. */
export interface Nesting {
  /** For each domain the one around it; -1 for none. Circles are possible. */
  readonly around: readonly number[];
  /** Those with a region of their own. */
  readonly regional: readonly number[];
  readonly bodies: readonly {
    readonly level: string;
    readonly domains: readonly number[];
    readonly regions: readonly string[];
  }[];
}

const REGIONS = ['emea', 'apac'];

/** Deep nests, in which most bodies decide for one domain. */
export function nestings(): fc.Arbitrary<Nesting> {
  return fc.integer({ min: 1, max: 12 }).chain(size => {
    const one = fc.nat(size - 1);
    const some = (maxLength: number) =>
      fc.oneof(
        { weight: 4, arbitrary: one.map(domain => [domain]) },
        fc.uniqueArray(one, { maxLength }),
      );
    return fc.record({
      around: fc.tuple(
        ...Array.from({ length: size }, (_, domain) =>
          fc.oneof(
            { weight: 8, arbitrary: fc.constant(domain - 1) },
            fc.integer({ min: -1, max: size - 1 }),
          ),
        ),
      ),
      regional: fc.uniqueArray(one, { maxLength: 2 }),
      bodies: fc.array(
        fc.record({
          level: fc.constantFrom('domain', 'domain', 'region', 'enterprise'),
          domains: some(3),
          regions: fc.oneof(
            { weight: 4, arbitrary: fc.constant([]) },
            fc.subarray(REGIONS),
          ),
        }),
        { maxLength: 8 },
      ),
    });
  });
}

const entity = (kind: string, name: string, spec: object) => ({
  apiVersion: 'data-mesh/v1alpha1',
  ...{ kind, metadata: { name }, spec: { owner: 'crew', ...spec } },
});

/** The mesh of them, with a product in each domain; bodies have these policies. */
export function buildNested(
  { around, regional, bodies }: Nesting,
  policies: readonly (readonly object[])[] = [],
): MeshGraph {
  const { items } = readMesh([
    ...around.map((wider, domain) => ({
      ...entity('Domain', `d${domain}`, {
        ...(wider >= 0 && { subdomainOf: `d${wider}` }),
        ...(regional.includes(domain) && {
          dataMesh: { region: REGIONS[domain % REGIONS.length] },
        }),
      }),
      apiVersion: 'backstage.io/v1alpha1',
    })),
    ...around.map((_, domain) =>
      entity('DataProduct', `p${domain}`, {
        ...{ type: 'aggregate', domain: `d${domain}` },
        lifecycle: domain % 2 === 0 ? 'production' : 'experimental',
      }),
    ),
    ...bodies.map(({ level, domains, regions }, number) =>
      entity('GovernanceBody', `b${number}`, {
        type: 'technology',
        decisionRights: [{ decision: 'all', right: 'decide' }],
        policies: policies[number] ?? [],
        scope: {
          level,
          ...(level !== 'enterprise' && {
            ...{ domains: domains.map(domain => `d${domain}`), regions },
          }),
        },
      }),
    ),
  ]);
  return buildMeshGraph(items);
}
