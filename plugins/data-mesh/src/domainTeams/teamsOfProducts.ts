import type { DomainProducts } from '@backstage-data-mesh/model';

/** A team with how many data products of a domain it owns. */
export interface OwningTeam {
  readonly ref: string;
  readonly title: string;
  readonly isMissing: boolean;
  readonly productCount: number;
}

/** The owners of the data products of a domain. */
export interface DomainTeams {
  /** Who owns most comes first, then by title. */
  readonly teams: readonly OwningTeam[];
  /** How many data products nobody owns. */
  readonly unowned: number;
}

/** Counts the data products of a domain by their owners. */
export function teamsOfProducts({ groups }: DomainProducts): DomainTeams {
  const products = groups.flatMap(group => group.products);
  const teams = new Map<string, OwningTeam>();
  for (const { owner } of products) {
    if (!owner) continue;
    const { ref, title, isMissing = false } = owner;
    const productCount = (teams.get(ref)?.productCount ?? 0) + 1;
    teams.set(ref, { ref, title, isMissing, productCount });
  }
  return {
    teams: [...teams.values()].sort(
      (a, b) =>
        b.productCount - a.productCount || a.title.localeCompare(b.title),
    ),
    unowned: products.filter(({ owner }) => !owner).length,
  };
}
