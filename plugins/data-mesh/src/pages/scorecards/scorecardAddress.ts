/** By what results are summed up, in the order of the page. */
export const BY = ['domain', 'owner', 'region', 'family', 'body'] as const;

/** By what results are summed up. */
export type By = (typeof BY)[number];

/** What an address says, else by domain. */
export function readBy(text: string | undefined): By {
  return BY.find(by => by === text) ?? 'domain';
}

/** True where the id of a scorecard is a ref. */
export function namesEntity(by: By): boolean {
  return by === 'domain' || by === 'owner' || by === 'body';
}
