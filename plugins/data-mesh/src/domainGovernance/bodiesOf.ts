import {
  governanceBody,
  resolveReferences,
  type GovernanceBodyEntity,
} from '@backstage-data-mesh/model';

/** How the scope of a body takes in a domain. */
export type ScopeOfDomain = 'domain' | 'wider' | 'region' | 'enterprise';

/** A body whose scope a domain is in. */
export interface BodyOfDomain {
  readonly ref: string;
  readonly entity: GovernanceBodyEntity;
  readonly scope: ScopeOfDomain;
  /** Who holds a seat for the domain, as refs. */
  readonly representedBy: readonly string[];
}

/** The domain that is asked about. */
export interface DomainPlace {
  readonly ref: string;
  /** The domains that it is a part of. */
  readonly widerRefs: readonly string[];
  readonly region?: string;
}

const FROM_NARROW: readonly ScopeOfDomain[] = [
  'domain',
  'wider',
  'region',
  'enterprise',
];

/** The bodies whose scope takes in a domain, from narrow to wide. */
export function bodiesOf(
  bodies: readonly Pick<BodyOfDomain, 'ref' | 'entity'>[],
  domain: DomainPlace,
): BodyOfDomain[] {
  return bodies
    .flatMap(({ ref, entity }): BodyOfDomain[] => {
      const references = resolveReferences(governanceBody, entity);
      const domains = references.of('scope.domains').map(each => each.ref);
      const scope = scopeFor(entity, domains, domain);
      if (!scope) return [];
      const holders = references.byIndex('seats.who');
      const representedBy = references
        .of('seats.represents')
        .filter(represented => represented.ref === domain.ref)
        .flatMap(({ index }) => holders(index).map(holder => holder.ref));
      return [{ ref, entity, scope, representedBy }];
    })
    .sort(
      (a, b) => FROM_NARROW.indexOf(a.scope) - FROM_NARROW.indexOf(b.scope),
    );
}

function scopeFor(
  { spec: { scope } }: GovernanceBodyEntity,
  domains: readonly string[],
  domain: DomainPlace,
): ScopeOfDomain | undefined {
  switch (scope?.level) {
    case 'enterprise':
      return 'enterprise';
    case 'region':
      return domain.region && scope.regions?.includes(domain.region)
        ? 'region'
        : undefined;
    case 'domain':
      if (domains.includes(domain.ref)) return 'domain';
      return domains.some(ref => domain.widerRefs.includes(ref))
        ? 'wider'
        : undefined;
    default:
      return undefined;
  }
}
