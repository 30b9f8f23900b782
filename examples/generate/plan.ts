/** How large an organisation is. */
export interface OrganisationOptions {
  /** Data products, at least 100. */
  readonly products: number;
  /** Another seed gives another organisation of the same size; 1 unless given. */
  readonly seed?: number;
}

/** How many there are of each. */
export interface Plan {
  readonly products: number;
  readonly teams: number;
  readonly departments: number;
  readonly domains: number;
  readonly topDomains: number;
  readonly hypotheses: number;
}

export const REGIONS = ['emea', 'americas', 'apac'] as const;

const PRODUCTS_OF_A_TEAM = 25;
const TEAMS_OF_A_DEPARTMENT = 10;
const PRODUCTS_OF_A_DOMAIN = 100;
const DOMAINS_OF_A_TOP_DOMAIN = 10;
const PRODUCTS_OF_A_HYPOTHESIS = 4;

/** Everything follows from the number of products. */
export function planOf({ products }: OrganisationOptions): Plan {
  const teams = Math.ceil(products / PRODUCTS_OF_A_TEAM);
  const domains = Math.ceil(products / PRODUCTS_OF_A_DOMAIN);
  return {
    ...{ products, teams, domains },
    departments: Math.ceil(teams / TEAMS_OF_A_DEPARTMENT),
    topDomains: Math.ceil(domains / DOMAINS_OF_A_TOP_DOMAIN),
    hypotheses: Math.ceil(products / PRODUCTS_OF_A_HYPOTHESIS),
  };
}

/** Which team, domain and region things of a number belong to. */
export const teamOf = (product: number) =>
  Math.floor(product / PRODUCTS_OF_A_TEAM);
export const departmentOf = (team: number) =>
  Math.floor(team / TEAMS_OF_A_DEPARTMENT);
export const domainOf = (product: number) =>
  Math.floor(product / PRODUCTS_OF_A_DOMAIN);
export const topDomainOf = (domain: number) =>
  Math.floor(domain / DOMAINS_OF_A_TOP_DOMAIN);
export const regionOf = (domain: number) =>
  REGIONS[topDomainOf(domain) % REGIONS.length];
